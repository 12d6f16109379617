import type { Reference } from './parsed-letter.schema.js';
import type { Prose } from './prose.js';
import { after, before, type Source, type Span } from './source.js';

type Kind = Reference['kind'];

/** What the words before a letter do to it, the most telling first. */
const byLead: readonly (readonly [RegExp, Kind])[] = [
  [/(?:ใช้แทน|แทนที่|แทน(?:หนังสือ|คำสั่ง|ประกาศ))[^\n]{0,60}$/, 'supersedes'],
  [/ยกเลิก[^\n]{0,60}$/, 'cancels'],
  [/แก้ไข(?:เพิ่มเติม)?(?:ความใน)?[^\n]{0,12}(?:หนังสือ|คำสั่ง|ประกาศ)[^\n]{0,60}$/, 'amends'],
  [/(?:ขอติดตาม|ติดตามผล|ทวงถาม|ขอเตือน|เร่งรัดการ)[^\n]{0,80}$/, 'follows-up'],
];
const TOLD = /(?:(?:ด้วย|ตามที่)[ก-๎ ]{0,60}(?:ขอให้|สั่งการ|กำหนดให้)|แจ้งว่า|ได้รับแจ้ง|แจ้งตาม|แจ้งให้|มีหนังสือ|ได้รับหนังสือ|แจ้งแนวทาง)/;
/** ยกเลิก… และให้ถือปฏิบัติตามหนังสือฉบับนี้แทน: the new letter stands in the place of the old one. */
const INSTEAD = /^[^\n]{0,120}?(?:ใช้|ถือปฏิบัติตาม|ปฏิบัติตาม)[^\n]{0,40}?(?:ฉบับ)?นี้แทน/;

/** `relays`: the body says that this letter told it, before the number or right after its date. */
export function kindInBody(source: Source, body: Span, { start, end }: { start: number; end: number }): Kind {
  const lead = sentence(before(source, start, Math.min(200, start - body[0])));
  const tail = after(source, end, 200).split(/\n\s*\n/)[0] ?? '';
  const kind = doneTo(lead, tail);
  if (kind) return kind;
  return TOLD.test(lead) || /^[^\n]{0,60}(?:ได้)?แจ้ง/.test(tail.slice(0, 120)) ? 'relays' : 'refers-to';
}

function doneTo(lead: string, tail: string): Kind | undefined {
  const kind = byLead.find(([words]) => words.test(lead))?.[1];
  return kind === 'cancels' && INSTEAD.test(tail) ? 'supersedes' : kind;
}

/** A paragraph's end, or นั้น, ends what was said before. */
const sentence = (lead: string) => lead.split(/\n\s*\n|\sนั้น(?=\s)/).at(-1) ?? '';

const CITED = /หนังสือ(?:ที่|ตามที่)?(?:ได้)?อ้าง(?:อิง)?ถึง(?:\s?(?:ข้อ|ลำดับ(?:ที่)?)?\s?(\d{1,2})(?!\d))?/g;

/** What the body does to หนังสือที่อ้างถึง ๒ (from 1), or to all of them (0). */
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
  return /^(?:ขอ)?แก้ไข(?:เพิ่มเติม)?(?:ความใน)?(?:หนังสือ|คำผิด)/.test(subject) ? 'amends' : undefined;
}
