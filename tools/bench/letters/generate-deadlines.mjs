/** Deadlines in the forms of domain §4: `{text, expected}`, where `text` goes on from "จึงขอให้". */
import { digits, isWeekend, MONTHS, printDateInText, printDateWithoutYear, shiftDays } from './generate-dates.mjs';

const BLANK = { precision: 'day', exclusive: false, anchor: 'absolute', offset: null, recurrence: null, at: null };
const WORDS = { 3: 'สาม', 7: 'เจ็ด', 15: 'สิบห้า', 30: 'สามสิบ' };
const ASKED = [
  ['report', 'รายงานผลการดำเนินงานให้ทราบ'],
  ['report', 'รายงานผลให้จังหวัดทราบ '],
  ['complete', 'ดำเนินการให้แล้วเสร็จ'],
  ['confirm', 'ส่งแบบตอบรับการเข้าร่วมกิจกรรม'],
];

export function printDeadline(random, letterDate) {
  const { text, ...expected } = random.pick(FORMS)(random, letterDate);
  return { text, expected: { ...BLANK, ...expected, text } };
}

/** A working day after the letter. */
function dayAfter(random, letterDate, most = 90) {
  const day = shiftDays(letterDate, random.whole(5, most));
  return isWeekend(day) ? dayAfter(random, letterDate, most) : day;
}

const FORMS = [
  dated('ภายใน'),
  dated('ภายใน'),
  dated('อย่างช้าไม่เกิน'),
  dated('ก่อน', { exclusive: true }),
  atTime,
  withoutYear,
  inMonth,
  lastWorkingDay,
  fiscalYearEnd,
  fromReceipt,
  fromReceipt,
  fromLetterDate,
  fromEvent,
  monthly,
  weekly,
  daily,
  quarterly,
  effective,
  meeting,
];

function dated(within, also = {}) {
  return (random, letterDate) => {
    const [kind, asked] = random.pick(ASKED);
    const at = dayAfter(random, letterDate);
    return { kind, at, ...also, text: `${asked}${within}${printDateInText(random, at)}` };
  };
}

function atTime(random, letterDate) {
  const [kind, asked] = random.pick(ASKED);
  const day = dayAfter(random, letterDate, 30);
  const hour = random.whole(9, 16);
  const text = `${asked}ภายใน${printDateInText(random, day)} เวลา ${digits(random, `${clock(hour)}.30`)} น.`;
  return { kind, at: `${day}T${clock(hour)}:30`, precision: 'minute', text };
}

const clock = (hour) => String(hour).padStart(2, '0');

/** The letter's year, or the next one where the day would lie more than six months back. */
function withoutYear(random, letterDate) {
  const [kind, asked] = random.pick(ASKED);
  const at = dayAfter(random, letterDate, 60);
  return { kind, at, text: `${asked}ภายใน${printDateWithoutYear(random, at)}` };
}

function inMonth(random, letterDate) {
  const at = dayAfter(random, letterDate, 120).slice(0, 7);
  const [year, month] = at.split('-').map(Number);
  const text = `ดำเนินการให้แล้วเสร็จภายในเดือน${MONTHS[month - 1]} ${digits(random, year + 543)}`;
  return { kind: 'complete', at, precision: 'month', text };
}

/** Only months whose last days are seldom holidays. */
function lastWorkingDay(random, letterDate) {
  const year = Number(letterDate.slice(0, 4)) + 1;
  const month = random.pick([3, 4, 6, 8, 9, 10, 11]);
  let at = shiftDays(`${year}-${clock(month + 1)}-01`, -1);
  while (isWeekend(at)) at = shiftDays(at, -1);
  const text = `รายงานผลให้จังหวัดทราบ ภายในวันทำการสุดท้ายของเดือน${MONTHS[month - 1]} ${digits(random, year + 543)}`;
  return { kind: 'report', at, text };
}

function fiscalYearEnd(random, letterDate) {
  const year = Number(letterDate.slice(0, 4)) + 1;
  const text = `ดำเนินการให้แล้วเสร็จภายในสิ้นปีงบประมาณ พ.ศ. ${digits(random, year + 543)}`;
  return { kind: 'complete', at: `${year}-09-30`, text };
}

const UNITS = [
  ['วัน', 'day'],
  ['วันทำการ', 'working-day'],
  ['สัปดาห์', 'week'],
  ['เดือน', 'month'],
];

function fromReceipt(random) {
  const [kind, asked] = random.pick(ASKED);
  const [name, unit] = random.pick(UNITS);
  const amount = random.pick([3, 7, 15, 30]);
  const said = random.chance(0.3) ? `${WORDS[amount]}${name}` : `${digits(random, amount)} ${name}`;
  const from = random.pick([' นับแต่วันที่ได้รับหนังสือ', ' นับตั้งแต่วันที่ได้รับหนังสือนี้', '']);
  return { kind, anchor: 'receipt', offset: { amount, unit }, text: `${asked}ภายใน ${said}${from}` };
}

/** Days that end on a weekend are left out: the counting rule of closed days is the calendar's. */
function fromLetterDate(random, letterDate) {
  const amount = random.pick([7, 15, 30]);
  const at = shiftDays(letterDate, amount);
  if (isWeekend(at)) return fromLetterDate(random, letterDate);
  const text = `ดำเนินการให้แล้วเสร็จภายใน ${digits(random, amount)} วัน นับแต่วันที่ในหนังสือ`;
  return { kind: 'complete', at, anchor: 'letter-date', offset: { amount, unit: 'day' }, text };
}

function fromEvent(random) {
  const amount = random.whole(3, 30);
  const text = `รายงานผลให้ทราบ ภายใน ${digits(random, amount)} วัน นับจากวันสิ้นสุดโครงการ`;
  return { kind: 'report', anchor: 'event', offset: { amount, unit: 'day' }, text };
}

const recurring = (recurrence, text) => ({ kind: 'recurring', recurrence, text: `รายงานผลให้ทราบ${text}` });

function monthly(random) {
  const day = random.whole(1, 28);
  return recurring(`FREQ=MONTHLY;BYMONTHDAY=${day}`, ` ทุกวันที่ ${digits(random, day)} ของเดือน`);
}

function weekly(random) {
  const [name, code] = random.pick([
    ['จันทร์', 'MO'],
    ['พุธ', 'WE'],
    ['ศุกร์', 'FR'],
  ]);
  return recurring(`FREQ=WEEKLY;BYDAY=${code}`, ` ทุกวัน${name}`);
}

function daily(random) {
  const hour = random.whole(9, 17);
  return recurring(`FREQ=DAILY;BYHOUR=${hour};BYMINUTE=0`, ` ทุกวันก่อนเวลา ${digits(random, `${clock(hour)}.00`)} น.`);
}

function quarterly() {
  return recurring('FREQ=MONTHLY;INTERVAL=3', ' ทุกไตรมาส');
}

function effective(random, letterDate) {
  const at = dayAfter(random, letterDate);
  return { kind: 'effective-from', at, text: `ถือปฏิบัติตั้งแต่${printDateInText(random, at)} เป็นต้นไป` };
}

function meeting(random, letterDate) {
  const day = dayAfter(random, letterDate, 40);
  const hour = random.whole(9, 15);
  const text = `เข้าร่วมประชุมใน${printDateInText(random, day)} เวลา ${digits(random, `${clock(hour)}.30`)} น. ณ ห้องประชุมใหญ่`;
  return { kind: 'event', at: `${day}T${clock(hour)}:30`, precision: 'minute', text };
}
