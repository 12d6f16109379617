import { closingStart } from './closing-start.js';
import { proseOf, type Prose } from './prose.js';
import { linesOf, type Line, type Source, type Span } from './source.js';

/** The parts of a letter in the order that official letters keep; spans leave out the word that opens the part. */
export interface Parts {
  readonly head: Span;
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
type State = { name: Name | 'head'; from: number; to: number };

const openers: readonly (readonly [Name, RegExp])[] = [
  ['subject', /^เรื่อง\s*[:：]?\s*/],
  ['addressees', /^(?:กราบ)?เรียน(?!รู้|การ)\s*[:：]?\s*|^ถึง(?:\s*[:：]\s*|\s+|$)/],
  ['refersTo', /^อ้างถึง\s*[:：]?\s*/],
  ['enclosures', /^(?:สิ่ง|เอกสาร)ที่(?:ส่ง|แนบ)มา(?:ด้วย|พร้อมนี้)\s*[:：]?\s*|^เอกสารแนบ(?!ท้าย)\s*[:：]?\s*/],
];

/** Words that open the cause of a letter; ตามรายชื่อ… belongs to the addressees. */
const CAUSE = /^(?:ด้วย|เนื่อง(?:ด้วย|จาก|ใน)|ตาม(?!รายชื่อ|บัญชี|เอกสาร|สิ่งที่ส่ง)|อนุสนธิ|พร้อมนี้|โดยที่|ในการ|เพื่อ|ขอส่ง|ขอแจ้ง|จึง)/;
const LIST_MARK = /^\(?\d{1,2}[.)]/;
const COUNT = /^\(?จำนวน/;

export function splitParts(source: Source): Parts {
  const lines = linesOf(source, [0, source.text.length]);
  const found = new Map<Name, Span>();
  let state: State = { name: 'head', from: 0, to: 0 };
  let body = source.text.length;
  for (const [index, line] of lines.entries()) {
    const opener =
      line.content === '' ? undefined : openers.find(([name, mark]) => !found.has(name) && mark.test(line.content));
    if (opener) {
      close(found, state);
      found.set(opener[0], [line.start, line.start]);
      const from = line.start + (opener[1].exec(line.content)?.[0].length ?? 0);
      state = { name: opener[0], from, to: Math.max(from, line.end) };
    } else if (opensBody(source, lines, index, state)) {
      body = line.start;
      break;
    } else if (line.content !== '') state = { ...state, to: line.end };
  }
  close(found, state);
  return assemble(source, found, body, firstMark(lines, body));
}

function close(found: Map<Name, Span>, { name, from, to }: State) {
  if (name !== 'head') found.set(name, [from, to]);
}

function opensBody({ arabic }: Source, lines: readonly Line[], index: number, { name, from, to }: State): boolean {
  const line = lines[index];
  if (!line || line.content === '') return false;
  if (name === 'head') return CAUSE.test(line.content);
  const part = arabic.slice(from, to).trim();
  if (part === '' || (name === 'subject' && addresseesFollow(lines, index))) return false;
  const apart = /\n[^\S\n]*\n/.test(arabic.slice(to, line.start));
  if (CAUSE.test(line.content)) return apart || name !== 'subject';
  return apart && !goesOn(line.content, part);
}

/** A count, or the next of the numbered things, also behind a blank line. */
const goesOn = (content: string, part: string) =>
  COUNT.test(content) || (LIST_MARK.test(content) && LIST_MARK.test(part));

const addresseesFollow = (lines: readonly Line[], index: number) =>
  lines.slice(index, index + 10).some(({ content }) => openers[1]?.[1].test(content));

/** Where the head ends: the first line that opens a part, else the body. */
const firstMark = (lines: readonly Line[], body: number) =>
  Math.min(body, lines.find(({ content }) => openers.some(([, mark]) => mark.test(content)))?.start ?? body);

function assemble(source: Source, found: Map<Name, Span>, body: number, headEnd: number): Parts {
  const closing = closingStart(source, [body, source.text.length]);
  const part = (name: Name) => {
    const span = found.get(name);
    return span && source.text.slice(...span).trim() !== '' ? span : null;
  };
  return {
    head: [0, headEnd],
    subject: part('subject'),
    addressees: part('addressees'),
    refersTo: part('refersTo'),
    enclosures: part('enclosures'),
    body: [body, closing],
    prose: proseOf(source, [body, closing]),
    closing: [closing, source.text.length],
    salutation: salutationOf(source, found.get('addressees')),
  };
}

function salutationOf({ text }: Source, addressees: Span | undefined): Parts['salutation'] {
  if (!addressees) return null;
  const line = text.slice(text.lastIndexOf('\n', addressees[0] - 1) + 1, addressees[0]);
  return /ถึง\s*[:：]?\s*$/.test(line) ? 'to' : 'dear';
}
