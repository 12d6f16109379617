import { toArabicDigits } from '@wian/thai';
import type { ParsedLetter } from './parsed-letter.schema.js';

/** Offsets in UTF-16 code units, end exclusive. */
export type Span = [start: number, end: number];

/** The text that is read. `arabic` is the same text in Arabic digits: same length, so offsets hold in both. */
export interface Source {
  readonly text: string;
  readonly arabic: string;
}

export const sourceOf = (text: string): Source => ({ text, arabic: toArabicDigits(text) });

/** What one reader found, and where. */
export interface Reading<T> {
  readonly value: T;
  readonly fields: ParsedLetter['fields'];
}

export const evidence = (path: string, confidence: number, ...spans: Span[]): ParsedLetter['fields'] => ({
  [path]: { confidence, spans },
});

/** A line without the blanks around it; `content` in Arabic digits, empty for a blank line. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

export function linesOf({ arabic }: Source, [from, to]: Span): Line[] {
  let at = from;
  return arabic
    .slice(from, to)
    .split('\n')
    .map((line) => {
      const start = at + (line.length - line.trimStart().length);
      at += line.length + 1;
      const content = line.trim();
      return content === '' ? { start: at - 1, end: at - 1, content } : { start, end: start + content.length, content };
    });
}

/** The span without the blanks at its ends. */
export function trimmed({ text }: Source, [from, to]: Span): Span {
  const piece = text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  return [start, Math.max(start, start + piece.trim().length)];
}

/**
 * The words of a span: hard-wrapped lines joined (Thai runs on without a blank), paragraphs kept apart.
 * `between` Thai letters at a line's end: lists of names want a blank there.
 */
export function wordsOf({ text }: Source, [from, to]: Span, between: '' | ' ' = ''): string {
  return text
    .slice(from, to)
    .trim()
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n(?: ?\n)+ ?/g, '\u0000')
    .replace(/([ก-๎]) ?\n ?(?=พ\.ศ\.|ค\.ศ\.|ที่ ?[ก-ฮ]{2} ?[\d๐-๙(.]|ลงวันที่|ทั้งนี้|อนึ่ง|[ก-ฮ][.)] )/g, '$1 ')
    .replace(/([ก-๎]) ?\n ?(?=[ก-๎])/g, `$1${between}`)
    .replace(/ ?\n ?/g, ' ')
    .replace(/\u0000/g, '\n');
}

/** The text up to `length` characters before or after a place, for looking around. */
export const before = ({ arabic }: Source, at: number, length: number): string =>
  arabic.slice(Math.max(0, at - length), at);
export const after = ({ arabic }: Source, at: number, length: number): string => arabic.slice(at, at + length);

export const overlaps = ([a, b]: Span, [c, d]: Span): boolean => a < d && c < b;
