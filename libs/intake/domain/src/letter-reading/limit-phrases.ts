import { findDates, findMonths } from '@wian/thai';
import type { Source, Span } from './source.js';
import { NUMBER_WORD, WEEKDAY } from './time-words.js';

/** Words of a limit, and each time that they name: a date, a weekday, an amount, a part of a month, an hour. */
export interface LimitPhrase {
  readonly span: Span;
  readonly times: readonly Time[];
}

interface Time {
  readonly span: Span;
  /** ไม่เกิน ๗ วัน says how long, not by when: only behind ภายใน and its like is an amount a limit. */
  readonly isLimit: boolean;
}

const LEAD =
  /(ภายใน|อย่างช้า|ไม่ช้ากว่า)(?:ที่สุด)?(?:ไม่เกิน)?(?:กำหนด)?(?:ระยะ)?(?:เวลา)?|(?:พ้น|เกิน)(?:จาก)?กำหนด(?:เวลา)?|ก่อน(?:ถึง)?|ไม่เกิน(?:กว่า)?/g;
const UNIT = '(?:วัน(?:ทำการ|ทำงาน|ราชการ)|วัน(?!ที่)|สัปดาห์|เดือน|ชั่วโมง|ชม\\.|นาที|ปี(?!งบ))';
const ORDINAL = '(?:แรก|สุดท้าย|ที่\\s?\\d{1,2}(?![\\d/.]))';
const BRACKETS = '(?:\\s?\\([^()\\n]{1,20}\\))?';
const AMOUNT = `(?:\\d{1,3}(?![\\d.:/])|${NUMBER_WORD})${BRACKETS}\\s?${UNIT}`;
/** What makes another time of an amount: ๑ เดือน ๑๕ วัน, เดือนครึ่ง, ห้าวันแรก, ๗ วันของ…. */
const MORE = `(?:ครึ่ง|เศษ|แรก|สุดท้าย|(?:ของ|แห่ง)(?=[ก-๎])|[^\\S\\n]?(?:และ|กับ)?[^\\S\\n]?${AMOUNT})`;
const CLOCK = '\\d{1,2}[.:]\\d{2}\\s?(?:น\\.|นาฬิกา)|\\d{1,2}\\s?(?:โมง|ทุ่ม|นาฬิกา)(?:เช้า|เย็น|ตรง)?|เที่ยง(?:วัน|คืน)?';
const NAMED = `วัน${WEEKDAY}(?:\\s?ที่\\s?\\d{1,2}(?!\\d))?|วันที่\\s?\\d{1,2}(?!\\d)|(?:วัน(?:ทำการ)?|สัปดาห์|เดือน|ไตรมาส)${ORDINAL}`;
const amount = new RegExp(`${AMOUNT}${MORE}?`, 'y');
const named = new RegExp(NAMED, 'y');
const clock = new RegExp(CLOCK, 'y');
/** Days before the day that is named: ก่อนสิ้นเดือนมกราคม อย่างน้อย ๕ วันทำการ. */
const EARLIER = new RegExp(`[^\\S\\n]?(?:เป็นเวลา)?(?:อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า|ล่วงหน้า)[^\\S\\n]?${AMOUNT}`, 'y');
/** Between the times of one phrase; what only a blank parts from them may be of the next: … ไตรมาสที่ ๒ ภายใน…. */
const GLUE = /[^\S\n]?(?:และ|หรือ|,|ของ|ใน|ถึง|-|–)?[^\S\n]?(?:ภายใน|ก่อน|ไม่เกิน)?(?:ช่วง)?(?:เวลา)?(?:วันสิ้น|สิ้น)?[^\S\n]?/y;

/** Each phrase of `body` that names times behind a word of limits. */
export function limitPhrases(source: Source, body: Span, letterDate: string | null): LimitPhrase[] {
  const written = writtenTimes(source, body, letterDate);
  const found: LimitPhrase[] = [];
  for (const { index, 0: lead, 1: within } of source.arabic.slice(...body).matchAll(LEAD)) {
    const start = body[0] + index;
    if (start < (found.at(-1)?.span[1] ?? 0)) continue;
    const times = timesAt(source.arabic, start + lead.length, { written, within: within !== undefined });
    const end = times.at(-1)?.span[1];
    if (end !== undefined) found.push({ span: [start, end], times });
  }
  return found;
}

interface Known {
  /** Where each written date or month that begins at a place ends. */
  readonly written: ReadonlyMap<number, number>;
  readonly within: boolean;
}

function writtenTimes({ text }: Source, body: Span, letterDate: string | null): Map<number, number> {
  const piece = text.slice(...body);
  const mentions = [...findMonths(piece, letterDate ?? undefined), ...findDates(piece, letterDate ?? undefined)];
  return new Map(mentions.map(({ start, end }) => [body[0] + start, body[0] + end]));
}

function timesAt(text: string, at: number, { written, within }: Known): Time[] {
  const times: Time[] = [];
  let from = at;
  for (;;) {
    const start = from + lengthAt(GLUE, text, from);
    const isJoined = times.length === 0 || text.slice(from, start).trim() !== '';
    const counted = isJoined ? lengthAt(amount, text, start) : 0;
    const part = isJoined ? counted || lengthAt(named, text, start) : 0;
    const end = written.get(start) ?? start + (part || lengthAt(clock, text, start));
    if (end === start) return times;
    from = end + lengthAt(EARLIER, text, end);
    times.push({ span: [start, from], isLimit: within || counted === 0 });
  }
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
