import { findDates, numberWordSource, parseNumberWord } from '@wian/thai';
import { addMonths, dateOfDay, dayOfDate } from '@wian/working-time';
import { kindNear } from './deadline-kind.js';
import { deadlineAt, type FoundDeadline } from './found-deadline.js';
import type { Deadline } from './parsed-letter.schema.js';
import { after, type Source, type Span } from './source.js';

type Offset = NonNullable<Deadline['offset']>;
type Anchor = { readonly anchor: Deadline['anchor']; readonly length: number; readonly from: string | null };

const units: Readonly<Record<string, Offset['unit']>> = {
  ชั่วโมง: 'hour',
  วัน: 'day',
  วันทำการ: 'working-day',
  สัปดาห์: 'week',
  เดือน: 'month',
};
const AMOUNT = `(?:(\\d{1,3})(?:\\s?\\([^()\\n]{1,20}\\))?|(?=[ก-๎])(${numberWordSource}))`;
const PERIOD = `(?:ให้แล้วเสร็จ\\s*)?(?:ภายใน(?:ระยะเวลา|กำหนด(?:เวลา)?)?|อย่างช้าไม่เกิน)\\s?${AMOUNT}\\s?(วันทำการ|วัน(?!ที่)|สัปดาห์|เดือน|ชั่วโมง)`;

/** ภายใน n วัน and the like: counted from receipt, the letter's date, a date or an event; bare ones from receipt. */
export function countedDeadlines(source: Source, body: Span, letterDate: string | null): FoundDeadline[] {
  return [...source.arabic.slice(...body).matchAll(new RegExp(PERIOD, 'g'))].flatMap((match) => {
    const [whole, digits, words = '', word = ''] = match;
    const amount = digits === undefined ? parseNumberWord(words) : Number(digits);
    const unit = units[word];
    if (amount === null || unit === undefined) return [];
    const start = body[0] + match.index;
    const { anchor, length, from } = anchorAt(source, start + whole.length, letterDate);
    const span: Span = [start, start + whole.length + length];
    const offset = { amount, unit };
    const at = from && dayAfter(from, offset);
    const precision = unit === 'hour' ? 'minute' : 'day';
    return [
      deadlineAt(source, span, { kind: kindNear(source, span), at, precision, exclusive: false, anchor, offset }),
    ];
  });
}

const COUNTED_FROM = /^\s?(?:โดย)?(?:(?:ให้)?นับ(?:ถัด)?(?:แต่|ตั้งแต่|จาก)|หลังจาก|ถัดจาก|ตั้งแต่)/;
const RECEIPT = /^\s?(?:วัน(?:ที่)?\s?)?(?:ที่\s?)?ได้รับ(?:หนังสือ(?:ฉบับ)?(?:นี้)?|แจ้ง|เรื่อง)?(?:เป็นต้นไป)?/;
const LETTER = /^\s?(?:วัน(?:ที่)?\s?)?(?:ที่\s?)?(?:ลง(?:วันที่)?\s?)?(?:ใน|ของ|ตาม|ออก|ปรากฏใน)\s?หนังสือ(?:ฉบับ)?(?:นี้)?/;

function anchorAt(source: Source, at: number, letterDate: string | null): Anchor {
  const tail = after(source, at, 120);
  const counted = COUNTED_FROM.exec(tail)?.[0];
  if (counted === undefined) return { anchor: 'receipt', length: 0, from: null };
  const rest = tail.slice(counted.length);
  const receipt = RECEIPT.exec(rest)?.[0];
  if (receipt !== undefined) return { anchor: 'receipt', length: counted.length + receipt.length, from: null };
  const letter = LETTER.exec(rest)?.[0];
  if (letter !== undefined) return { anchor: 'letter-date', length: counted.length + letter.length, from: letterDate };
  const [date] = findDates(rest, letterDate ?? undefined);
  if (date && rest.slice(0, date.start).trim() === '') {
    return { anchor: 'absolute', length: counted.length + date.end, from: date.date };
  }
  return { anchor: 'event', length: counted.length + (/^\s?[^\s]{0,60}/.exec(rest)?.[0].length ?? 0), from: null };
}

/** The first day is not counted. Hours and working days need a clock and a calendar, which a letter does not have. */
function dayAfter(day: string, { amount, unit }: Offset): string | null {
  if (unit === 'day' || unit === 'week') return dateOfDay(dayOfDate(day) + amount * (unit === 'week' ? 7 : 1));
  return unit === 'month' ? addMonths(day, amount) : null;
}
