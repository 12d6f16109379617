import type { Audience } from '@wian/contracts';
import { audienceAt, audienceOf, tidy } from './audience-of.js';
import type { AudienceFacts } from './audience-term.js';

/** Words before the body that an order is for. */
const FOR =
  /^(?:(?:ใน)?กรณี(?:ของ|ที่เป็น)?|สำหรับ|ในส่วน(?:ของ)?|ส่วน(?=ของ|อำเภอ|จังหวัด|เทศบาล|องค์)(?:ของ)?|(?:ขอ|มอบหมาย|กำชับ)?ให้)\s*/;
/** Words for what that body shall do, or for a condition: its name ends before them. */
const DOES =
  /\s*(?:(?<=อำเภอ|จังหวัด|เทศบาล(?:ตำบล|เมือง|นคร)?|ส่วนตำบล|ส่วนท้องถิ่น)(?:จัดตั้ง|เฝ้าระวัง|ดูแล|กวดขัน|ซักซ้อม|ฝึก|อบรม|ประชุม|ชี้แจง|ประกาศ|ปิดประกาศ|ขับเคลื่อน|คัดเลือก|เชิญ|รณรงค์|ก่อสร้าง|วางแผน|กำหนด|ยืนยัน|ศึกษา|วิเคราะห์|อำนวย|ป้องกัน|เสนอ|ยุติ|งด|ห้าม|ยกเลิก|ลงทะเบียน|ลงพื้นที่|กรอก|เปิด|ซ่อม|ออกคำสั่ง|ออกประกาศ|สั่ง|เผยแพร่|เพิ่ม|ช่วยเหลือ|ระดม|ค้นหา|เน้น|ทำ(?=ความ|แผน|หนังสือ|การ|ประชาคม)|มี(?=หน้าที่|คำสั่ง|หนังสือ))|จะ|ให้|ขอให้|ดำเนินการ|รายงาน|จัด(?!ตั้ง)|(?<=\s)จัดตั้ง|แจ้ง|สำรวจ|พิจารณา|ตรวจ|กำกับ|กำชับ|ประชาสัมพันธ์|เร่ง|ส่ง(?!เสริม)|รวบรวม|สรุป|บันทึก|ติดตาม|มอบหมาย|ประสาน|ใช้|ถือ|เบิก|ปฏิบัติ|ทบทวน|ปรับ|แต่งตั้ง|ควบคุม|บูรณาการ|สนับสนุน|เตรียม|เข้า|ขอ|ต้อง|ที่(?=มี|ได้|เป็น|ยัง|ประสงค์|อยู่|ไม่)|ซึ่ง|ในการ|โดย|ร่วม|รับ|นำ|เพื่อ|ภายใน|\(?\d|[:,]|$)/;
const LONGEST = 200;
/** อำเภอที่มี…: what narrows it further, and no expression says. */
const CONDITION = /^ ?(?:ที่|ซึ่ง)/;
/** Words for a body, whether their name is understood or not. */
const BODY =
  '(?:นาย(?:ก|อำเภอ)|ผู้ว่า|กำนัน|ผู้ใหญ่บ้าน|จังหวัด|อำเภอ|ตำบล|หมู่(?:บ้าน|ที่)|เทศบาล|องค์(?:การ|กร)|อ(?:บจ|บต|ปท)\\.|ท[นมต]\\.|โรงเรียน)';
const EXCLUDES = new RegExp(`(?:ยกเว้น|เว้น(?:แต่)?|ไม่รวม(?:ถึง)?) ?${BODY}`);
const NAMES_A_PLACE = new RegExp(
  `^(?:กำนัน|(?:กำนัน ?)?(?:และ|/)? ?ผู้ใหญ่บ้าน) ?(?:ใน|ของ)?(?:ตำบล|หมู่|บ้าน|อำเภอ|เขต|พื้นที่)(?!${BODY}|ทุก)`,
);

export interface OrderAudience {
  readonly audience: Audience;
  /** False where a condition narrows it further than the types say. */
  readonly whole: boolean;
}

/**
 * กรณีเทศบาลตำบล…, ให้นายอำเภอ…, เทศบาลนคร ให้…: an order for some of the addressees; null = all of them.
 * An order for everybody addressed is one for all.
 */
export function orderAudience(text: string, addressed: Audience | null, facts: AudienceFacts): OrderAudience | null {
  const start = tidy(text.slice(0, LONGEST));
  const lead = FOR.exec(start)?.[0] ?? '';
  const rest = start.slice(lead.length);
  const read = whole(rest, facts) ?? (lead === '' ? null : prefix(rest, facts));
  if (!read || coversAll(read.audience, addressed) || isAbove(read.audience, facts.issuerName ?? '')) return null;
  return read;
}

/**
 * What an order says of whom it is for that its audience does not: a condition, somebody left out, a place without an
 * expression of its own. It is asked, or those who are not meant would owe it too; null = nothing. A condition that narrows
 * some of those addressed only makes that audience less sure.
 */
export function unsaidAudience(text: string, told: Audience | null, facts: AudienceFacts): string | null {
  const start = tidy(text.slice(0, LONGEST));
  const lead = FOR.exec(start)?.[0] ?? '';
  const rest = start.slice(lead.length);
  const read = whole(rest, facts);
  if (read && !read.whole && told === null) return start.slice(0, 80);
  const excluded = EXCLUDES.exec(tidy(text));
  if (excluded && !(read && 'minus' in read.audience)) return excludedIn(tidy(text), excluded.index);
  return !read && lead !== '' && NAMES_A_PLACE.test(rest) ? start.slice(0, 80) : null;
}

const excludedIn = (text: string, at: number) => text.slice(at, at + 60);

/** All words up to what is to be done are understood; names need a blank behind them, or the verb is taken for one. */
function whole(rest: string, facts: AudienceFacts): OrderAudience | null {
  for (let at = 0; at < rest.length;) {
    const end = at + (rest.slice(at).search(DOES) || 1);
    if (end <= at) return null;
    const audience = audienceOf(rest.slice(0, end), facts);
    if (audience) return { audience, whole: !CONDITION.test(rest.slice(end)) };
    at = end + 1;
    if (at > 120) return null;
  }
  return null;
}

function prefix(rest: string, facts: AudienceFacts): OrderAudience | null {
  const read = audienceAt(rest, 0, facts);
  return read && onlyTypes(read.audience) ? { audience: read.audience, whole: false } : null;
}

function onlyTypes(audience: Audience): boolean {
  return 'select' in audience || ('union' in audience && audience.union.every(onlyTypes));
}

/** จังหวัด in a province's letter, and both จังหวัด and อำเภอ in a district's, are the office itself or the one above. */
function isAbove(audience: Audience, issuerName: string): boolean {
  const types = typesOf(audience);
  const district = issuerName.startsWith('อำเภอ');
  return types.has('province') ? district || issuerName.startsWith('จังหวัด') : district && types.has('district');
}

function coversAll(audience: Audience, addressed: Audience | null): boolean {
  if (leavesOut(audience)) return false;
  const types = typesOf(audience);
  if (!addressed || 'listed' in addressed) return COMMON.some((type) => types.has(type));
  return [...typesOf(addressed)].every((type) => types.has(type));
}

/** Somebody is left out of it, so it is never for all. */
const leavesOut = (audience: Audience): boolean =>
  'minus' in audience || ('union' in audience && audience.union.some(leavesOut));

/** Who is meant by จังหวัด, อำเภอ or อปท. alone, where it is not known who is addressed. */
const COMMON = ['province', 'district', 'special'];

/** The types that it selects, and the names. */
function typesOf(audience: Audience): Set<string> {
  if ('select' in audience) return new Set(audience.select.types);
  if ('minus' in audience) return typesOf(audience.minus[0]);
  if ('union' in audience) return new Set(audience.union.flatMap((part) => [...typesOf(part)]));
  return new Set('named' in audience ? audience.named.map(({ name }) => name) : []);
}
