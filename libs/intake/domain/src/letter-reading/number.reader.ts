import { findLetterNumbers, parseLetterNumber, type LetterNumber } from '@wian/thai';
import type { Parts } from './parts.js';
import { evidence, linesOf, type Reading, type Source, type Span } from './source.js';

const LINE = /^(?:ด่วน(?:ที่สุด|มาก)?\s*)?(?:เลข)?ที่\s*(?=[ก-ฮ0-9(])/;

/** The letter's own number: behind ที่ at the head, else the head's first number. */
export function readNumber(source: Source, { head }: Parts): Reading<LetterNumber | null> {
  for (const line of linesOf(source, head)) {
    const mark = LINE.exec(line.content);
    const read = mark && readAt(source, [line.start + mark[0].length, line.end]);
    if (read) return { value: read.number, fields: evidence('letterNumber', 0.98, read.span) };
  }
  const [first] = findLetterNumbers(source.text.slice(...head));
  if (!first) return { value: null, fields: {} };
  const span: Span = [head[0] + first.start, head[0] + first.end];
  return { value: first.number, fields: evidence('letterNumber', 0.8, span) };
}

/** The number may share its line with the office, or in a memo with the date. */
function readAt({ text }: Source, [start, end]: Span): { number: LetterNumber; span: Span } | null {
  const line = text.slice(start, end);
  const alone = line.split(/\s{2,}|\s*วันที่/)[0] ?? '';
  const number = parseLetterNumber(alone);
  if (number) return { number, span: [start, start + number.raw.length] };
  const [first] = findLetterNumbers(line);
  return first?.start === 0 ? { number: first.number, span: [start, start + first.end] } : null;
}
