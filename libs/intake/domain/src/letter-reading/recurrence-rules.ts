import { timeOf, timeSource } from './time-of-day.js';

const days: Readonly<Record<string, string>> = {
  จันทร์: 'MO',
  อังคาร: 'TU',
  พุธ: 'WE',
  พฤหัสบดี: 'TH',
  ศุกร์: 'FR',
  เสาร์: 'SA',
  อาทิตย์: 'SU',
};
const DAY = `(?:${Object.keys(days).join('|')})`;
const DAYS = `${DAY}(?:(?:\\s?,\\s?|\\s?และ|\\s)(?:วัน|ทุกวัน)?${DAY})*`;
const WEEKDAYS = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
const EVERY = '(?:เป็น)?(?:ทุก(?:\\s?ๆ)?|แต่ละ|ราย|ประจำ|ประจำทุก)\\s?';
/** เดือนนี้ and เดือนเมษายน come once. */
const OF_MONTH = `(?:\\s?ของ(?:ทุก(?:\\s?ๆ)?|แต่ละ)?\\s?เดือน(?:ถัดไป)?(?!นี้|หน้า|เดียว|แรก|สุดท้าย|ที่|[มกสตพธ]\\.|เม|มี|มิ|[ก-๎]{3,9}(?:คม|ยน|พันธ์)))`;
const EVERY_MONTH = '(?:(?:ทุก(?:\\s?ๆ)?|แต่ละ)\\s?เดือน|เดือนถัดไป)';
const LAST_DAY = '(?:วัน)?สิ้นเดือน|วันสุดท้าย(?!ของ(?:ทุก|แต่ละ)?(?:ไตรมาส|ปี))';
const NUMBERS = `(\\d{1,2}(?!\\d)(?:\\s?(?:,|และ|หรือ)\\s?(?:(?:วันที่\\s?)?\\d{1,2}(?!\\d)|${LAST_DAY}))*)`;
/** จันทร์ที่ ๑, ศุกร์สุดท้าย: one of the days of a month, not each of them. */
const NTH =
  '(ที่\\s?(?:\\d(?!\\d)(?:\\s?(?:,|และ|หรือ)\\s?(?:ที่\\s?)?\\d(?!\\d))*|หนึ่ง|สอง|สาม|สี่)|สัปดาห์แรก|แรก|สัปดาห์สุดท้าย|สุดท้าย)';
const EACH = '(?!\\s?(?:แรก|สุดท้าย|ที่\\s?[\\dหส]|เว้น|สัปดาห์(?:แรก|สุดท้าย|ที่)))';
const NOT_MONTH = '(?!\\s?(?:[มกสตพธ]\\.|เม|มี|มิ|[ก-๎]{3,9}(?:คม|ยน|พันธ์)))';
const LIMIT = '(?:ภายใน|ก่อน|ไม่เกิน|ใน|ทุก)?';
/** Only what is reported comes again: แผนรายเดือน is a name. */
const REPORTED = '(?:รายงาน|แจ้งผล|จัดส่ง|ส่ง|บันทึกข้อมูล)[^\\n]{0,60}?';

type RuleOf = (match: RegExpMatchArray) => string | null;

