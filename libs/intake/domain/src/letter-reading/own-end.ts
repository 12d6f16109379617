import { SALUTE } from './closing-start.js';
import { linesOf, type Line, type Source } from './source.js';

const NUMBER =
  /^(?:ด่วน(?:ที่สุด|มาก)?\s*)?ที่\s*([ก-ฮ]{2,5}\s?\.?\s?(?:\([^()]{1,12}\)\s?)?\d{2,7}[\d.() ]{0,20}\/\s?ว?\.?\s?\d{0,7})/;
const OF_ANOTHER = /ลงวันที่|ลว\./;
const MEMO = /^บันทึกข้อความ$/;
const SUBJECT = /^เรื่อง(?:\s|[:：])/;
const DEAR = /^(?:กราบ)?เรียน(?!รู้|การ|มา|ว่า|เชิญ)\s/;
const TO = /^ถึง\s/;
/** What belongs to the head of the next letter, above its number. */
const MARK = /^\(?(?:สำเนา|ด่วน|ลับ)[^\n]{0,20}$/;
/** The foot of a page printed from a register. */
const PRINTED = /^พิมพ์(?:เมื่อ|โดย|วันที่)/;
/** A head is not longer, in lines. */
const HEAD_LINES = 20;

/**
 * Where the letter itself ends; what may stand behind it is the letter that it relays, or the note of an office that
 * received it. Offset in UTF-16 code units.
 */
export function ownEnd(source: Source, start = 0): number {
  const lines = linesOf(source, [start, source.text.length]).filter(({ content }) => content !== '');
  const opened = lines.findIndex(({ content }) => SUBJECT.test(content) || DEAR.test(content) || TO.test(content));
  if (opened < 0) return source.text.length;
  const salute = lines.findIndex(({ content }) => SALUTE.test(content));
  const own = lines.slice(0, opened + HEAD_LINES).flatMap(({ content }) => numberIn(content) ?? [])[0];
  const next = lines.findIndex(
    ({ content }, i) =>
      i > opened + 1 &&
      (PRINTED.test(content) || (salute >= 0 && i > salute && DEAR.test(content)) || opensLetter(lines, i, own)),
  );
  if (next < 0) return source.text.length;
  const marks = lines
    .slice(0, next)
    .reverse()
    .findIndex(({ content }) => !MARK.test(content));
  return lines[next - Math.max(0, marks)]?.start ?? source.text.length;
}

const numberIn = (content: string): string | undefined =>
  OF_ANOTHER.test(content) ? undefined : NUMBER.exec(content)?.[1]?.replace(/\s/g, '');

/** Another number than the letter's own, and what a letter has below it. */
function opensLetter(lines: readonly Line[], at: number, own: string | undefined): boolean {
  const content = lines[at]?.content ?? '';
  const number = numberIn(content);
  if (!MEMO.test(content) && (number === undefined || number === own)) return false;
  const below = lines.slice(at + 1, at + 1 + HEAD_LINES).map((line) => line.content);
  const subject = below.findIndex((line) => SUBJECT.test(line));
  return (
    (subject >= 0 && below.slice(subject).some((line) => DEAR.test(line))) ||
    below.slice(0, 3).some((line) => TO.test(line))
  );
}
