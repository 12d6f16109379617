import type { Deadline } from './parsed-letter.schema.js';
import { after, before, type Source, type Span } from './source.js';

type Kind = 'report' | 'complete' | 'confirm';

const VERBS =
  /(ยืนยัน|ตอบรับ)|(แล้วเสร็จ|เสร็จสิ้น|(?<!การ|ผล)ดำเนินการ|(?<!การ)ปฏิบัติ)|(รายงาน|แจ้งผล|จัดส่ง|(?<!ที่|ได้|จัด|ขน)ส่ง(?!เสริม|มาด้วย|ผล(?:ให้|กระทบ))|แจ้งรายชื่อ|แจ้งข้อมูล|กรอก|บันทึกข้อมูล|แจ้งให้[^\s]{0,60}ทราบ)/g;
const kinds: readonly Kind[] = ['confirm', 'complete', 'report'];

/** What is wanted by then: the nearest verb before it in its paragraph, else the first one behind it. */
export function kindNear(source: Source, [start, end]: Span): Deadline['kind'] {
  const lead =
    before(source, start, 160)
      .split(/\n\s*\n|\sนั้น\s/)
      .at(-1) ?? '';
  const tail = after(source, end, 100).split(/\n\s*\n/)[0] ?? '';
  const own = verbs(source.arabic.slice(start, end))[0];
  return own ?? verbs(lead).at(-1) ?? verbs(tail)[0] ?? 'complete';
}

const verbs = (text: string): Kind[] =>
  [...text.matchAll(VERBS)].flatMap((match) => kinds.find((_, i) => match[i + 1] !== undefined) ?? []);
