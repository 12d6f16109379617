import type { Level } from '@wian/contracts';
import { before, type Source, type Span } from './source.js';

/** What a letter calls its own issuer by. */
export const OWN_NAMES: Partial<Record<Level, string>> = { province: 'จังหวัด', district: 'อำเภอ' };

const ABOVE: Partial<Record<Level, string>> = {
  department: 'กระทรวง|คณะรัฐมนตรี|สำนักงบประมาณ|สำนักนายก',
  province: 'กระทรวง|กรม|มท\\.|ปค\\.|สถ\\.',
  district: 'จังหวัด|จว\\.',
};
const OWN: Partial<Record<Level, string>> = { ...OWN_NAMES, department: 'กรม', ministry: 'กระทรวง' };
const PASSES_ON = '(?:รวบรวม|สรุป|รายงาน|จัดส่ง|ส่ง|นำเสนอ|เสนอ|ประมวล)';
/** Another sentence, which asks again. */
const NOT_ASKED =
  '(?:(?!ขอ(?:ให้|ความ)|โปรด|จึง|ทั้งนี้|อนึ่ง|ให้แล้วเสร็จ|ให้(?:ท่าน|อำเภอ|เทศบาล|องค์กร|หน่วย|ส่ง|แจ้ง|รายงาน))[^\\n]){0,100}';

/** จะประกาศรายชื่อ…ภายใน…, จะโอนเงิน…ภายใน…: who writes the letter will. */
const ANNOUNCES = new RegExp(`(?<!ประสงค์|ต้องการ|ผู้|ผู้ที่)จะ(?:ได้)?(?:ประกาศ|โอน|จัดสรร|แจ้งผล)${NOT_ASKED}$`);

/** เพื่ออำเภอจะได้รวบรวมรายงานจังหวัดภายใน…: what the issuer itself will do, or must for the level above it. */
export function isOfIssuer(source: Source, [start]: Span, level: Level | null): boolean {
  const own = level === null ? undefined : OWN[level];
  if (own === undefined || level === null) return false;
  const lead =
    before(source, start, 160)
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const will = new RegExp(
    `(?:(?:^|\\s|เพื่อ(?:ที่)?|ซึ่ง|โดย|มิฉะนั้น)(?:${own})[^\\s]{0,30}?(?:จะ(?:ได้|ต้อง)?|ต้อง)|มิฉะนั้นจะ)${PASSES_ON}${NOT_ASKED}$`,
  );
  const up = ABOVE[level];
  const handsUp = new RegExp(`เพื่อ(?:ที่)?(?:จะได้)?${PASSES_ON}${NOT_ASKED}(?:${up ?? own})[^\\s]{0,40}\\s?$`);
  return will.test(lead) || ANNOUNCES.test(lead) || (up !== undefined && handsUp.test(lead));
}

/** กระทรวงแจ้งว่า … ขอให้จังหวัดรายงานภายใน…: what the level above wants of the issuer itself. */
export function isForIssuer(source: Source, [start]: Span, level: Level | null): boolean {
  const own = level === null ? undefined : OWN_NAMES[level];
  if (own === undefined) return false;
  const lead =
    before(source, start, 160)
      .split(/\n\s*\n|\sนั้น\s/)
      .at(-1) ?? '';
  const asked = [...lead.matchAll(/(จึง)?(?:ขอ|กำชับ|สั่งการ|มอบหมาย)ให้(จังหวัด|อำเภอ|[ก-๎]{2})(?!แจ้ง)/g)].at(-1);
  return asked?.[1] === undefined && asked?.[2] === own;
}
