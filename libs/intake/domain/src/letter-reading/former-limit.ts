import type { FoundDeadline } from './found-deadline.js';
import type { Question } from './parsed-letter.schema.js';
import { after, before, type Source } from './source.js';

/** A sentence that goes on to what holds now does not tell of what held before any more. */
const NOW = 'เป็น|จึง|ขอ|ขยาย|เลื่อน|บัดนี้|ใหม่|25\\d\\d';
/** เพิ่มขึ้นจากเดิม compares, ตามกำหนดเดิม holds still, แบบเดิม is another word's. */
const ONCE = '(?:(?<![ก-๎])|ซึ่ง|แต่|(?<!(?:เพิ่ม|ลด|สูง|ต่ำ)[ก-๎]{0,30})จาก|(?<!ตาม)กำหนด(?:การ|เวลา|ส่ง)?)เดิม';
const FORMER = new RegExp(
  `${ONCE}(?:ที)?\\s?(?:(?:ที่)?(?:ได้)?(?:กำหนด|ให้|แจ้ง)(?:(?!${NOW})[^\\n]){0,60})?$|(?:ขยาย|เลื่อน|เปลี่ยน|แก้ไข|ปรับ)(?:(?!${NOW})[^\\n]){0,80}จาก(?:เดิม)?\\s?[“"]?$`,
);
/** “…ภายในวันที่ …” ให้แก้ไขเป็น “…”: the words that are put right. */
const PUT_RIGHT =
  /^[^“”"\n]{0,40}[”"]\s?(?:ให้)?(?:แก้(?:ไข)?|เปลี่ยน|ใช้)?(?:ข้อความ)?(?:ใหม่)?เป็น\s?(?:ข้อความ)?(?:ว่า)?\s?[“"]/;
const LONGEST = 120;

/** Limits that held before (เดิมกำหนดภายใน…, เลื่อนจาก…เป็น…), among those that were found, which are in their order. */
export const formerLimits = (source: Source, found: readonly FoundDeadline[]): readonly FoundDeadline[] =>
  found.filter(({ span: [start, end] }, i) => {
    const behind = found[i - 1]?.span[1] ?? 0;
    const lead = before(source, start, Math.min(LONGEST, start - behind));
    return FORMER.test(lead) || PUT_RIGHT.test(after(source, end, LONGEST));
  });

/** Asks for the limit that holds now, where the paragraph of the former one has none. */
export function questionOnFormer(source: Source, former: FoundDeadline, kept: readonly FoundDeadline[]): Question[] {
  const [start, end] = former.span;
  const beside = kept.some(
    ({ span }) => !source.text.slice(Math.min(end, span[1]), Math.max(start, span[0])).includes('\n'),
  );
  if (beside) return [];
  return [{ field: 'deadlines', message: `“${former.value.text}” เป็นกำหนดเดิม แต่ไม่พบกำหนดใหม่ โปรดระบุเอง` }];
}
