import { findLetterNumbers, parseLetterNumber, type LetterNumber } from '@wian/thai';
import { headLines, type Parts } from './parts.js';
import type { Question } from './parsed-letter.schema.js';
import { evidence, type Reading, type Source, type Span } from './source.js';

const LINE = /^(?:ด่วน(?:ที่สุด|มาก)?\s*)?(?:เลข)?ที่\s*(?=[ก-ฮ0-9(])/;
/** A stamp of the office that received it, with its own register number. */
export const RECEIVED = /^(?:เลข)?(?:ที่)?(?:ลง)?รับ|^ลงรับ|^เลขรับ|รับวันที่/;

/** The letter's own number: behind ที่ at the head, else the head's first number. */
export function readNumber(source: Source, parts: Parts): Reading<LetterNumber | null> {
  const lines = headLines(source, parts).filter(({ content }) => !RECEIVED.test(content));
  for (const line of lines) {
    const mark = LINE.exec(line.content);
    const read = mark && readAt(source, [line.start + mark[0].length, line.end]);
    if (read) return { value: read.number, fields: evidence('letterNumber', sureness(read.number), read.span) };
  }
  for (const { start, end } of lines) {
    const [first] = findLetterNumbers(source.text.slice(start, end));
    const span: Span = [start + (first?.start ?? 0), start + (first?.end ?? 0)];
    if (first && !isRange(source, span[1]))
      return { value: first.number, fields: evidence('letterNumber', sureness(first.number) - 0.15, span) };
  }
  return { value: null, fields: {} };
}

/** What stands behind ที่ at the head and is no number that is known: asked, not passed over. */
export function unreadNumber(source: Source, parts: Parts): Question[] {
  const line = headLines(source, parts).find(({ content }) => UNREAD.test(content));
  if (!line) return [];
  const written = source.text
    .slice(line.start, line.end)
    .replace(/(?<=^(?:เลข)?ที่)\s+/, ' ')
    .split(/\s{2,}/)[0];
  return [{ field: 'letterNumber', message: `อ่านเลขที่หนังสือจาก “${written}” ไม่ได้ โปรดระบุเลขที่หนังสือ` }];
}

const UNREAD = /^(?:เลข)?ที่\s+[^\s]{0,12}\s?[^\s]{0,12}\d[^\n]{0,20}/;

/** ว ๘๗-๙๙ are several numbers, of which none is the letter's for sure. */
const isRange = ({ arabic }: Source, end: number): boolean => /^[-–]\d/.test(arabic.slice(end, end + 2));

/** Whole numbers are sure; letters lost, a code of an odd length or a blank leave a doubt. */
function sureness({ prefix, officeCode, running }: LetterNumber): number {
  if (running === null) return 0.7;
  if (officeCode === null) return 0.9;
  const usual = /^(?:\([^)]*\) )?\d{4,5}/.test(officeCode);
  return prefix !== null && usual ? 0.98 : 0.8;
}

/**
 * The number may share its line with the office, or in a memo with the date; what stands behind two blanks is either
 * that or, where the line is stretched, the rest of the number: the longer reading has it.
 */
function readAt(source: Source, [start, end]: Span): { number: LetterNumber; span: Span } | null {
  const line = source.text.slice(start, end);
  const [first] = findLetterNumbers(line);
  const found = first?.start === 0 ? first : undefined;
  const alone = parseLetterNumber(line.split(/\s{2,}|\t|\s*วันที่/)[0] ?? '');
  if (alone && !(found && found.number.raw.length > alone.raw.length)) {
    return { number: alone, span: [start, start + alone.raw.length] };
  }
  return found && !isRange(source, start + found.end)
    ? { number: found.number, span: [start, start + found.end] }
    : null;
}