/** A phrase, and the RRULE (RFC 5545) that it means; the fuller phrase stands before the shorter. */
export const recurrenceRules: readonly (readonly [string, RuleOf])[] = [
  [
    `${EVERY}(เดือน|ไตรมาส)[ก-๎]{0,10}\\s?(?:โดย[ก-๎]{0,20})?\\s?${LIMIT}วันที่\\s?${NUMBERS}${NOT_MONTH}${OF_MONTH}?`,
    ([, period, numbers]) => monthly(numbers, period === 'ไตรมาส' ? ';INTERVAL=3' : ''),
  ],
  [
    `${LIMIT}วันที่\\s?${NUMBERS}\\s?ของเดือน(แรก|สุดท้าย)\\s?(?:ของ|ใน)?(?:ทุก|แต่ละ)?\\s?ไตรมาส`,
    ([, days, which]) => quarterly(days, which),
  ],
  [
    '(?:ภายใน|ก่อน)?(?:ทุก(?:วัน)?สิ้นไตรมาส|(?:วัน)?สิ้นไตรมาสของทุกไตรมาส|วันสุดท้ายของ(?:ทุก|แต่ละ)ไตรมาส)',
    () => quarterly('-1', 'สุดท้าย'),
  ],
  [`${LIMIT}วัน(${DAY})\\s?${NTH}\\s?(?:ของ|ใน)(?:ทุก|แต่ละ)?\\s?เดือน`, ([, name, which]) => nthOfMonth(name, which)],
  [`(?:ภายใน|ก่อน)?ทุกวันที่\\s?${NUMBERS}${NOT_MONTH}${OF_MONTH}?`, ([, numbers]) => monthly(numbers)],
  [`(?:ภายใน|ก่อน|ไม่เกิน|ใน)วันที่\\s?${NUMBERS}${OF_MONTH}`, ([, numbers]) => monthly(numbers)],
  [
    'ภายใน\\s?(\\d{1,2}|สิบห้า|สิบ|ห้า|เจ็ด)\\s?วัน(?:แรก)?\\s?ของ(?:ทุก|แต่ละ)?\\s?เดือน(?:ถัดไป)?',
    ([, amount = '']) => monthly(words[amount] ?? amount),
  ],
  [`ทุกวัน(?:ทำการ|ราชการ)\\s?(แรก|สุดท้าย|ที่\\s?\\d{1,2}(?!\\d))${OF_MONTH}`, ([, which]) => nthWorkday(which)],
  [`${LIMIT}วันทำการสุดท้ายของ${EVERY_MONTH}`, () => workdayOfMonth(-1)],
  [`${LIMIT}วันทำการแรกของ${EVERY_MONTH}`, () => workdayOfMonth(1)],
  ['(?:ภายใน)?(?:ทุก(?:วัน)?สิ้นเดือน|(?:วัน)?สิ้นเดือนของทุกเดือน|วันสุดท้ายของ(?:ทุก|แต่ละ)เดือน)', () => monthly('-1')],
  [`${EVERY}สัปดาห์\\s?${LIMIT}\\s?วัน(${DAYS})${EACH}`, ([, names]) => weekly(names)],
  [`(?:ภายใน|ก่อน)?ทุกวัน(${DAYS})${EACH}(?:\\s?ของ(?:ทุก)?สัปดาห์)?`, ([, names]) => weekly(names)],
  [`(?:ภายใน|ก่อน|ใน)?วัน(${DAYS})\\s?ของ(?:ทุก|แต่ละ)สัปดาห์`, ([, names]) => weekly(names)],
  [
    '(?:ภายใน|ก่อน|ไม่เกิน)\\s?(?:เวลา\\s?)?(\\d{1,2})[.:](\\d{2})\\s?น\\.\\s?(?:ของ)?ทุกวัน(?![ก-๎])',
    ([, hours, minutes]) => daily(hours, minutes),
  ],
  ['(?:ภายใน|ก่อน)?ทุกวัน(?:ทำการ|ราชการ)(?!\\s?(?:แรก|สุดท้าย|ที่|เว้น))', () => WEEKDAYS],
  [
    `(?:ทุก|เป็นประจำทุก)วัน(?=\\s?(?:ภายใน|ก่อน|ไม่เกิน|ใน)?\\s?เวลา|(?:\\s?(?:ภายใน|ก่อน|ไม่เกิน))\\s?${timeSource})`,
    () => 'FREQ=DAILY',
  ],
  [`${REPORTED}(?:เป็นประจำ)?ทุกวัน(?![ก-๎])`, () => 'FREQ=DAILY'],
  ['ทุก(?:\\s?ๆ)?\\s?(\\d{1,3})\\s?(วัน|สัปดาห์|เดือน|ปี)(?!ที่)', ([, every, unit = '']) => interval(every, unit)],
  [
    `${REPORTED}(?<!ของ)(?:ทุก(?:\\s?ๆ)?|ราย|ประจำทุก)\\s?(ไตรมาส|เดือน|สัปดาห์|ปี)(?!งบ|ที่|\\s?\\d|นี้|${DAY}|[มกสตพธ])`,
    ([, unit = '']) => interval('1', unit),
  ],
  [`${REPORTED}ปีละ\\s?(2|4|สอง|สี่)\\s?ครั้ง`, ([, times = '']) => interval(/2|สอง/.test(times) ? '6' : '3', 'เดือน')],
  [`${REPORTED}(เดือน|สัปดาห์|ปี|ไตรมาส)ละ\\s?(?:1|หนึ่ง)?\\s?ครั้ง`, ([, unit = '']) => interval('1', unit)],
];
const words: Readonly<Record<string, string>> = { ห้า: '5', เจ็ด: '7', สิบ: '10', สิบห้า: '15' };

