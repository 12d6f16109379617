import type { Deadline } from './parsed-letter.schema.js';
import { after, before, type Source, type Span } from './source.js';

type Kind = 'report' | 'complete' | 'confirm';

/** What is told of, or what something is for, is not what is wanted: ผลการดำเนินการ, แบบสำรวจ, เพื่อพิจารณา. */
const WANTED = '(?<!การ|ผล|แบบ|เพื่อ|ที่|ได้|แผน|คำสั่ง|ข้อมูล|ขั้นตอน|และ(?=พิจารณา))';
const CONFIRM = 'ยืนยัน|ตอบรับ|แจ้งความ(?:ประสงค์|จำนง)|ลงทะเบียน';
const COMPLETE = `แล้วเสร็จ|เสร็จสิ้น|${WANTED}(?:ดำเนินการ|ปฏิบัติ(?!งาน|ราชการ)|สำรวจ|จัดทำ|ตรวจสอบ|เบิกจ่าย|ปรับปรุง|แต่งตั้ง|แก้ไข|ทบทวน|จัดเตรียม|ก่อหนี้ผูกพัน)`;
const REPORT =
  'รายงาน|ให้ถึง(?=[ก-๎])|(?<!รับ)แจ้ง\\s?(?:จังหวัด|อำเภอ|กรม|กระทรวง|สถ[จอ]\\.|ท้องถิ่น)|แจ้งผล|จัดส่ง|(?<!ที่|ได้|จัด|ขน|นำ)ส่ง(?!เสริม|มาด้วย|มาพร้อม|ผล(?:ให้|กระทบ))|แจ้งรายชื่อ|แจ้งชื่อ|แจ้งข้อมูล|เสนอ(?:ชื่อ|โครงการ|แผน)|กรอก|บันทึกข้อมูล|ตอบแบบ|แจ้งให้[^\\s]{0,60}ทราบ';
const verb = new RegExp(`(${CONFIRM})|(${COMPLETE})|(${REPORT})`, 'g');
const kinds: readonly Kind[] = ['confirm', 'complete', 'report'];

/** นับแต่วันที่ก่อสร้างแล้วเสร็จ: what it is counted from is not what is wanted. */
const COUNTED_FROM = /นับ|หลัง|ถัดจาก/;

/** What is wanted by then: the nearest verb before it in its paragraph, else the first one behind it. */
export function kindNear(source: Source, [start, end]: Span): Deadline['kind'] {
  const lead =
    before(source, start, 160)
      .split(/\n\s*\n|\n(?=[^\S\n]*\(?\d{1,2}[.)])|\sนั้น\s/)
      .at(-1) ?? '';
  const tail = after(source, end, 100).split(/\n\s*\n|\n(?=[^\S\n]*\(?\d{1,2}[.)])/)[0] ?? '';
  const [limit = ''] = source.arabic.slice(start, end).split(COUNTED_FROM);
  const own = verbs(limit)[0];
  return own ?? verbs(lead).at(-1) ?? verbs(tail)[0] ?? 'complete';
}

const verbs = (text: string): Kind[] =>
  [...text.matchAll(verb)].flatMap((match) => kinds.find((_, i) => match[i + 1] !== undefined) ?? []);
