import { readYear, yearFrom } from './buddhist-year.js';
import { partsOfDay } from './calendar-day.js';
import { toArabicDigits } from './digits.js';
import { foldMonths, monthNumber, monthSource } from './months.js';

/** A month without a day: `เดือนเมษายน ๒๕๖๘`, or bare behind a limit, `ภายใน ก.ย. 68`. Offsets as in a DateMention. */
export interface MonthMention {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** CE, `2025-04`; null where the year is missing and there is no reference. */
  readonly month: string | null;
}

const pattern = new RegExp(`(?:เดือน\\s{0,6}|(?<=(?:ภายใน|สิ้น)\\s?))${monthSource}`, 'g');

export function findMonths(text: string, reference?: string): MonthMention[] {
  const arabic = foldMonths(toArabicDigits(text));
  return [...arabic.matchAll(pattern)].flatMap((match): MonthMention[] => {
    const start = match.index;
    const read = readYear(arabic, start + match[0].length);
    const { given, end } = read;
    // ก.พ. is an office too: ภายใน ก.พ. says no month.
    if (!given && /^ก\. ?พ/.test(match[0])) return [];
    const number = monthNumber(match[1] ?? '');
    const inYear = given ? yearFrom(read, reference) : nearReference(number, reference);
    const month = inYear === null ? null : `${inYear}-${String(number).padStart(2, '0')}`;
    return [{ start, end, raw: text.slice(start, end), month }];
  });
}

function nearReference(month: number, reference?: string): number | null {
  if (reference === undefined) return null;
  const from = partsOfDay(reference);
  return from.month - month > 6 ? from.year + 1 : from.year;
}
