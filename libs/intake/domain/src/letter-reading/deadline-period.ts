import { endOfFiscalYear, findMonths, fiscalYearOf } from '@wian/thai';
import { addMonths, dateOfDay, dayOfDate, weekdayOf } from '@wian/working-time';
import { kindNear } from './deadline-kind.js';
import { deadlineAt, type FoundDeadline } from './found-deadline.js';
import { after, before, type Source, type Span } from './source.js';
import { timeBehind } from './time-of-day.js';

type Value = Parameters<typeof deadlineAt>[2];

/** ภายในเดือน M, ภายในสิ้นปีงบประมาณ, ภายในไตรมาส, ภายในวันนี้: limits at the end of a period. */
export function periodDeadlines(source: Source, body: Span, letterDate: string | null): FoundDeadline[] {
  return [
    ...monthDeadlines(source, body, letterDate),
    ...phrases.flatMap(([pattern, valueOf]) =>
      [...source.arabic.slice(...body).matchAll(pattern)].flatMap((match) => {
        const span: Span = [body[0] + match.index, body[0] + match.index + match[0].length];
        const value = valueOf(match, letterDate);
        return value ? [withTime(source, span, { kind: kindNear(source, span), ...day, ...value })] : [];
      }),
    ),
  ];
}

/** ภายในวันนี้ เวลา ๑๖.๐๐ น. */
function withTime(source: Source, [start, end]: Span, value: Value): FoundDeadline {
  const clock =
    value.precision === 'day' && value.kind !== 'effective-from' ? timeBehind(after(source, end, 40)) : null;
  if (!clock || !value.at) return deadlineAt(source, [start, end], value);
  const timed = { ...value, at: `${value.at}T${clock.time}`, precision: 'minute' } as const;
  return deadlineAt(source, [start, end + clock.length], timed);
}

const day = { precision: 'day', exclusive: false } as const;
const DONE = '(?:ให้แล้วเสร็จ\\s*)?';
const YEAR = '(?:\\s?(?:พ\\.ศ\\.|ประจำปี)?\\s?(2[4-6]\\d\\d)(?!\\d))?';
const FISCAL = `(?:ใน|ของ|ประจำ)?\\s?ปีงบประมาณ${YEAR}`;

/** A phrase, and when it ends; null: it cannot be told. */
const phrases: readonly (readonly [
  RegExp,
  (
    match: RegExpMatchArray,
    letterDate: string | null,
  ) => (Omit<Value, 'kind' | 'exclusive' | 'precision'> & Partial<Value>) | null,
])[] = [
  [
    new RegExp(`${DONE}(?:ภายใน|ก่อน)(?:วัน)?(?:สิ้น)?(?:สุด)?ปีงบประมาณ${YEAR}`, 'g'),
    (match, letterDate) => {
      const year = fiscalYear(match[1], letterDate);
      return { at: year === null ? null : endOfFiscalYear(year) };
    },
  ],
  [
    new RegExp(`${DONE}(?:ภายใน|ก่อน)(?:สิ้น)?\\s?ไตรมาส(?:ที่)?\\s?([1-4])(?:\\s?(?:${FISCAL}|\\/(2[4-6]\\d\\d)))?`, 'g'),
    (match, letterDate) => ({ at: endOfQuarter(Number(match[1]), fiscalYear(match[2] ?? match[3], letterDate)) }),
  ],
  [
    /(?:ให้แล้วเสร็จ\s*)?(?:ภายใน|ก่อน)สิ้นปี(?!งบ)(?:ปฏิทิน)?(?:\s?(?:พ\.ศ\.)?\s?(2[4-6]\d\d)(?!\d))?/g,
    (match, letterDate) => {
      const year = match[1] ? Number(match[1]) - 543 : letterDate?.slice(0, 4);
      return { at: year ? `${year}-12-31` : null };
    },
  ],
  [
    /(?:ให้แล้วเสร็จ\s*)?(ภายใน|ก่อน|ไม่เกิน)วันที่\s?(\d{1,2})\s?(?:ของ|ใน)?เดือน(นี้|เดียวกันนี้|หน้า)/g,
    (match, letterDate) => ({
      at: dayOfMonth(Number(match[2]), match[3] === 'หน้า' ? 1 : 0, letterDate),
      anchor: 'letter-date',
      exclusive: match[1] === 'ก่อน',
    }),
  ],
  [/ภายใน(?:วันนี้|วันเดียวกันนี้)/g, (_, letterDate) => ({ at: letterDate, anchor: 'letter-date' })],
  [
    /(?:ให้แล้วเสร็จ\s*)?ภายใน(?:สิ้น)?เดือนนี้/g,
    (_, letterDate) => ({ at: letterDate?.slice(0, 7) ?? null, anchor: 'letter-date', precision: 'month' }),
  ],
  [
    /(?:ทั้งนี้\s?)?(?:ให้)?(?:ถือปฏิบัติ|มีผล(?:บังคับใช้|ใช้บังคับ)?)?\s?(?:นับ)?ตั้งแต่บัดนี้(?:เป็นต้นไป)(?!\s?(?:จน)?ถึง)/g,
    (_, letterDate) => ({ at: letterDate, anchor: 'letter-date', kind: 'effective-from' }),
  ],
  [
    new RegExp(`ตั้งแต่\\s?ปีงบประมาณ${YEAR}\\s?เป็นต้นไป`, 'g'),
    (match) => (match[1] ? { at: `${Number(match[1]) - 544}-10-01`, kind: 'effective-from' } : null),
  ],
];

