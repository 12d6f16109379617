import { deadlineAt, type FoundDeadline } from './found-deadline.js';
import { after, before, type Source, type Span } from './source.js';
import { timeBehind, timeOf, timeSource } from './time-of-day.js';

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
const OF_MONTH = '(?:\\s?ของ(?:ทุก(?:\\s?ๆ)?|แต่ละ)?\\s?เดือน(?:ถัดไป)?)';
const EVERY_MONTH = '(?:(?:ทุก(?:\\s?ๆ)?|แต่ละ)\\s?เดือน|เดือนถัดไป)';
const NUMBERS = '(\\d{1,2}(?!\\d)(?:\\s?(?:,|และ|และวันที่|หรือ)\\s?(?:วันที่\\s?)?\\d{1,2}(?!\\d))*)';
const NOT_MONTH = '(?!\\s?(?:[มกสตพธ]\\.|เม|มี|มิ|[ก-๎]{3,9}(?:คม|ยน|พันธ์)))';
const LIMIT = '(?:ภายใน|ก่อน|ไม่เกิน|ใน|ทุก)?';
/** Only what is reported comes again: แผนรายเดือน is a name. */
const REPORTED = '(?:รายงาน|แจ้งผล|จัดส่ง|ส่ง|บันทึกข้อมูล)[^\\n]{0,60}?';

type RuleOf = (match: RegExpMatchArray) => string | null;

/** A phrase, and the RRULE (RFC 5545) that it means; the fuller phrase stands before the shorter. */
const rules: readonly (readonly [string, RuleOf])[] = [
  [
    `${EVERY}(เดือน|ไตรมาส)[ก-๎]{0,10}\\s?(?:โดย[ก-๎]{0,20})?\\s?${LIMIT}วันที่\\s?${NUMBERS}${NOT_MONTH}${OF_MONTH}?`,
    ([, period, numbers]) => monthly(numbers, period === 'ไตรมาส' ? ';INTERVAL=3' : ''),
  ],
  [`(?:ภายใน|ก่อน)?ทุกวันที่\\s?${NUMBERS}${NOT_MONTH}${OF_MONTH}?`, ([, numbers]) => monthly(numbers)],
  [`(?:ภายใน|ก่อน|ไม่เกิน|ใน)วันที่\\s?${NUMBERS}${OF_MONTH}`, ([, numbers]) => monthly(numbers)],
  [
    'ภายใน\\s?(\\d{1,2}|สิบห้า|สิบ|ห้า|เจ็ด)\\s?วัน(?:แรก)?\\s?ของ(?:ทุก|แต่ละ)?\\s?เดือน(?:ถัดไป)?',
    ([, amount = '']) => monthly(words[amount] ?? amount),
  ],
  [`${LIMIT}วันทำการสุดท้ายของ${EVERY_MONTH}`, () => workdayOfMonth(-1)],
  [`${LIMIT}วันทำการแรกของ${EVERY_MONTH}`, () => workdayOfMonth(1)],
  ['(?:ภายใน)?(?:ทุก(?:วัน)?สิ้นเดือน|(?:วัน)?สิ้นเดือนของทุกเดือน|วันสุดท้ายของ(?:ทุก|แต่ละ)เดือน)', () => monthly('-1')],
  [`${EVERY}สัปดาห์\\s?${LIMIT}\\s?วัน(${DAYS})`, ([, names]) => weekly(names)],
  [`(?:ภายใน|ก่อน)?ทุกวัน(${DAYS})(?:\\s?ของ(?:ทุก)?สัปดาห์)?`, ([, names]) => weekly(names)],
  [`(?:ภายใน|ก่อน|ใน)?วัน(${DAYS})\\s?ของ(?:ทุก|แต่ละ)สัปดาห์`, ([, names]) => weekly(names)],
  [
    '(?:ภายใน|ก่อน|ไม่เกิน)\\s?(?:เวลา\\s?)?(\\d{1,2})[.:](\\d{2})\\s?น\\.\\s?(?:ของ)?ทุกวัน(?![ก-๎])',
    ([, hours, minutes]) => daily(hours, minutes),
  ],
  ['(?:ภายใน|ก่อน)?ทุกวัน(?:ทำการ|ราชการ)', () => WEEKDAYS],
  [`(?:ทุก|เป็นประจำทุก)วัน(?=\\s?(?:ภายใน|ก่อน|ไม่เกิน|ใน)?\\s?เวลา)`, () => 'FREQ=DAILY'],
  [`${REPORTED}(?:เป็นประจำ)?ทุกวัน(?![ก-๎])`, () => 'FREQ=DAILY'],
  ['ทุก(?:\\s?ๆ)?\\s?(\\d{1,3})\\s?(วัน|สัปดาห์|เดือน|ปี)(?!ที่)', ([, every, unit = '']) => interval(every, unit)],
  [
    `${REPORTED}(?<!ของ)(?:ทุก(?:\\s?ๆ)?|ราย|ประจำทุก)\\s?(ไตรมาส|เดือน|สัปดาห์|ปี)(?!งบ|ที่|\\s?\\d|นี้|${DAY}|[มกสตพธ])`,
    ([, unit = '']) => interval('1', unit),
  ],
  [`${REPORTED}(เดือน|สัปดาห์|ปี|ไตรมาส)ละ\\s?(?:1|หนึ่ง)?\\s?ครั้ง`, ([, unit = '']) => interval('1', unit)],
];
const patterns = rules.map(([phrase, ruleOf]) => [new RegExp(phrase, 'g'), ruleOf] as const);
const words: Readonly<Record<string, string>> = { ห้า: '5', เจ็ด: '7', สิบ: '10', สิบห้า: '15' };

