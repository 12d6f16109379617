import { findDates, findLetterNumbers } from '@wian/thai';
import { headLines, type Parts } from './parts.js';
import { evidence, trimmed, wordsOf, type Reading, type Source, type Span } from './source.js';

/** The text behind เรื่อง, or the title line where there is none. */
export function readSubject(source: Source, parts: Parts): Reading<string | null> {
  if (parts.subject) return reading(source, trimmed(source, parts.subject), 0.97);
  const title = titleLine(source, parts);
  return title ? reading(source, title, 0.5) : { value: null, fields: {} };
}

const reading = (source: Source, span: Span, confidence: number): Reading<string> => ({
  value: wordsOf(source, span),
  fields: evidence('subject', confidence, span),
});

/** What is no title: a number, a mark, a date, an office, an address, a salute. */
const NO_TITLE =
  /^(?:ที่\s|\(|ด่วน|ลับ|บันทึกข้อความ|ส่วนราชการ|กระทรวง|กรม|ศาลากลาง|ที่ว่าการ|ที่ทำการ|สำนัก|เทศบาล|องค์การ|ถนน|เลขที่|โทร|\d)/;

function titleLine(source: Source, parts: Parts): Span | null {
  if (parts.salutation === 'to') return null;
  const line = headLines(source, parts).find(
    ({ content }) =>
      content.length > 3 &&
      !NO_TITLE.test(content) &&
      findDates(content).length === 0 &&
      findLetterNumbers(content).length === 0,
  );
  return line ? [line.start, line.end] : null;
}
