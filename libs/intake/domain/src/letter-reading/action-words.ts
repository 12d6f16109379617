import type { LetterAction } from '@wian/contracts';

/** แจ้งให้ … ทราบ / ถือปฏิบัติ: passing on; what others shall do is not what the addressee shall do. */
const RELAY =
  /(?:แจ้งเวียน|แจ้ง(?:ให้)?(?!มา)|ประชาสัมพันธ์ให้)\s*(?:(?!แจ้ง|จังหวัดทราบ|อำเภอทราบ|กรมทราบ)[^\n]){0,120}?(?:ทราบ|ดำเนินการ|ถือปฏิบัติ)(?:\s*(?:และ|เพื่อ)?\s*(?:ถือ(?:เป็นแนวทาง)?ปฏิบัติ|ดำเนินการ|ทราบ))?/;
const REPORT =
  /(?:ให้|และ|แล้ว|พร้อม(?:ทั้ง)?|โดย|ขอ|เพื่อ|^|\s)\s*(?:สรุป)?(?:รายงาน|แจ้งผล)(?!การประชุม|ประจำ|สถานะทางการ)|ส่งรายงาน|รายงานผล|แบบรายงาน[^\n]{0,60}(?:ภายใน|ให้)|(?:จัดส่ง|(?<!นำ|ขอ|ได้)ส่ง(?!เสริม|มา))[^\n]{0,60}(?:ถึง|ไปยัง|มายัง)\s?(?:จังหวัด|อำเภอ|กรม|กระทรวง|สำนักงาน)|(?:รวบรวม|สรุป|จัดทำ)[^\n]{0,120}?(?<!นำ|ขอ|ได้)ส่ง(?!เสริม|มา)(?:ให้)?\s?(?:จังหวัด|อำเภอ|กรม|กระทรวง|สำนักงาน)|(?:จัดส่ง|ส่ง)(?:ข้อมูล|แบบ(?!ตอบรับ)|ผล|เอกสาร|รายชื่อ)[^\n]{0,80}(?:ภายใน|ให้(?:จังหวัด|อำเภอ|กรม))/;
/** จึงประกาศให้ประชาชนทราบ tells; ประกาศให้ราษฎรทราบ is to be done. */
const ANNOUNCE = /(?<!จึง(?:ขอ)?)(?:ประกาศ|ชี้แจง|อธิบาย)ให้(?!ทราบ)[ก-๎]{2,40}ทราบ/;
const ACT = /(?<!การ|ผล|ได้)ดำเนินการ|พิจารณา|ขับเคลื่อน|จัดทำ|สำรวจ|ตรวจสอบ|เร่งรัด|บูรณาการ|จัดเตรียม|สนับสนุน|เข้าร่วม|มอบหมาย/;
const COMPLY = /^(?:ให้)?(?:ห้าม|งด(?:เว้น)?|ละเว้น)|(?:ถือ|ยึดถือ)(?:เป็นแนวทาง)?(?:ใน)?(?:การ)?ปฏิบัติ|ปฏิบัติตาม|ใช้เป็นแนวทาง/;
/** จึงขอรายงาน…, ขอส่ง…: what the sender does itself. */
const SENDER = /(?:จึง)?(?:ใคร่)?ขอ(?:เรียน)?(?:รายงาน|ส่ง|นำส่ง|จัดส่ง|ชี้แจง|แจ้ง(?!ให้))(?:(?!มาเพื่อ|เพื่อ|และขอ)[^\n]){0,300}/;
/** จะแจ้งให้ทราบอีกครั้ง, จะรายงานกรมต่อไป: what it will do. */
const WILL = /จะ(?:ได้|ต้อง)?(?:แจ้ง|รายงาน|ส่ง|นำส่ง|เสนอ)(?:(?!จึง)[^\n]){0,80}?(?=\s|จึง|\n|$)/g;
const KNOW = /ทราบ/;

/** What a sentence asks, or null where it asks nothing that is known. */
export function actionOf(sentence: string): LetterAction | null {
  const asked = sentence.replace(SENDER, ' ').replace(WILL, ' ');
  if (REPORT.test(asked)) return 'report';
  const relays = RELAY.test(asked);
  const own = asked.replace(RELAY, ' ');
  if (ACT.test(own) || ANNOUNCE.test(own)) return 'act';
  if (COMPLY.test(own)) return 'comply';
  if (relays) return 'relay';
  return KNOW.test(own) ? 'acknowledge' : null;
}

const strength: readonly LetterAction[] = ['report', 'act', 'comply', 'relay', 'acknowledge'];

/** report > act > comply > acknowledge; relay where passing on is all. */
export const strongest = (actions: readonly LetterAction[]): LetterAction | null =>
  strength.find((action) => actions.includes(action)) ?? null;
