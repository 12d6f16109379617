import { findDates, type DateMention } from '@wian/thai';
import { kindNear } from './deadline-kind.js';
import { deadlineAt, type FoundDeadline } from './found-deadline.js';
import { after, before, type Source, type Span } from './source.js';
import { timeBehind, timeOf, timeSource } from './time-of-day.js';

const DONE = '(?:ให้แล้วเสร็จ\\s*)?';
const NOT_LATER =
  '(?:(?:ให้)?ทัน)?ภายใน(?:กำหนด(?:เวลา)?|เวลาราชการ(?:\\s?(?:ของ|ใน))?)?|(?:อย่างช้า(?:ที่สุด)?|ไม่ช้ากว่า|ต้อง)?ไม่เกิน(?:กว่า)?(?:ภายใน)?|อย่างช้า(?:ที่สุด)?(?:ภายใน)?|ไม่ช้ากว่า|(?:ตั้งแต่)?บัดนี้(?:เป็นต้นไป)?\\s?(?:จน)?ถึง|หมดเขต(?:รับ[ก-๎]{0,20})?|(?:กำหนด)?ปิดรับ[ก-๎]{0,20}?\\s?(?:ภายใน|ใน|ถึง)?|(?:จน)?ถึงกำหนด';
/** The first day of a range belongs to the words before its last day. */
const RANGE = '(?:(?:วันที่\\s?)?\\d{1,2}\\s?(?:-|–|ถึง)\\s?)?';
/** Words right before a date that make it a limit; ก่อน leaves the day itself out. */
export const LIMIT = new RegExp(`(${DONE}(?:${NOT_LATER})|${DONE}(ก่อน)(?:ถึง)?)\\s*${RANGE}$`);
const LIMIT_WITH_TIME = new RegExp(
  `(ภายใน|ก่อน|ไม่เกิน)\\s?(?:เวลา\\s?${timeSource}|(?:เวลา\\s?)?(เที่ยง(?:วัน)?))\\s?(?:ของ|ใน)?\\s?$`,
);
/** Words right behind a date that make it a limit. */
const WINDOW =
  /(?:ระหว่าง|ตั้งแต่)\s?(?:วัน[ก-๎]{0,10}ที่\s?)?\d{1,2}(?:\s?[ก-๎.]{3,12}(?:\s?(?:พ\.ศ\.\s?)?\d{2,4})?)?\s?(?:-|–|(?:จน)?ถึง)\s?$/;
const HANDED_IN =
  /(?:(?<!การ|ผล|แบบ|ได้)รายงาน|จัดส่ง|(?<!จัด|ได้|ขน|นำ|ที่)ส่ง(?!เสริม|มาด้วย)|บันทึกข้อมูล|กรอก|ตอบ(?:แบบ|รับ)|ลงทะเบียน|ยืนยัน|เสนอชื่อ|แจ้งชื่อ|แจ้งรายชื่อ|ยื่น(?:ใบสมัคร|คำขอ|คำร้อง|แบบ|เอกสาร|ความจำนง))[^\n]{0,60}$/;
