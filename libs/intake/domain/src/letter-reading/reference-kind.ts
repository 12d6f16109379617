import type { Reference } from './parsed-letter.schema.js';
import type { Prose } from './prose.js';
import { after, before, type Source, type Span } from './source.js';

type Kind = Reference['kind'];

/** What is said of one thing, up to its end: `และให้…` says another. */
const SAID = '(?:(?!\\sและ|\\sแล้ว|\\sโดย|และ(?:ให้|ขอ|ถือ|ปฏิบัติ))[^\\n]){0,60}$';
/** What the words before a letter do to it, the most telling first. */
const byLead: readonly (readonly [RegExp, Kind])[] = [
  [/(?:ใช้แทน|แทนที่|แทน(?:หนังสือ|คำสั่ง|ประกาศ))[^\n]{0,60}$/, 'supersedes'],
  [new RegExp(`ยกเลิก${SAID}`), 'cancels'],
  [/แก้ไข(?:เพิ่มเติม)?(?:ความใน)?[^\n]{0,12}(?:หนังสือ|คำสั่ง|ประกาศ)[^\n]{0,60}$/, 'amends'],
  [
    new RegExp(
      `(?:ขอ|ให้|จึง)(?:แก้ไข|เปลี่ยนแปลง|เลื่อน|ขยาย)(?:กำหนด|วัน|การ|ข้อความ|ความ|คำ|รายละเอียด|สถานที่|ระยะเวลา|เวลา|แบบ)${SAID}`,
    ),
    'amends',
  ],
  [new RegExp(`(?:ขอติดตาม|(?<!คณะทำงาน|คณะกรรมการ|งาน)ติดตามผล|ทวงถาม|ขอเตือน|เร่งรัดการ)${SAID}`), 'follows-up'],
];
const TOLD = /(?:(?:ด้วย|ตามที่)[ก-๎ ]{0,60}(?:ขอให้|สั่งการ|กำหนดให้)|แจ้งว่า|ได้รับแจ้ง|แจ้งตาม|แจ้งให้|มีหนังสือ|ได้รับหนังสือ|แจ้งแนวทาง)/;
/** Right behind the letter: what it says, or whom it told to do what. */
const SAYS =
  /^[^\n]{0,60}(?:ได้)?แจ้ง|^\s{0,3}(?:ว่า|ความว่า|(?:ได้|มี)?(?:ขอความ(?:ร่วมมือ|อนุเคราะห์)|(?:ขอ|กำหนด|สั่งการ|กำชับ|มอบหมาย)?ให้(?!ไว้)))/;
const DATED = /^\s*(?:ลงวันที่|ลว\.?)\s{0,3}\d{1,2}[^\d\n]{2,16}\d{2,4}/;
/** ยกเลิก… และให้ถือปฏิบัติตามหนังสือฉบับนี้แทน: the new letter stands in the place of the old one. */
const INSTEAD = /^[^\n]{0,120}?(?:ใช้|ถือปฏิบัติตาม|ปฏิบัติตาม)[^\n]{0,40}?(?:ฉบับ)?นี้แทน/;

/** คำสั่งที่ … ลงวันที่ … เรื่อง … ให้ยกเลิก: itself, not something that it speaks of. */
const CALLED_OFF =
  /^(?:(?!\sและ|แจ้ง|ขอ|สั่ง|กำหนด|กำชับ|มอบหมาย)[^\n]){0,120}?(?:ให้|เป็นอัน)ยกเลิก(?=[^ก-๎]|$|และ|เสีย|โดย|ตั้งแต่|ทั้งนี้|ทั้งฉบับ|ทั้งสิ้น|แล้ว)/;

/** `relays`: the body says that this letter told it, before the number or right after its date. */
export function kindInBody(source: Source, body: Span, { start, end }: { start: number; end: number }): Kind {
  const lead = sentence(before(source, start, Math.min(200, start - body[0])));
  const tail = after(source, end, 200).split(/\n\s*\n/)[0] ?? '';
  const kind = doneTo(lead, tail);
  if (kind) return kind;
  if (CALLED_OFF.test(tail.replace(DATED, ''))) return INSTEAD.test(tail) ? 'supersedes' : 'cancels';
  return TOLD.test(lead) || SAYS.test(tail.replace(DATED, '').slice(0, 120)) ? 'relays' : 'refers-to';
}

function doneTo(lead: string, tail: string): Kind | undefined {
  const kind = byLead.find(([words]) => words.test(lead))?.[1];
  return kind === 'cancels' && INSTEAD.test(tail) ? 'supersedes' : kind;
}

/** A paragraph's end, or นั้น, ends what was said before. */
const sentence = (lead: string) => lead.split(/\n\s*\n|\sนั้น(?=\s)/).at(-1) ?? '';

const CITED =
  /หนังสือ(?:ฉบับ)?(?:ดังกล่าว|ข้างต้น|(?:ที่|ตามที่)?(?:ได้)?อ้าง(?:อิง)?ถึง)(?:\s?(?:ข้อ|ลำดับ(?:ที่)?)?\s?(\d{1,2})(?!\d))?/g;

/** What the body does to หนังสือที่อ้างถึง ๒ (from 1), or to all of them, หนังสือดังกล่าว (0). */
export function kindsOfCited({ source, span }: Prose): Map<number, Kind> {
  const kinds = new Map<number, Kind>();
  for (const match of source.arabic.matchAll(CITED)) {
    const lead = sentence(before(source, match.index, Math.min(120, match.index - span[0])));
    const kind = doneTo(`${lead}หนังสือ`, after(source, match.index + match[0].length, 200));
    if (kind) kinds.set(Number(match[1] ?? 0), kind);
  }
  return kinds;
}

/** What the subject says of the letters under อ้างถึง: a reminder is of all of them, the others of the only one. */
export function kindBySubject(subject: string | null, cited: number): Kind | undefined {
  if (subject === null) return undefined;
  if (/^(?:ขอ)?(?:ติดตาม|ทวงถาม|แจ้งเตือน|เตือน|เร่งรัดการ(?:รายงาน|ส่ง|จัดส่ง))/.test(subject)) return 'follows-up';
  if (cited !== 1) return undefined;
  if (/^(?:ขอ)?ยกเลิกหนังสือ/.test(subject)) return 'cancels';
  return /^(?:ขอ)?แก้ไข(?:เพิ่มเติม)?(?:ข้อ)?(?:ความใน)?(?:หนังสือ|คำผิด)/.test(subject) ? 'amends' : undefined;
}

const REQUEST = /จึง(?:เห็นควร|ใคร่|มีความจำเป็นต้อง)?((?:ขอ)?(?:แจ้ง)?(?:ขอ)?(?:ยกเลิก|เลื่อน|แก้ไข|เปลี่ยนแปลง|ขยาย)[^\n]{0,40})/;

/** What the subject, or else the request, does to what its own office wrote: the letter that called a meeting or set a day. */
export const kindOfOwn = (subject: string | null, { source }: Prose): Kind | undefined =>
  doneToOwn(subject ?? '') ?? doneToOwn(REQUEST.exec(source.arabic)?.[1] ?? '');

const OWN = /^(?:ขอ)?(?:แจ้ง)?(?:ขอ)?(ยกเลิก|เลื่อน|แก้ไข(?!ปัญหา)|เปลี่ยนแปลง|ขยาย(?:กำหนด|ระยะ)?(?:ระยะ)?เวลา)/;

function doneToOwn(words: string): Kind | undefined {
  const done = OWN.exec(words)?.[1];
  if (done === undefined) return undefined;
  return done === 'ยกเลิก' ? 'cancels' : 'amends';
}
