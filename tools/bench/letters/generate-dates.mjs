/** Dates and digits as letters print them (domain of letters §4). Written apart from the reader's own printing on purpose. */

export const MONTHS = 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(
  ' ',
);
const SHORT = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');
const WEEKDAYS = 'อาทิตย์ จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์'.split(' ');

export const thaiDigits = (text) => String(text).replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[digit]);

/** Thai digits, Arabic digits, or some of each. */
export function digits(random, text) {
  const kind = random.pick(['thai', 'thai', 'arabic', 'arabic', 'mixed']);
  if (kind === 'arabic') return String(text);
  if (kind === 'thai') return thaiDigits(text);
  return String(text).replace(/\d/g, (digit) => (random.chance(0.5) ? thaiDigits(digit) : digit));
}

const partsOf = (date) => date.split('-').map(Number);

/** As in the head of a letter: full month, Buddhist year. */
export function printDate(random, date) {
  const [year, month, day] = partsOf(date);
  const name = MONTHS[month - 1].replace('กรกฎาคม', random.pick(['กรกฎาคม', 'กรกฎาคม', 'กรกฏาคม']));
  const era = random.pick([' ', ' ', ' ', '  ', ' พ.ศ. ', ' พ.ศ.']);
  return `${digits(random, day)} ${name}${era}${digits(random, year + 543)}`;
}

/** As in running text: also short, with a weekday, or with two digits of the year. */
export function printDateInText(random, date) {
  const [year, month, day] = partsOf(date);
  const weekday = `${WEEKDAYS[new Date(date).getUTCDay()]}ที่ `;
  return random.pick([
    () => `วันที่ ${printDate(random, date)}`,
    () => `วันที่ ${printDate(random, date)}`,
    () => `วัน${weekday}${printDate(random, date)}`,
    () => `วันที่ ${digits(random, day)} ${SHORT[month - 1]} ${digits(random, year + 543)}`,
    () => `วันที่ ${digits(random, day)} ${SHORT[month - 1]}${digits(random, (year + 543) % 100)}`,
  ])();
}

export const printDateWithoutYear = (random, date) => {
  const [, month, day] = partsOf(date);
  return `วันที่ ${digits(random, day)} ${random.pick([MONTHS, SHORT])[month - 1]}`;
};

export function shiftDays(date, days) {
  const day = new Date(date);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

export const isWeekend = (date) => [0, 6].includes(new Date(date).getUTCDay());