const AT_LAST = /^\s*เป็น(?:อย่างช้า|วันสุดท้าย|กำหนดสุดท้าย)/;
const OCCASION = 'ประชุม|อบรม|สัมมนา|พิธี|กิจกรรม|จัดงาน|จัดขึ้น|ฝึกซ้อม|ชี้แจง';
/** ขยายระยะเวลา…ออกไปจนถึงวันที่ …, เลื่อนกำหนดส่ง…จากวันที่ … เป็นวันที่ …: the new limit. */
const EXTENDED = new RegExp(
  `(?:ขยาย(?:กำหนด|ระยะ)?(?:ระยะ)?เวลา|(?:ขยาย|เลื่อน|เปลี่ยน(?:แปลง)?|แก้ไข|ปรับ)กำหนด(?![^\\n]{0,40}(?:${OCCASION})))[^\\n]{0,120}?((?:(?:จน)?ถึง|เป็น(?:ภายใน)?)\\s?)$`,
);
/** เลื่อนการประชุมจากวันที่ … เป็นวันที่ …: its new day. */
const MOVED = new RegExp(`(?:เลื่อน|เปลี่ยน)[^\\n]{0,60}(?:${OCCASION})[^\\n]{0,120}(?:ไป)?เป็น\\s?$`);
const START = new RegExp(
  `((?:มีผล|ใช้|ถือปฏิบัติ|บังคับ)[ก-๎]{0,30}\\s?|ทั้งนี้\\s?)?(?:นับ)?ตั้งแต่(?:\\s?เวลา\\s?${timeSource}\\s?(?:ของ|ใน)?)?\\s*$|(มีผล(?:บังคับใช้|ใช้บังคับ)?(?:ใน)?)\\s*$`,
);
const ONWARD = /^\s*เป็นต้น(?:ไป|มา)/;
/** Between two dates of one list. */
export const AND = /^\s*(?:,|และ|หรือ|\/)?\s*$/;
const GATHERING =
  /(?:ประชุม|อบรม|สัมมนา|พิธี|กิจกรรม|เข้าร่วม|จัดขึ้น|จัดงาน|กำหนดจัด|ออกหน่วย|ตรวจราชการ|ลงพื้นที่|รับสมัคร|ฝึกซ้อม|ชี้แจง)[^\n]{0,120}?(?:ใน|ระหว่าง|กำหนด)\s?(?:วัน)?(?:ที่)?\s?(?:\d{1,2}\s?(?:-|–|ถึง|และ)\s?(?:วันที่\s?)?)?$/;
/** วันเด็กแห่งชาติตรงกับวันเสาร์ที่…. */
const FALLS_ON = /ตรงกับ\s?$/;
const PLACE = /^\s*(?:ณ|ผ่าน(?:ระบบ|ทาง)|ทางระบบ)(?=\s|[ก-๎A-Za-z])/;

interface Dated {
  readonly date: DateMention;
  readonly lead: string;
  readonly tail: string;
}

/** Limits, starts and events that stand at a written date. */
export function datedDeadlines(source: Source, body: Span, letterDate: string | null): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (const mention of findDates(source.text.slice(...body), letterDate ?? undefined)) {
    if (mention.ofLetter) continue;
    const date = { ...mention, start: body[0] + mention.start, end: body[0] + mention.end };
    const dated = { date, lead: before(source, date.start, 200), tail: after(source, date.end, 80) };
    const deadline =
      limitAt(source, dated) ??
      startAt(source, dated) ??
      listedAt(source, dated, found.at(-1)) ??
      windowAt(source, dated) ??
      eventAt(source, dated, letterDate);
    if (deadline) found.push(deadline);
  }
  return found;
}

function limitAt(source: Source, { date, lead, tail }: Dated): FoundDeadline | null {
  const timed = LIMIT_WITH_TIME.exec(lead);
  if (timed) return timedLimit(source, date, timed);
  const limit = limitBefore(lead);
  const last = AT_LAST.exec(tail)?.[0].length ?? 0;
  if (!limit && last === 0) return null;
  const behind = timeBehind(tail) ?? { time: null, length: 0 };
  const span: Span = [date.start - (limit?.length ?? 0), date.end + Math.max(behind.length, last)];
  const exclusive = limit?.exclusive ?? false;
  return at(source, { span, date, time: behind.time, kind: kindNear(source, span), exclusive });
}

/** The length of the words right before a date that make it a limit. */
function limitBefore(lead: string): { length: number; exclusive: boolean } | null {
  const extended = EXTENDED.exec(lead)?.[1];
  if (extended !== undefined) return { length: extended.length, exclusive: false };
  const limit = LIMIT.exec(lead);
  return limit && { length: limit[0].length, exclusive: limit[2] === 'ก่อน' };
}