function monthly(numbers = '', every = ''): string | null {
  const list = daysIn(numbers);
  const inMonth = list.length > 0 && list.every((each) => each === -1 || (each >= 1 && each <= 31));
  return inMonth ? `FREQ=MONTHLY${every};BYMONTHDAY=${list.join(',')}` : null;
}

const daysIn = (numbers: string) =>
  (numbers.match(/-?\d+|สิ้นเดือน|วันสุดท้าย/g) ?? []).map((each) => (/\d/.test(each) ? Number(each) : -1));

/** Days of the first or the last month of each quarter, which is the same in calendar and fiscal years. */
function quarterly(numbers = '', which = ''): string | null {
  const months = which === 'แรก' ? '1,4,7,10' : '3,6,9,12';
  const list = daysIn(numbers);
  return list.every((day) => day === -1 || (day >= 1 && day <= 31))
    ? `FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=${list.join(',')}`
    : null;
}

const ordinals: Readonly<Record<string, string>> = { หนึ่ง: '1', สอง: '2', สาม: '3', สี่: '4' };

function nthOfMonth(name = '', which = ''): string | null {
  const day = days[name];
  const numbers = which.match(/\d/g) ?? [
    which.includes('สุดท้าย') ? '-1' : (ordinals[which.replace(/^ที่\s?/, '')] ?? '1'),
  ];
  const exists = numbers.every((number) => Number(number) <= 5 && Number(number) !== 0);
  return day !== undefined && exists
    ? `FREQ=MONTHLY;BYDAY=${numbers.map((number) => `${number}${day}`).join(',')}`
    : null;
}

const weekly = (names = '') =>
  `FREQ=WEEKLY;BYDAY=${(names.match(new RegExp(DAY, 'g')) ?? []).map((name) => days[name] ?? '').join(',')}`;

function daily(hours: string | undefined, minutes: string | undefined): string | null {
  return timeOf(hours, minutes) === null ? null : `FREQ=DAILY;BYHOUR=${Number(hours)};BYMINUTE=${Number(minutes)}`;
}

/** No month has fewer than 20 of them, Monday to Friday. */
const ALWAYS_WORKDAYS = 20;

function nthWorkday(which = ''): string | null {
  const position = which === 'แรก' ? 1 : which === 'สุดท้าย' ? -1 : Number(/\d+/.exec(which)?.[0]);
  return position === 0 || position > ALWAYS_WORKDAYS ? null : workdayOfMonth(position);
}

const workdayOfMonth = (position: number) => `FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${position}`;

const units: Readonly<Record<string, readonly [frequency: string, every: number]>> = {
  วัน: ['DAILY', 1],
  สัปดาห์: ['WEEKLY', 1],
  เดือน: ['MONTHLY', 1],
  ไตรมาส: ['MONTHLY', 3],
  ปี: ['YEARLY', 1],
};

function interval(every: string | undefined, unit: string): string | null {
  const [frequency, step] = units[unit] ?? ['', 0];
  const count = Number(every) * step;
  if (count === 0) return null;
  return count === 1 ? `FREQ=${frequency}` : `FREQ=${frequency};INTERVAL=${count}`;
}
