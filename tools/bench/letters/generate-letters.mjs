/**
 * Letters printed from known values in varied layouts, the same for the same seed. They say how far a stated confidence
 * can be believed; they are our own letters and not a sample of real ones.
 */
import { printDeadline } from './generate-deadlines.mjs';
import { printDate, shiftDays } from './generate-dates.mjs';
import { officeOf, printAddressees, printNumber } from './generate-heads.mjs';
import { createRandom } from './random.mjs';

const URGENCIES = [
  ['normal', null],
  ['urgent', 'ด่วน'],
  ['very-urgent', 'ด่วนมาก'],
  ['most-urgent', 'ด่วนที่สุด'],
];
const SUBJECTS = [
  'การเตรียมความพร้อมป้องกันอุทกภัย ปี ๒๕๖๘',
  'แผนปฏิบัติการรายปี (พ.ศ. ๒๕๖๕) ของจังหวัด',
  'การจัดเก็บข้อมูลพื้นฐานหมู่บ้าน',
  'โครงการ “หมู่บ้านสะอาด” ประจำปีงบประมาณ พ.ศ. ๒๕๖๗',
  'การบริหารจัดการน้ำเพื่อการเกษตร',
];
const CAUSES = [
  'ด้วยมีความจำเป็นต้องเร่งรัดการดำเนินงานให้เป็นไปตามเป้าหมาย จึงขอให้',
  'เนื่องจากการดำเนินงานที่ผ่านมายังไม่เป็นไปตามแผน จึงขอความร่วมมือให้',
  'ตามที่ได้มีการปรับปรุงแนวทางการดำเนินงาน นั้น เพื่อให้เป็นไปในแนวทางเดียวกัน จึงขอให้',
];

/** So many that every kind of field is in them at least 300 times; of unmarked letters nothing is claimed of urgency. */
export const PUBLISHED = { seed: 2568, count: 480 };

/** `count` letters `[{text, expected}]`; of `expected` only number, date, urgency, issuer, audience and deadlines are known. */
export function generateLetters({ seed, count }) {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => oneLetter(random));
}

function oneLetter(random) {
  const office = officeOf(random);
  const number = printNumber(random, office);
  const letterDate = random.date({ from: '2002-01-07', to: '2026-12-28' });
  const [urgency, mark] = random.pick(URGENCIES);
  const addressees = printAddressees(random, office);
  const deadlines = Array.from({ length: random.chance(0.4) ? 2 : 1 }, () => printDeadline(random, letterDate));
  const printed = { office, number, date: printDate(random, letterDate), mark, addressees, deadlines, letterDate };
  const text = withNoise(random, lay(random, printed));
  return {
    text,
    expected: {
      letterNumber: { normalized: number.normalized },
      letterDate,
      urgency,
      issuer: office.issuer,
      addressees: { audience: addressees.audience },
      deadlines: deadlines.map(({ expected }) => ({ ...expected, order: null })),
    },
  };
}

function lay(random, { office, number, date, mark, addressees, deadlines, letterDate }) {
  const glued = mark !== null && random.chance(0.2);
  const numberLine = `${glued ? mark : ''}ที่ ${number.raw}`;
  const columns = random.chance(0.3);
  return [
    ...(mark && !glued ? [random.pick(['', ' '.repeat(30)]) + mark] : []),
    columns ? `${numberLine.padEnd(50)}${office.house}` : numberLine,
    ...(columns ? [] : [office.house]),
    '',
    random.pick(['', ' '.repeat(25)]) + date,
    '',
    `เรื่อง  ${random.pick(SUBJECTS)}`,
    `เรียน  ${addressees.phrase}`,
    ...(random.chance(0.4) ? [`อ้างถึง  ${earlierLetter(random, office, letterDate)}`] : []),
    ...(random.chance(0.4) ? ['สิ่งที่ส่งมาด้วย  แบบรายงาน จำนวน ๑ ชุด'] : []),
    '',
    ...deadlines.flatMap(({ text }) => [wrapped(random, `          ${random.pick(CAUSES)}${text}`), '']),
    '          จึงเรียนมาเพื่อพิจารณาดำเนินการ',
    '',
    ...(random.chance(0.8) ? ['ขอแสดงความนับถือ', '', '(นายตัวอย่าง ชื่อผู้ลงนาม)', office.head] : []),
    '',
  ].join('\n');
}

/** A second number and date in the head, which are not the letter's own. */
function earlierLetter(random, office, letterDate) {
  const { raw } = printNumber(random, office);
  const date = printDate(random, shiftDays(letterDate, -random.whole(5, 200)));
  return `หนังสือ${office.name} ${random.pick(['', 'ด่วนที่สุด '])}ที่ ${raw} ลงวันที่ ${date}`;
}

/** Lines as a narrow page breaks them: at spaces only, so that nothing is said otherwise. */
function wrapped(random, line) {
  if (random.chance(0.6)) return line;
  const width = random.whole(40, 70);
  return line.replace(new RegExp(`(.{${width},}?) (?=\\S)`, 'g'), '$1\n');
}

/** What extraction, stamps and typing leave behind; none of it changes what a person reads. */
const NOISE = [
  (text) => text.replaceAll('ำ', '\u0e4d\u0e32'),
  (text) => text.replace(/กำหนด|ภายใน|จังหวัด/g, (word) => `${word.slice(0, 3)}\u200b${word.slice(3)}`),
  (text) => `เลขรับ ๐๓๑๒\nวันที่ ๓ ม.ค. ๖๗\nเวลา ๑๐.๑๕ น.\n\n${text}`,
  (text) => `\n\n\n${text}`,
  (text) => text.replace(/\n/g, '\r\n'),
  (text, random) => text.replace(/[\u0e47-\u0e4b]/g, (mark) => (random.chance(0.1) ? '' : mark)),
  (text, random) => text.replace(/([\u0e31\u0e34-\u0e37])([\u0e48\u0e49])/g, random.chance(0.5) ? '$2$1' : '$1$2$2'),
  (text, random) => text.replace(/(?<=\S) (?=\S)/g, () => (random.chance(0.3) ? '   ' : ' ')),
  (text) => text.replace(/\n\n(?= {10}จึงเรียน)/, '\n\n                    - ๒ -\n\n'),
];

const withNoise = (random, text) => (random.chance(0.4) ? random.pick(NOISE)(text, random) : text);
