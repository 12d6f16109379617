import { closingStart } from './closing-start.js';
import { ownEnd } from './own-end.js';
import { ownStart } from './own-start.js';
import { proseOf, type Prose } from './prose.js';
import { linesOf, type Line, type Source, type Span } from './source.js';

/** The parts of a letter in the order that official letters keep; spans leave out the word that opens the part. */
export interface Parts {
  /** Mostly one; a fax may go on with its number and date behind the addressees. */
  readonly heads: readonly Span[];
  readonly subject: Span | null;
  readonly addressees: Span | null;
  readonly refersTo: Span | null;
  readonly enclosures: Span | null;
  readonly body: Span;
  /** The body with its hard-wrapped lines joined. */
  readonly prose: Prose;
  readonly closing: Span;
  /** `ถึง` marks a stamped letter, `เรียน` an external one or a memo. */
  readonly salutation: 'to' | 'dear' | null;
}

type Name = 'subject' | 'addressees' | 'refersTo' | 'enclosures';
interface State {
  readonly name: Name | 'head';
  readonly from: number;
  readonly to: number;
}

const openers: readonly (readonly [Name, RegExp])[] = [
  ['subject', /^เรื่อง\s*[:：]?\s*/],
  [
    'addressees',
    /^(?:กราบเรียน\s?\/\s?)?(?:กราบ)?เรียน(?!รู้|การ|มา|ว่า|เชิญ)\s*[:：]?\s*|^ถึง(?:\s*[:：]\s*|\s+|$|(?=ผู้ว่า|จังหวัด|อำเภอ|นาย|สำนัก|กรม|องค์|เทศบาล|หัวหน้า|ทุก))/,
  ],
  ['refersTo', /^อ้าง(?:อิง)?ถึง\s*[:：]?\s*/],
  ['enclosures', /^(?:สิ่ง|เอกสาร)ที่(?:ส่ง|แนบ)มา(?:ด้วย|พร้อมนี้)?\s*[:：]?\s*|^เอกสารแนบ(?!ท้าย)\s*[:：]?\s*/],
];

/** Words that open the cause of a letter; ตามรายชื่อ… belongs to the addressees. */
const CAUSE =
  /^(?:ด้วย|เนื่อง(?:ด้วย|จาก|ใน)|ตาม(?!รายชื่อ|บัญชี|เอกสาร|สิ่งที่ส่ง)|อนุสนธิ|สืบเนื่อง|อาศัยอำนาจ|พร้อมนี้|โดยที่|ในการ|เพื่อ|ขอส่ง|ขอแจ้ง|จึง|บัดนี้|ขณะนี้|อนึ่ง|หนังสือฉบับนี้ให้ไว้|(?:ข้าพเจ้า)?ขอรับรองว่า)/;
/** A sentence of an office opens the body too: จังหวัดตากได้…; a list of addressees has no verb. */
const SENTENCE =
  /^(?!.{0,200}(?:ทุก(?:แห่ง|จังหวัด|อำเภอ)|จำนวน\s*\d|ลงวันที่))(?:กระทรวง|กรม|สำนักงาน|จังหวัด|อำเภอ|เทศบาล|องค์การ|คณะ)[^\n]{0,80}(?:ได้|จะ|ขอ|พิจารณา|กำหนด|แจ้ง)[^\n]{20}/;
/** Behind the addressees, where no blank line need stand, what names nobody: how a body opens, and what only a sentence holds. */
const NOBODY =
  /^(?:ปัจจุบัน|จาก(?:การ|กรณี|ที่|สถานการณ์|เหตุ)|สถานการณ์|ระยะนี้|ใน(?:ช่วง|ห้วง|ปี)|เมื่อ|หาก|พระราช(?:บัญญัติ|กฤษฎีกา|กำหนด)|ระเบียบ|กฎกระทรวง|(?:นายก|คณะ)รัฐมนตรี(?:มี|ได้|เห็น|ขอ)|ขอ(?:ให้|ความ|เชิญ))|จึงขอ|ขอให้|จึงเรียน|จึงแจ้ง|ภายในวันที่|ปรากฏว่า|พบว่า/;
/** What belongs to the head also behind other parts. */
const HEAD =
  /^(?:เลข)?ที่\s*[ก-ฮ]{2}\s?\.?\s?(?:\([^()]{1,12}\)\s?)?\d{3,5}|^วันที่\s*\d|^(?:ด่วน(?:ที่สุด|มาก)?|ลับ(?:ที่สุด|มาก)?)$|^(?:จาก|ผู้ส่ง)\s/;
