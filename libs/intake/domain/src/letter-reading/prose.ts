import { sourceOf, type Source, type Span } from './source.js';

/** A piece of the letter with its hard-wrapped lines joined, so that a phrase is whole wherever its line broke. */
export interface Prose {
  readonly source: Source;
  readonly span: Span;
  /** Where a span of the prose stands in the letter's text. */
  inText(span: Span): Span;
}

/** A line that begins so much further in than the margin opens a paragraph. */
const PARAGRAPH_INDENT = 4;
/** Words that end or open a paragraph, also where nothing is indented. */
const OPENS = 'จึง(?:เรียน|ขอ|แจ้ง)|ทั้งนี้|อนึ่ง|ในการนี้|บัดนี้|กรณี';
/** A body's name alone over a list that is for it. */
const HEADING =
  '(?:เทศบาล|องค์การ|องค์กร|อำเภอ|จังหวัด|กำนัน|ผู้ใหญ่บ้าน|นาย|โรงเรียน|หัวหน้า)[ก-๎ ]{0,80}(?<!ดังนี้|ต่อไปนี้|คือ)\\n[^\\S\\n]*\\(?[1๑][.)]';
const WRAP = new RegExp(`(?<=[ก-๎])(?<!\\sนั้น)[^\\S\\n]*\\n([^\\S\\n]*)(?=[ก-๎])(?!${OPENS}|${HEADING})`, 'g');

/** Justified lines are stretched by more blanks than one. */
const STRETCHED = /(?<=\S) ([^\S\n]+)(?=\S)/g;
const LINE_END = /(?<=\S)([^\S\n]+)(?=\n)/g;

export function proseOf({ text }: Source, [from, to]: Span): Prose {
  const kept = keptPieces(text.slice(from, to));
  const joined = kept.map(({ text: piece }) => piece).join('');
  const origin = (at: number) => {
    const piece = kept.findLast(({ joinedAt }) => joinedAt <= at);
    return from + (piece ? piece.at + (at - piece.joinedAt) : 0);
  };
  const inText = ([start, end]: Span): Span => [origin(start), end > start ? origin(end - 1) + 1 : origin(start)];
  return { source: sourceOf(joined), span: [0, joined.length], inText };
}

/** What stands between two wraps: its offset in the piece of the letter, and in the joined prose. */
interface Piece {
  readonly text: string;
  readonly at: number;
  readonly joinedAt: number;
}

function keptPieces(text: string): Piece[] {
  const margin = marginOf(text);
  const pieces: Piece[] = [];
  let at = 0;
  let joinedAt = 0;
  for (const [from, to] of gapsIn(text, margin)) {
    if (from < at) continue;
    pieces.push({ text: text.slice(at, from), at, joinedAt });
    joinedAt += from - at;
    at = to;
  }
  return [...pieces, { text: text.slice(at), at, joinedAt }];
}

/** What is left out: the end of a line that goes on, all blanks but the first of a stretched line. */
function gapsIn(text: string, margin: number): Span[] {
  const wraps = [...text.matchAll(WRAP)].filter(([, indent = '']) => indent.length < margin + PARAGRAPH_INDENT);
  const joined = wraps.map(({ index, 0: wrap }): Span => [index, index + wrap.length]);
  const blanks = [STRETCHED, LINE_END].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Span => {
      const end = match.index + match[0].length;
      return [end - (match[1] ?? '').length, end];
    }),
  );
  return [...joined, ...blanks].sort((a, b) => a[0] - b[0]);
}

/** The least indent of its lines but the first, whose indent was cut off. */
function marginOf(piece: string): number {
  const indents = [...piece.matchAll(/\n([^\S\n]*)(?=[^\s])/g)].map(([, indent = '']) => indent.length);
  return indents.length > 0 ? indents.reduce((least, indent) => Math.min(least, indent)) : 0;
}
