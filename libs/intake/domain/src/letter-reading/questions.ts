import { listsIn } from './list-audience.js';
import type { ParsedLetter, Question } from './parsed-letter.schema.js';

type Facts = Pick<
  ParsedLetter,
  'letterDate' | 'references' | 'enclosures' | 'deadlines' | 'addressees' | 'urgentBy' | 'fields'
>;

/** What does not fit together across the fields; each reader asks about its own. */
export function crossCheck(letter: Facts): Question[] {
  return [
    ...saneYear(letter),
    ...parentDates(letter),
    ...deadlineDates(letter),
    ...audience(letter),
    ...urgentLimit(letter),
  ];
}

/** Letters of this kind began with the regulation of 2526 BE; what is older was misread. */
const EARLIEST = '1983-01-01';
const LATEST = '2100-01-01';

const saneYear = ({ letterDate }: Facts): Question[] =>
  letterDate && (letterDate < EARLIEST || letterDate > LATEST)
    ? [{ field: 'letterDate', message: `ปีของหนังสือ (${letterDate}) ไม่น่าเป็นไปได้ โปรดตรวจวันที่ของหนังสือ` }]
    : [];

function parentDates({ letterDate, references }: Facts): Question[] {
  return references.flatMap(({ date, number }, i) =>
    letterDate && date && date > letterDate
      ? [{ field: `references[${i}].date`, message: `หนังสือ ${number ?? 'ที่อ้าง'} ลงวันที่หลังหนังสือฉบับนี้ โปรดตรวจวันที่` }]
      : [],
  );
}

function deadlineDates({ letterDate, deadlines }: Facts): Question[] {
  return deadlines.flatMap(({ at, kind, text }, i) =>
    letterDate && at && ((at < letterDate.slice(0, at.length) && kind !== 'effective-from') || farAhead(letterDate, at))
      ? [{ field: `deadlines[${i}].at`, message: `กำหนด “${text}” อยู่ก่อนหรือห่างจากวันที่ของหนังสือมาก โปรดตรวจวันที่` }]
      : [],
  );
}

/** Years after the letter a limit was misread, or its year was. */
const FAR_YEARS = 5;

function farAhead(letterDate: string, at: string): boolean {
  return Number(at.slice(0, 4)) > Number(letterDate.slice(0, 4)) + FAR_YEARS;
}

/** In characters: of what was not understood as addressees and is longer, a part may be the body. */
const LONG_PHRASE = 150;
const swallowed: readonly Question[] = ['orders', 'deadlines'].map((field) => ({
  field,
  message: 'ผู้รับที่อ่านได้ยาวผิดปกติ อาจมีเนื้อหาของหนังสือปนอยู่ โปรดตรวจว่าข้อสั่งการและกำหนดเวลาครบถ้วน',
}));

function audience({ addressees, enclosures }: Facts): Question[] {
  if (!addressees) return [];
  const field = 'addressees.audience';
  if (!addressees.audience) {
    const unread = { field, message: `ยังไม่เข้าใจผู้รับ “${addressees.phrase}” โปรดเลือกผู้รับเอง` };
    return addressees.phrase.length > LONG_PHRASE ? [unread, ...swallowed] : [unread];
  }
  const missing = listsIn(addressees.audience).find((enclosure) => enclosure > enclosures.length);
  return missing === undefined
    ? []
    : [{ field, message: `ผู้รับเป็นไปตามรายชื่อในสิ่งที่ส่งมาด้วย ${missing} ซึ่งไม่พบในหนังสือ โปรดแนบรายชื่อ` }];
}

const urgentLimit = ({ urgentBy, fields }: Facts): Question[] =>
  fields['urgentBy'] && urgentBy === null
    ? [{ field: 'urgentBy', message: 'หนังสือระบุด่วนภายใน แต่อ่านวันและเวลาได้ไม่ครบ โปรดระบุเอง' }]
    : [];