/** null: that month has no such day, or the letter no date. */
function dayOfMonth(number: number, later: number, letterDate: string | null): string | null {
  if (letterDate === null || number < 1) return null;
  const first = addMonths(`${letterDate.slice(0, 7)}-01`, later);
  const found = dateOfDay(dayOfDate(first) + number - 1);
  return found.slice(0, 7) === first.slice(0, 7) ? found : null;
}

function fiscalYear(written: string | undefined, letterDate: string | null): number | null {
  if (written) return Number(written);
  return letterDate === null ? null : fiscalYearOf(letterDate);
}

/** Quarters of the fiscal year (BE): the first ends on 31 December of the year before. */
function endOfQuarter(quarter: number, year: number | null): string | null {
  if (year === null) return null;
  const ends = ['12-31', '03-31', '06-30', '09-30'];
  return `${year - 543 - (quarter === 1 ? 1 : 0)}-${ends[quarter - 1]}`;
}

const LEAD = new RegExp(`${DONE}(ภายใน|ก่อน|ไม่เกิน)(วันทำการสุดท้ายของ|วันสุดท้ายของ|วันสิ้น|สิ้น|ใน)?\\s?$`);
const LAST_WORKING = /(วันทำการสุดท้ายของ)\s?$/;
function monthDeadlines(source: Source, body: Span, letterDate: string | null): FoundDeadline[] {
  return findMonths(source.text.slice(...body), letterDate ?? undefined).flatMap((mention): FoundDeadline[] => {
    const named = { start: body[0] + mention.start, end: body[0] + mention.end, month: mention.month };
    const month = inQuarter(source, named, letterDate);
    const last = lastOfRange(source, month, letterDate);
    const text = before(source, month.start, Math.min(60, mention.start));
    const lead = LEAD.exec(text) ?? LAST_WORKING.exec(text);
    return lead ? [endOfMonth(source, last, lead)] : onward(source, month);
  });
}

const OF_QUARTER = new RegExp(`ไตรมาส(?:ที่)?\\s?([1-4])(?!\\d)(?:\\s?${FISCAL})?[^\\n]{0,60}$`);
const LONGEST_LEAD = 120;

/** ไตรมาสที่ ๑ … ภายในสิ้นเดือนธันวาคม: the quarter tells the year that its last month leaves out. */
function inQuarter(source: Source, named: Month, letterDate: string | null): Month {
  if (/\d/.test(source.arabic.slice(named.start, named.end))) return named;
  const [, quarter, year] = OF_QUARTER.exec(before(source, named.start, LONGEST_LEAD)) ?? [];
  const end = quarter ? endOfQuarter(Number(quarter), fiscalYear(year, letterDate))?.slice(0, 7) : undefined;
  return end !== undefined && end.slice(5) === named.month?.slice(5) ? { ...named, month: end } : named;
}

/** ภายในเดือนมกราคม - เมษายน ๒๕๖๘ ends with the second of them. */
function lastOfRange(source: Source, month: Month, letterDate: string | null): Month {
  const tail = after(source, month.end, 60);
  const to = /^\s?(?:-|–|ถึง)\s?(?:เดือน)?\s?/.exec(tail)?.[0].length;
  if (to === undefined) return month;
  const [last] = findMonths(`เดือน${tail.slice(to)}`, letterDate ?? undefined);
  return last?.start === 0 ? { ...month, end: month.end + to + last.end - 'เดือน'.length, month: last.month } : month;
}

function endOfMonth(source: Source, { start, end, month }: Month, lead: RegExpExecArray): FoundDeadline {
  const span: Span = [start - lead[0].length, end];
  const kind = kindNear(source, span);
  if (lead[0].includes('วันทำการสุดท้าย')) {
    const last = { kind, at: month && lastWeekday(month), precision: 'day', exclusive: false } as const;
    return { ...deadlineAt(source, span, last), beforeHolidays: true };
  }
  const exclusive = lead[1] === 'ก่อน' && lead[2] === undefined;
  return deadlineAt(source, span, { kind, at: month, precision: 'month', exclusive });
}

interface Month {
  readonly start: number;
  readonly end: number;
  readonly month: string | null;
}

/** ตั้งแต่เดือน M เป็นต้นไป. */
function onward(source: Source, { start, end, month }: Month): FoundDeadline[] {
  const lead = /ตั้งแต่\s?$/.exec(before(source, start, 20))?.[0];
  const tail = /^\s*เป็นต้นไป/.exec(after(source, end, 20))?.[0];
  if (lead === undefined || tail === undefined) return [];
  const span: Span = [start - lead.length, end + tail.length];
  return [deadlineAt(source, span, { kind: 'effective-from', at: month, precision: 'month', exclusive: false })];
}

/** The last Monday to Friday of a month; holidays may bring it forward. */
function lastWeekday(month: string): string {
  const next = dayOfDate(`${month}-28`) + 4;
  const last = next - Number(dateOfDay(next).slice(8));
  return dateOfDay(last - Math.max(0, weekdayOf(last) - 5));
}
