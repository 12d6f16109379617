import type { ParsedLetter } from './parsed-letter.schema.js';
import { evidence, linesOf, type Reading, type Source, type Span } from './source.js';

type Secrecy = ParsedLetter['secrecy'];

/** Low to high. */
const levels: readonly Secrecy[] = ['none', 'confidential', 'secret', 'top-secret'];

export const highestSecrecy = (found: readonly Secrecy[]): Secrecy =>
  levels[Math.max(0, ...found.map((each) => levels.indexOf(each)))] ?? 'none';

/** Stamps are set with gaps between their letters, and recognition breaks them too. */
const LEVEL = '(ล ?ั ?บ(?: ?ที่ ?สุ ?ด| ?ม ?า ?ก)?)';
const URGENCY = '(?:ด่วน(?: ?ที่ ?สุด| ?มาก)? {0,2})?';
const LABEL = '(?:(?:ชั้น(?:ความ)?ลับ|ความลับ|ระดับ(?:ชั้น)?ความลับ) {0,2})?';
/** Secret papers count their pages and copies beside the mark. */
const OF = String.raw`\d{1,3} ?(?:(?:ของ|จาก|ใน)? ?\d{1,3})? ?(?:หน้า|ชุด|แผ่น)?`;
const COUNT = String.raw`(?:(?:(?:หน้า(?:ที่)?|ชุดที่|แผ่นที่) ?${OF}|\d{1,3}) {0,2})?`;
const BEFORE = `^${COUNT}${URGENCY}${LABEL}${LEVEL} {0,2}`;
const AFTER = `${URGENCY}${COUNT}(?:${LEVEL})?$`;

const NUMBER = String.raw`(?:เลข)?ที่ ?[ก-ฮ]{2} ?(?=\d)[\dก-ฮ ]{1,30}?(?:$| {2})`;

/** Behind the salute or below the body the mark stands on a line of its own, nothing else beside it. */
const ALONE = new RegExp(`${BEFORE}${AFTER}`);
/** Or with the number of a further letter, which has come in the same file. */
const FURTHER = new RegExp(`${BEFORE}${URGENCY}(?=${NUMBER})`);
/** The line before was of a letter that is only named. */
const DATE_BEHIND = /^(?:ลงวันที่|ลว\.?\s?\d)/;
/** At the head it may be glued to the number, or stand in the column beside something else. */
const AT_HEAD = new RegExp(
  String.raw`${BEFORE}(?:${AFTER}|${URGENCY}(?=(?:เลข)?ที่ ?[ก-ฮ]{2} ?\d)|(?<= {2})|(?<= )(?=ด่วน|ที่ ))`,
);
/** What frames a mark, or stands between it and the next: brackets, dashes, quotes, strokes. */
const FRAMES = /[\s[\](){}|"'“”*_~=.,:/\-–—]+/g;
const LONGEST = 120;
/** The line before ends in the middle of a word or phrase: ความ|ลับ, เอกสาร|ลับ. */
const WORD_BEFORE = /(?:ความ|ข่าวสาร|เอกสาร|หนังสือ|เรื่อง|อย่าง|ชั้น|เป็น|กับ|และ|หรือ)$/;

/** A secret letter taken for an open one is the worse mistake: the mark counts on any line of its own, the highest of several. */
export function readSecrecy(source: Source, heads: readonly Span[]): Reading<Secrecy> {
  const lines = linesOf(source, [0, source.text.length]);
  const marks = lines.flatMap(({ content, start }, at) => {
    if (WORD_BEFORE.test(lines[at - 1]?.content ?? '')) return [];
    const isHead = heads.some(([from, to]) => start >= from && start < to);
    const isNamed = DATE_BEHIND.test(lines[at + 1]?.content ?? '');
    const forms = isHead ? [AT_HEAD] : isNamed ? [ALONE] : [ALONE, FURTHER];
    const line = unframed(content);
    const mark = forms.map((form) => form.exec(line)?.[1]).find((found) => found !== undefined);
    return mark === undefined ? [] : [{ level: levelOf(mark), span: spanOf(content, start) }];
  });
  const value = highestSecrecy(marks.map(({ level }) => level));
  const first = marks.find(({ level }) => level === value);
  return first
    ? { value, fields: evidence('secrecy', 0.97, first.span) }
    : { value: 'none', fields: evidence('secrecy', 0.9) };
}

/** A gap between columns stays one, of two blanks; all else between words is one blank. */
const unframed = (content: string): string =>
  content
    .slice(0, LONGEST)
    .replace(FRAMES, (between) => (/\s{2}/.test(between) ? '  ' : ' '))
    .trim();

/** From the first letter of the mark to the last. */
function spanOf(content: string, start: number): Span {
  const from = content.indexOf('ล');
  return [start + from, start + Math.max(from + 1, content.search(/[บดก][^บดก]*$/) + 1)];
}

function levelOf(mark: string): Secrecy {
  const word = mark.replaceAll(' ', '');
  if (word.endsWith('ที่สุด')) return 'top-secret';
  return word.endsWith('มาก') ? 'secret' : 'confidential';
}
