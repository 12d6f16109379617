import { readYear, yearFrom, type YearAt } from './buddhist-year.js';
import { isoDay, partsOfDay, weekdayOf } from './calendar-day.js';
import { toArabicDigits } from './digits.js';
import { foldMonths, monthNumber, monthSource, weekdays } from './months.js';

/** A date as it stands in a text; `start` and `end` are UTF-16 offsets and take in `วันที่`, `ลว.` and a weekday. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** CE, `2025-03-06`; null: no such day (๓๑ กุมภาพันธ์), or a year is missing and there was none to refer to. */
  readonly date: string | null;
  readonly yearGiven: boolean;
  /** Written as `ลงวันที่` or `ลว.`: the date of another letter. */
  readonly ofLetter: boolean;
  /** The weekday that the text names and the one that the date has; they may contradict. */
  readonly weekday: { readonly written: string; readonly actual: string } | null;
}

const GAP = '[^\\S\\n]{0,6}\\n?[^\\S\\n]{0,6}';
const WEEKDAY = 'อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัสฯ|พฤหัส|ศุกร์|เสาร์';
const LEAD = `(?:(?:(ลง|ประจำ)${GAP})?วัน${GAP}(${WEEKDAY})?${GAP}ที่${GAP}|(ลว\\.?)${GAP}|(?:วัน|(?<![ก-๎]))(${WEEKDAY})${GAP}(?:ที่)?${GAP})?`;
/** `20/03/2568`; of numbers alone only those with a whole year are dates, behind วันที่ also `31/3/68`. */
const NUMERIC =
  '(?<![\\d/.])(\\d{1,2})/(\\d{1,2})/(?=(?:2[4-6]|19|20)\\d\\d(?![\\d/])|(?<=(?:วันที่|ลว\\.?)[^\\S\\n]{0,3}\\d{1,2}/\\d{1,2}/)\\d\\d(?![\\d/]))';
const pattern = new RegExp(`${LEAD}(?:(?<!\\d)(\\d{1,2})${GAP}(?:(?:ของ)?เดือน${GAP})?${monthSource}|${NUMERIC})`, 'g');

/** All dates of a text. `reference` (CE day, the letter's own) gives the year to dates without one. */
export function findDates(text: string, reference?: string): DateMention[] {
  const arabic = foldMonths(toArabicDigits(text));
  return [...arabic.matchAll(pattern)].flatMap((match) => mentionOf(text, arabic, match, reference) ?? []);
}

/** A text that is one date and nothing else, or null. */
export function parseDate(text: string, reference?: string): DateMention | null {
  const trimmed = text.trim();
  const [mention] = findDates(trimmed, reference);
  return mention?.start === 0 && mention.end === trimmed.length ? mention : null;
}

function mentionOf(text: string, arabic: string, match: RegExpMatchArray, reference?: string): DateMention | null {
  const [whole, dated, weekdayA, short, weekdayB, spelt, name, dayA, monthA] = match;
  const day = spelt ?? dayA ?? '';
  const month = name ?? '';
  const start = match.index ?? 0;
  const year = readYear(arabic, start + whole.length);
  const led = /^[วลป]/.test(whole) || weekdayB !== undefined;
  if (!year.given && isOffice(month) && !led) return null;
  const date = resolve(Number(day), monthA === undefined ? monthNumber(month) : Number(monthA), year, reference);
  return {
    start,
    end: year.end,
    raw: text.slice(start, year.end),
    date,
    yearGiven: year.given,
    ofLetter: dated === 'ลง' || short !== undefined,
    weekday: compareWeekday(weekdayA ?? weekdayB, date),
  };
}

/** ก.พ. is also the Civil Service Commission: without a year it is February only behind วันที่ and the like. */
const isOffice = (month: string) => /^ก\. ?พ/.test(month);

function resolve(day: number, month: number, read: YearAt, reference?: string) {
  const year = yearFrom(read, reference);
  if (read.given) return year === null ? null : isoDay(year, month, day);
  return reference === undefined ? null : nearReference(day, month, reference);
}

/** The reference's year, or the next one when that day is more than six months past. */
function nearReference(day: number, month: number, reference: string): string | null {
  const from = partsOfDay(reference);
  const same = isoDay(from.year, month, day);
  const monthsPast = from.month - month + (from.day > day ? 0.5 : 0);
  return monthsPast > 6 ? isoDay(from.year + 1, month, day) : same;
}

function compareWeekday(written: string | undefined, date: string | null): DateMention['weekday'] {
  if (written === undefined || date === null) return null;
  const name = written.startsWith('พฤหัส') ? 'พฤหัสบดี' : written;
  return { written: name, actual: weekdays[weekdayOf(date)] ?? '' };
}