/** ก่อนเวลา … ของวันที่ names the minute itself; only a day can be left out. */
function timedLimit(source: Source, date: DateMention, timed: RegExpExecArray): FoundDeadline {
  const time = timed[4] ? '12:00' : timeOf(timed[2], timed[3]);
  const span: Span = [date.start - timed[0].length, date.end];
  return at(source, { span, date, time, kind: kindNear(source, span), exclusive: false });
}

/** ภายในวันที่ ๑๐ มกราคม ๑๐ เมษายน และ ๑๐ กรกฎาคม: the limit goes on. */
function listedAt(source: Source, { date, tail }: Dated, previous: FoundDeadline | undefined): FoundDeadline | null {
  if (!previous || !['report', 'complete', 'confirm'].includes(previous.value.kind)) return null;
  if (!AND.test(source.text.slice(previous.span[1], date.start))) return null;
  const { kind, exclusive } = previous.value;
  const behind = timeBehind(tail) ?? { time: null, length: 0 };
  const span: Span = [date.start, date.end + behind.length];
  return at(source, { span, date, time: behind.time, kind, exclusive });
}

/** What is handed in between two days is due on the last of them. */
function windowAt(source: Source, { date, lead }: Dated): FoundDeadline | null {
  const window = WINDOW.exec(lead);
  if (!window || !HANDED_IN.test(lead.slice(0, window.index))) return null;
  const span: Span = [date.start - window[0].length, date.end];
  const clock = timeBehind(after(source, date.end, 40)) ?? { time: null, length: 0 };
  const whole: Span = [span[0], span[1] + clock.length];
  return at(source, { span: whole, date, time: clock.time, kind: kindNear(source, span), exclusive: false });
}

function startAt(source: Source, { date, lead, tail }: Dated): FoundDeadline | null {
  const start = START.exec(lead);
  const onward = ONWARD.exec(tail);
  if (!start || (!onward && !start[1] && !start[4])) return null;
  const span: Span = [date.start - start[0].trimStart().length, date.end + (onward?.[0].length ?? 0)];
  return at(source, { span, date, time: timeOf(start[2], start[3]), kind: 'effective-from', exclusive: false });
}

/** A day with its hour, its place or its occasion, which is still to come. */
function eventAt(source: Source, { date, lead, tail }: Dated, letterDate: string | null): FoundDeadline | null {
  const past = letterDate !== null && date.date !== null && date.date < letterDate;
  if (past || /เมื่อ(?:วัน(?:ที่)?)?\s*$/.test(lead)) return null;
  const clock = timeBehind(tail) ?? { time: null, length: 0 };
  const gathers = [GATHERING, FALLS_ON, MOVED].some((pattern) => pattern.test(lead));
  if (clock.time === null && !PLACE.test(tail) && !gathers) return null;
  const first = firstDay(date, lead);
  const span: Span = [first.start, date.end + clock.length];
  return at(source, { span, date: first, time: clock.time, kind: 'event', exclusive: false });
}

/** ระหว่างวันที่ ๑๙ - ๒๑ มีนาคม begins on the 19th. */
function firstDay(date: DateMention, lead: string): DateMention {
  const range = /(?:วันที่\s?)?(\d{1,2})\s?(?:-|–|ถึง|และ)\s?$/.exec(lead);
  const day = range?.[1]?.padStart(2, '0');
  if (!range || day === undefined || date.date === null || day >= date.date.slice(8) || day === '00') return date;
  return { ...date, start: date.start - range[0].length, date: `${date.date.slice(0, 8)}${day}` };
}

interface At extends Pick<FoundDeadline['value'], 'kind' | 'exclusive'> {
  readonly span: Span;
  readonly date: DateMention;
  readonly time: string | null;
}

function at(source: Source, { span, date, time, kind, exclusive }: At): FoundDeadline {
  const day = date.date && time ? `${date.date}T${time}` : date.date;
  const found = deadlineAt(source, span, { kind, at: day, precision: time ? 'minute' : 'day', exclusive });
  return { ...found, mention: date };
}
