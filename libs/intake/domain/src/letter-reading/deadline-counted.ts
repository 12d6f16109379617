import { findDates, numberWordSource, parseNumberWord } from '@wian/thai';
import { addMonths, dateOfDay, dayOfDate } from '@wian/working-time';
import { kindNear } from './deadline-kind.js';
import { deadlineAt, type FoundDeadline } from './found-deadline.js';
import type { Deadline } from './parsed-letter.schema.js';
import { after, before, type Source, type Span } from './source.js';

type Offset = NonNullable<Deadline['offset']>;
type Anchor = { readonly anchor: Deadline['anchor']; readonly length: number; readonly from: string | null };

const units: Readonly<Record<string, readonly [unit: Offset['unit'], times: number]>> = {
  ชั่วโมง: ['hour', 1],
  'ชม.': ['hour', 1],
  วัน: ['day', 1],
  วันทำการ: ['working-day', 1],
  วันทำงาน: ['working-day', 1],
  วันราชการ: ['working-day', 1],
  สัปดาห์: ['week', 1],
  เดือน: ['month', 1],
  ปี: ['month', 12],
};
const BRACKETS = '(?:\\s?\\([^()\\n]{1,20}\\))?';
const AMOUNT = `(?:(\\d{1,3})${BRACKETS}|(?=[ก-๎])(${numberWordSource})${BRACKETS})`;
const UNIT = '(วัน(?:ทำการ|ทำงาน|ราชการ)|วัน(?!ที่)|สัปดาห์|เดือน|ชั่วโมง|ชม\\.|ปี(?!งบ))';
const LEAD = '(?:ภายใน(?:ระยะเวลา|กำหนด(?:ระยะ)?(?:เวลา)?|เวลา)?|อย่างช้า(?:ที่สุด)?ไม่เกิน|(ไม่เกิน(?:กว่า)?))';
const period = new RegExp(`(?:ให้แล้วเสร็จ\\s*)?${LEAD}\\s?${AMOUNT}\\s?${UNIT}`, 'g');

/** ภายใน n วัน and the like: counted from receipt, the letter's date, a date or an event; bare ones from receipt. */
export function countedDeadlines(source: Source, body: Span, letterDate: string | null): FoundDeadline[] {
  return [...source.arabic.slice(...body).matchAll(period)].flatMap((match): FoundDeadline[] => {
    const offset = offsetOf(match);
    const start = body[0] + match.index;
    const end = start + match[0].length;
    const { anchor, length, from } = anchorAt(source, end, letterDate);
    const isNext = NEXT.test(after(source, end, 12));
    if (BACKWARDS.test(after(source, end, 12))) return [];
    if (offset === null || (match[1] !== undefined && length === 0 && !limits(source, start))) return [];
    const span: Span = [start, end + length];
    const at = from && dayAfter(from, offset);
    const precision = offset.unit === 'hour' ? 'minute' : 'day';
    const value = {
      kind: kindNear(source, span),
      at,
      precision,
      exclusive: false,
      anchor: isNext ? 'event' : anchor,
      offset,
    } as const;
    return [deadlineAt(source, span, value)];
  });
}

function offsetOf([, , digits, words = '', word = '']: RegExpMatchArray): Offset | null {
  const count = digits === undefined ? parseNumberWord(words) : Number(digits);
  const [unit, times] = units[word] ?? [];
  return count === null || unit === undefined || times === undefined ? null : { amount: count * times, unit };
}

/** ๕ วันทำการก่อนวันประชุม is counted back from a day that is not known. */
const BACKWARDS = /^\s?ก่อน/;
/** ๕ วันทำการถัดไป: behind what was told of before. */
const NEXT = /^\s?ถัดไป/;

/** ลาได้ไม่เกิน ๗ วัน limits no deadline: only a count from something does, or what is to be done by then. */
const limits = (source: Source, start: number): boolean =>
  /(?:แล้วเสร็จ|รายงาน|ส่ง[^\s]{0,20})\s?$/.test(before(source, start, 30));