/** What comes again and again; which dates that makes, a calendar works out. */
export function recurringDeadlines(source: Source, body: Span): FoundDeadline[] {
  const text = source.arabic.slice(...body);
  return patterns.flatMap(([phrase, ruleOf]) =>
    [...text.matchAll(phrase)].flatMap((match): FoundDeadline[] => {
      const rule = ruleOf(match);
      return rule === null ? [] : [found(source, body[0] + match.index, match[0], rule)];
    }),
  );
}

function found(source: Source, start: number, phrase: string, rule: string): FoundDeadline {
  const behind = timeBehind(after(source, start + phrase.length, 60));
  const ahead = behind ? null : timeBefore(source, start);
  const clock = behind ?? ahead;
  const span: Span = [start - (ahead?.length ?? 0), start + phrase.length + (behind?.length ?? 0)];
  const [hour, minute] = clock?.time.split(':').map(Number) ?? [];
  const recurrence = clock ? `${rule};BYHOUR=${hour};BYMINUTE=${minute}` : rule;
  const exclusive = phrase.startsWith('ก่อน');
  const precision = recurrence.includes('BYHOUR') ? 'minute' : 'day';
  return deadlineAt(source, span, { kind: 'recurring', at: null, precision, exclusive, recurrence });
}

const TIME_BEFORE = new RegExp(`(?:ภายใน|ก่อน|ไม่เกิน)\\s?(?:เวลา\\s?)?${timeSource}\\s?(?:ของ|ใน)?\\s?$`);

/** ภายในเวลา ๑๒.๐๐ น. ของทุกวันจันทร์: the time before the day, and the length of its words. */
function timeBefore(source: Source, start: number): { time: string; length: number } | null {
  const match = TIME_BEFORE.exec(before(source, start, 40));
  const time = timeOf(match?.[1], match?.[2]);
  return match && time ? { time, length: match[0].length } : null;
}

function monthly(numbers = '', every = ''): string | null {
  const list = (numbers.match(/-?\d+/g) ?? []).map(Number);
  const inMonth = list.length > 0 && list.every((each) => each === -1 || (each >= 1 && each <= 31));
  return inMonth ? `FREQ=MONTHLY${every};BYMONTHDAY=${list.join(',')}` : null;
}

const weekly = (names = '') =>
  `FREQ=WEEKLY;BYDAY=${(names.match(new RegExp(DAY, 'g')) ?? []).map((name) => days[name] ?? '').join(',')}`;

function daily(hours: string | undefined, minutes: string | undefined): string | null {
  return timeOf(hours, minutes) === null ? null : `FREQ=DAILY;BYHOUR=${Number(hours)};BYMINUTE=${Number(minutes)}`;
}

const workdayOfMonth = (position: 1 | -1) => `FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${position}`;

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
