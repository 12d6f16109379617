import type { ParsedLetter, Question } from './parsed-letter.schema.js';

/** ยกเว้นอำเภอ…, สำหรับอำเภอ…, before a limit in its own clause: a limit for some of those addressed. */
const FOR_SOME =
  /(?:ยกเว้น|เว้น(?:แต่)?|เฉพาะ|สำหรับ|กรณี|ในส่วนของ|ส่วน(?=ของ))\s?(?:ของ)?(?:นาย(?:ก|อำเภอ)|กำนัน|ผู้ใหญ่บ้าน|จังหวัด|อำเภอ|ตำบล|เทศบาล|องค์(?:การ|กร)|อ(?:บจ|บต|ปท)\.|ท[นมต]\.|โรงเรียน)[^\n]*$/;
/** In characters: how far before a limit the body that it is for may stand. */
const NEAR = 120;

type Facts = Pick<ParsedLetter, 'deadlines' | 'fields'>;

/** A limit outside the orders has no audience of its own: where its clause names some of those addressed, it is asked. */
export function narrowedLimits(text: string, { deadlines, fields }: Facts): Question[] {
  const ends = deadlines.map((_, i) => fields[`deadlines[${i}].at`]?.spans[0]?.[1] ?? 0);
  const body = fields['addressees.phrase']?.spans[0]?.[1] ?? 0;
  return deadlines.flatMap(({ order, text: phrase }, i) => {
    const start = fields[`deadlines[${i}].at`]?.spans[0]?.[0];
    if (order !== null || start === undefined) return [];
    const before = text.slice(Math.max(start - NEAR, ends[i - 1] ?? 0, body), start).replace(/\n[^\S\n]*/g, '');
    if (!FOR_SOME.test(before)) return [];
    return [{ field: `deadlines[${i}].at`, message: `“${phrase}” เป็นกำหนดของผู้รับบางส่วน โปรดตรวจว่าเป็นของผู้ใด` }];
  });
}