const COUNTED_FROM = /^\s?(?:โดย)?(?:(?:ให้)?นับ(?:ถัด)?(?:แต่?|ตั้งแต่?|จาก|ถัดจาก)|ถัดจาก|ตั้งแต่|(?:ภาย)?หลัง(?:จาก)?)/;
const WHO = '(?:ท่าน|หน่วยงาน|จังหวัด|อำเภอ|เทศบาล|องค์กรปกครองส่วนท้องถิ่น|อปท\\.)?';
const RECEIPT = new RegExp(
  `^\\s?(?:(?:วัน(?:ถัดจากวัน|และเวลา)?|เวลา)(?:ที่)?\\s?)?(?:ที่\\s?)?${WHO}\\s?(?:ลง|ได้)?(?:ได้)?รับ(?:ทราบ)?(?:หนังสือ(?:ฉบับ)?(?:นี้)?|(?:คำสั่ง|ประกาศ|บันทึก(?:ข้อความ)?|โทรสาร|วิทยุ)(?:ฉบับ)?นี้|แจ้ง|เรื่อง)?(?:ฉบับ)?(?:นี้)?(?:\\s?เป็นต้นไป)?(?=$|[^ก-๎]|ให้|และ|เพื่อ|โดย|ต่อ|พร้อม|มา|แล้ว)`,
);
const LETTER =
  /^\s?(?:วัน(?:ถัดจากวัน)?(?:ที่)?\s?)?(?:ที่\s?)?(?:ลง(?:วันที่|นาม)?\s?)?(?:ใน|ของ|ตาม|ออก|ปรากฏใน)\s?หนังสือ(?:ฉบับ)?(?:นี้)?(?:\s?เป็นต้นไป)?/;
/** คำสั่งนี้, ประกาศฉบับนี้ is the letter itself; the day from which it is in force is another. */
const THIS =
  /^\s?(?:วัน(?:ถัดจากวัน)?(?:ที่)?\s?)?(?:ที่\s?)?(?:ลง(?:วันที่|นาม)?\s?)?(?:มี|ออก|ใน|ของ|ตาม)?\s?(?:คำสั่ง|ประกาศ)(?:ฉบับ)?นี้(?:\s?เป็นต้นไป)?(?!\s?(?:มีผล|ใช้|บังคับ|ประกาศ|สิ้น|ครบ))/;
const OF_LETTER = new RegExp(`${LETTER.source}|${THIS.source}`);
/** What it is counted from ends with its sentence. */
const EVENT = /^\s?[^\s]{4,60}?(?=\s|$|(?:หนังสือ|คำสั่ง|ประกาศ)(?:ฉบับ)?นี้|จึง|ทั้งนี้|อนึ่ง)|^\s?[^\s]{0,60}/;

function anchorAt(source: Source, at: number, letterDate: string | null): Anchor {
  const tail = after(source, at, 120);
  const counted = COUNTED_FROM.exec(tail)?.[0];
  if (counted === undefined) return { anchor: 'receipt', length: 0, from: null };
  const rest = tail.slice(counted.length);
  const receipt = RECEIPT.exec(rest)?.[0];
  if (receipt !== undefined) return { anchor: 'receipt', length: counted.length + receipt.length, from: null };
  const letter = OF_LETTER.exec(rest)?.[0];
  if (letter !== undefined) return { anchor: 'letter-date', length: counted.length + letter.length, from: letterDate };
  const [date] = findDates(rest, letterDate ?? undefined);
  if (date && rest.slice(0, date.start).trim() === '') {
    return { anchor: 'absolute', length: counted.length + date.end, from: date.date };
  }
  return { anchor: 'event', length: counted.length + (EVENT.exec(rest)?.[0].length ?? 0), from: null };
}

/** The first day is not counted. Hours and working days need a clock and a calendar, which a letter does not have. */
function dayAfter(day: string, { amount, unit }: Offset): string | null {
  if (unit === 'day' || unit === 'week') return dateOfDay(dayOfDate(day) + amount * (unit === 'week' ? 7 : 1));
  return unit === 'month' ? addMonths(day, amount) : null;
}
