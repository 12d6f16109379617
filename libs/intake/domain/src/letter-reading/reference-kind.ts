import type { Reference } from './parsed-letter.schema.js';
import { after, before, type Source, type Span } from './source.js';

/** What the words before a quoted number do to that letter, the most telling first. */
const byLead: readonly (readonly [RegExp, Reference['kind']])[] = [
  [/ยกเลิก[^\n]{0,60}$/, 'cancels'],
  [/(?:ใช้แทน|แทนที่|แทนหนังสือ)[^\n]{0,60}$/, 'supersedes'],
  [/แก้ไข(?:เพิ่มเติม)?(?:ความใน)?[^\n]{0,12}หนังสือ[^\n]{0,60}$/, 'amends'],
  [/(?:ขอติดตาม|ติดตามผล|ทวงถาม|ขอเตือน)[^\n]{0,80}$/, 'follows-up'],
];
const TOLD = /(?:แจ้งว่า|ได้รับแจ้ง|แจ้งตาม|แจ้งให้|มีหนังสือ|ได้รับหนังสือ|แจ้งแนวทาง)/;

/** `relays`: the body says that this letter told it, before the number or right after its date. */
export function kindInBody(
  source: Source,
  body: Span,
  { start, end }: { start: number; end: number },
): Reference['kind'] {
  const lead = sentence(before(source, start, Math.min(200, start - body[0])));
  const kind = byLead.find(([words]) => words.test(lead))?.[1];
  if (kind) return kind;
  const tail = after(source, end, 120).split(/\n\s*\n/)[0] ?? '';
  return TOLD.test(lead) || /^[^\n]{0,60}(?:ได้)?แจ้ง/.test(tail) ? 'relays' : 'refers-to';
}

/** A paragraph's end, or นั้น, ends what was said before. */
const sentence = (lead: string) => lead.split(/\n\s*\n|\sนั้น\s/).at(-1) ?? '';
