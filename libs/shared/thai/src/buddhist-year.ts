import { partsOfDay } from './calendar-day.js';
import { monthSource } from './months.js';

export const BUDDHIST_OFFSET = 543;

/** The Buddhist year (พ.ศ.) of a CE day. */
export const buddhistYearOf = (day: string): number => partsOfDay(day).year + BUDDHIST_OFFSET;

/** A year read at a place: `year` is CE, null when no calendar has it; `end` is where reading stopped. */
export type YearAt = {
  readonly year: number | null;
  readonly given: boolean;
  readonly end: number;
  /** ศกหน้า, ปีนี้: so many years after the reference; `year` is null then. */
  readonly later?: number;
};

const SPACE = '[^\\S\\n]{0,4}';
const ERA = `(?:(?:พ\\. ?ศ\\.?|พศ\\.?|พุทธศักราช|(ค\\. ?ศ\\.?|คริสต์ศักราช))${SPACE}\\n?${SPACE})?`;
/** Four digits may stand on the next line of a hard-wrapped text; two there are more likely something else. */
const yearPattern = new RegExp(`(?:${SPACE}\\n?${SPACE}${ERA}(\\d{4})|${SPACE}${ERA}(\\d{2}))(?!\\d)`, 'y');
/** Two digits that something counts or that begin a time are no year: `21 มี.ค. 10.30 น.`, `… มีนาคม 12 แห่ง`. */
const COUNTED = /^(?:[.:,]\d|[^\S\n]*(?:น\.|นาฬิกา|คน|แห่ง|ราย|ชุด|ฉบับ|แผ่น|วัน|ข้อ|เรื่อง|โครงการ|อำเภอ|จังหวัด|ตำบล))/;
/** Nor is the day of the next date of a list: `5 มกราคม 10 เมษายน`; ก.พ. behind two digits is rather the office. */
const NEXT_DATE = new RegExp(`^${SPACE}\\n?${SPACE}(?:เดือน)?(?!ก\\. ?พ)${monthSource}`);

const namedPattern = new RegExp(`${SPACE}\\n?${SPACE}(?:ของ)?(?:ศก|ปี)(นี้|หน้า|ถัดไป)`, 'y');

/** The year of a date that was read, CE; null where it needs a reference (CE day) and there is none. */
export function yearFrom({ year, later }: YearAt, reference: string | undefined): number | null {
  if (later === undefined) return year;
  return reference === undefined ? null : partsOfDay(reference).year + later;
}

/**
 * The year at `at` in a text with Arabic digits. Rules: 24xx–26xx is BE, 19xx–20xx CE, two digits are BE 25xx.
 * `given` false: there is no year here.
 */
export function readYear(arabic: string, at: number): YearAt {
  yearPattern.lastIndex = at;
  const match = yearPattern.exec(arabic);
  namedPattern.lastIndex = at;
  const named = namedPattern.exec(arabic);
  if (named) return { year: null, given: true, end: at + named[0].length, later: named[1] === 'นี้' ? 0 : 1 };
  const none = { year: null, given: false, end: at };
  if (!match) return none;
  const end = at + match[0].length;
  const digits = match[2] ?? match[4] ?? '';
  const behind = arabic.slice(end, end + 24);
  if (digits.length === 2 && (COUNTED.test(behind) || (Number(digits) <= 31 && NEXT_DATE.test(behind)))) return none;
  return { year: toCommonEra(digits, match[1] !== undefined || match[3] !== undefined), given: true, end };
}

function toCommonEra(digits: string, commonEra: boolean): number | null {
  const value = Number(digits);
  if (digits.length === 2) return commonEra ? null : 2500 + value - BUDDHIST_OFFSET;
  if (value >= 1900 && value < 2100) return value;
  return !commonEra && value >= 2400 && value < 2700 ? value - BUDDHIST_OFFSET : null;
}
