import { parseDate } from '@wian/thai';
import { SALUTE } from './closing-start.js';
import { linesOf, type Line, type Source } from './source.js';

const NUMBER = /^(?:ด่วน(?:ที่สุด|มาก)?\s*)?(?:เลข)?ที่\s*[ก-ฮ]{2,5}\s?\.?\s?(?:\([^()]{1,12}\)\s?)?\d{2,7}[\d.() ]{0,20}\//;
/** What belongs to the head of the letter, above its number. */
const MARK = /^\(?(?:สำเนา|ด่วน|ลับ)[^\n:]{0,20}$/;
const SUBJECT = /^เรื่อง(?:\s|[:：]|$)/;
const DEAR = /^(?:กราบ)?เรียน(?!รู้|การ|มา|ว่า|เชิญ)\s/;
/** A head, and a note that brings a letter, are not longer, in lines. */
const HEAD_LINES = 20;

/**
 * Where the letter itself begins, in UTF-16 code units: behind the note of the mail that brings it, which has addressees but
 * no number, subject, date or salute of its own. 0 where there is no such note.
 */
export function ownStart(source: Source): number {
  const lines = linesOf(source, [0, source.text.length]).filter(({ content }) => content !== '');
  const number = lines.findIndex((_, i) => opensLetter(lines, i));
  const note = lines.slice(0, Math.max(0, number));
  if (note.length > HEAD_LINES || !note.some(({ content }) => DEAR.test(content)) || note.some(isOfLetter)) return 0;
  const marks = [...note].reverse().findIndex(({ content }) => !MARK.test(content));
  return lines[number - Math.max(0, marks)]?.start ?? 0;
}

/** A number, and what a letter has below it. */
function opensLetter(lines: readonly Line[], at: number): boolean {
  if (!NUMBER.test(lines[at]?.content ?? '')) return false;
  const below = lines.slice(at + 1, at + 1 + HEAD_LINES).map(({ content }) => content);
  const subject = below.findIndex((line) => SUBJECT.test(line));
  return subject >= 0 && below.slice(subject).some((line) => DEAR.test(line));
}

const isOfLetter = ({ content }: Line): boolean =>
  SUBJECT.test(content) || SALUTE.test(content) || parseDate(content) !== null;