const LIST_MARK = /^\(?\d{1,2}[.)]/;
const COUNT = /^\(?จำนวน/;
/** A line drawn under a title. */
const RULE = /^[-_=*~–—.\s]{3,}$/;

export function splitParts(source: Source): Parts {
  const start = ownStart(source);
  const end = ownEnd(source, start);
  const lines = linesOf(source, [start, end]).map(withoutRule);
  const found = new Map<Name, Span>();
  const heads: Span[] = [];
  let state: State = { name: 'head', from: start, to: start };
  let body = end;
  for (const [index, line] of lines.entries()) {
    const next = openedBy(source, line, state, found);
    if (next) {
      close(found, heads, state, line.start);
      if (next.name !== 'head') found.set(next.name, [line.start, line.start]);
      state = next;
    } else if (opensBody(source, lines, index, state)) {
      body = line.start;
      break;
    } else if (line.content !== '') state = { ...state, to: line.end };
  }
  close(found, heads, state, body);
  return assemble(source, found, heads, [body, end]);
}

const withoutRule = (line: Line): Line =>
  RULE.test(line.content) && !/\d/.test(line.content) ? { ...line, content: '' } : line;

/** The part that a line opens, which each part does once; the head is opened again by what belongs there. */
function openedBy(source: Source, line: Line, state: State, found: ReadonlyMap<Name, Span>): State | null {
  if (line.content === '') return null;
  const opener = openers.find(([name, mark]) => !found.has(name) && mark.test(line.content));
  if (opener) {
    const from = line.start + (opener[1].exec(line.content)?.[0].length ?? 0);
    return { name: opener[0], from, to: Math.max(from, line.end) };
  }
  const within = state.name === 'addressees' || state.name === 'subject';
  const filled = source.text.slice(state.from, state.to).trim() !== '';
  return within && filled && HEAD.test(line.content) ? { name: 'head', from: line.start, to: line.end } : null;
}

function close(found: Map<Name, Span>, heads: Span[], { name, from, to }: State, end: number) {
  if (name === 'head') heads.push([from, end]);
  else found.set(name, [from, to]);
}

function opensBody({ arabic }: Source, lines: readonly Line[], index: number, { name, from, to }: State): boolean {
  const line = lines[index];
  if (!line || line.content === '') return false;
  if (name === 'head') return CAUSE.test(line.content);
  const part = arabic.slice(from, to).trim();
  if (part === '' || (name === 'subject' && addresseesFollow(lines, index))) return false;
  const apart = lines.some(({ content, start }) => content === '' && start >= to && start < line.start);
  if (CAUSE.test(line.content)) return apart || name !== 'subject';
  if (isSentence(name, line.content)) return true;
  return apart && !goesOn(line.content, part);
}

const isSentence = (name: State['name'], content: string) =>
  (name !== 'subject' && SENTENCE.test(content)) || (name === 'addressees' && NOBODY.test(content));

/** A count, or the next of the numbered things, also behind a blank line. */
const goesOn = (content: string, part: string) =>
  COUNT.test(content) || (LIST_MARK.test(content) && LIST_MARK.test(part));

const addresseesFollow = (lines: readonly Line[], index: number) =>
  lines.slice(index, index + 10).some(({ content }) => openers[1]?.[1].test(content));

function assemble(source: Source, found: Map<Name, Span>, heads: readonly Span[], [body, end]: Span): Parts {
  const closing = closingStart(source, [body, end]);
  const part = (name: Name) => {
    const span = found.get(name);
    return span && source.text.slice(...span).trim() !== '' ? span : null;
  };
  return {
    heads,
    subject: part('subject'),
    addressees: part('addressees'),
    refersTo: part('refersTo'),
    enclosures: part('enclosures'),
    body: [body, closing],
    prose: proseOf(source, [body, closing]),
    closing: [closing, end],
    salutation: salutationOf(source, found.get('addressees')),
  };
}

/** The lines of the head, wherever it stands. */
export const headLines = (source: Source, { heads }: Pick<Parts, 'heads'>): Line[] =>
  heads.flatMap((head) => linesOf(source, head));

function salutationOf({ text }: Source, addressees: Span | undefined): Parts['salutation'] {
  if (!addressees) return null;
  const line = text.slice(text.lastIndexOf('\n', addressees[0] - 1) + 1, addressees[0]);
  return /ถึง\s*[:：]?\s*$/.test(line) ? 'to' : 'dear';
}
