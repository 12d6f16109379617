import type { Audience } from '@wian/contracts';
import type { ParsedLetter, Question } from './parsed-letter.schema.js';

type Facts = Pick<
  ParsedLetter,
  'letterDate' | 'references' | 'enclosures' | 'deadlines' | 'addressees' | 'urgentBy' | 'fields'
>;

/** What does not fit together across the fields; each reader asks about its own. */
export function crossCheck(letter: Facts): Question[] {
  return [...parentDates(letter), ...deadlineDates(letter), ...audience(letter), ...urgentLimit(letter)];
}

function parentDates({ letterDate, references }: Facts): Question[] {
  return references.flatMap(({ date, number }, i) =>
    letterDate && date && date > letterDate
      ? [{ field: `references[${i}].date`, message: `หนังสือ ${number ?? 'ที่อ้าง'} ลงวันที่หลังหนังสือฉบับนี้ โปรดตรวจวันที่` }]
      : [],
  );
}

function deadlineDates({ letterDate, deadlines }: Facts): Question[] {
  return deadlines.flatMap(({ at, kind, text }, i) =>
    letterDate && at && at < letterDate.slice(0, at.length) && kind !== 'effective-from'
      ? [{ field: `deadlines[${i}].at`, message: `กำหนด “${text}” อยู่ก่อนวันที่ของหนังสือ โปรดตรวจวันที่` }]
      : [],
  );
}

function audience({ addressees, enclosures }: Facts): Question[] {
  if (!addressees) return [];
  const field = 'addressees.audience';
  if (!addressees.audience) {
    return [{ field, message: `ยังไม่เข้าใจผู้รับ “${addressees.phrase}” โปรดเลือกผู้รับเอง` }];
  }
  const missing = listsOf(addressees.audience).find((enclosure) => enclosure > enclosures.length);
  return missing === undefined
    ? []
    : [{ field, message: `ผู้รับเป็นไปตามรายชื่อในสิ่งที่ส่งมาด้วย ${missing} ซึ่งไม่พบในหนังสือ โปรดแนบรายชื่อ` }];
}

function listsOf(audience: Audience): number[] {
  if ('listed' in audience) return [audience.listed.enclosure];
  if ('union' in audience) return audience.union.flatMap(listsOf);
  if ('intersect' in audience) return audience.intersect.flatMap(listsOf);
  return 'minus' in audience ? audience.minus.flatMap(listsOf) : [];
}

const urgentLimit = ({ urgentBy, fields }: Facts): Question[] =>
  fields['urgentBy'] && urgentBy === null
    ? [{ field: 'urgentBy', message: 'หนังสือระบุด่วนภายใน แต่อ่านวันและเวลาได้ไม่ครบ โปรดระบุเอง' }]
    : [];
