import type { ParsedLetter, Question } from './parsed-letter.schema.js';
import { evidence, linesOf, type Reading, type Source, type Span } from './source.js';

type Secrecy = ParsedLetter['secrecy'];

/** Low to high. */
const levels: readonly Secrecy[] = ['none', 'confidential', 'secret', 'top-secret'];

export const highestSecrecy = (found: readonly Secrecy[]): Secrecy =>
  levels[Math.max(0, ...found.map((each) => levels.indexOf(each)))] ?? 'none';

/** Stamps are set with gaps between their letters, recognition breaks them too, and fonts shift the vowel to the next letter. */
const LEVEL = '(ล ?(?:ั ?บ|บ ?ั)(?: ?ที่ ?สุ ?ด| ?ม ?า ?ก)?)';
const URGENCY = '(?:ด่วน(?: ?ที่ ?สุด| ?มาก)? {0,2})?';
const LABEL = '(?:(?:ชั้น(?:ความ)?ลับ|ความลับ|ระดับ(?:ชั้น)?ความลับ) {0,2})?';
/** Secret papers count their pages and copies beside the mark. */
const COPY = '(?:หน้า|ชุด|แผ่น|สำเนา|ฉบับ|เล่ม)';
const OF = String.raw`\d{1,3} ?(?:(?:ของ|จาก|ใน)? ?(?:จำนวน )?\d{1,3})? ?${COPY}?`;
const COUNT = String.raw`(?:(?:(?:หน้า|${COPY}ที่) ?${OF}|\d{1,3}) {0,2}){0,2}`;
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
/** What frames a mark, or stands between it and the next, is all that is no letter: brackets, dashes, quotes, bullets. */
const FRAMES = /[^\p{L}\p{M}\p{N}]+/gu;
/** ลับ (เมื่อแยกจากสิ่งที่ส่งมาด้วยให้ถือว่าเปิดเผยได้): until when the mark holds. */
const NOTE = /\s*[([]\s*เมื่อ[^()[\]]*[)\]]?\s*$/;
/** At the head, words that speak of a secret and are none of the marks; the district ลับแล is no secret. */
const LIKE_A_MARK =
  /(?<![ก-๎])ลั ?บ(?!แล)|(?:(?<![ก-๎])|ข่าวสาร|ข้อมูล|เอกสาร|หนังสือ|ข้อความ|ความ)(?:ลับ(?!แล)|ลบั(?=มาก|ที่|เฉพาะ|[^ก-๎]|$))|^(?:ชั้น )?ปกปิด(?: |$)|^(?:(?:top|most|strictly) )?(?:secret|confidential)$/i;
const LONGEST = 120;
/** The line before ends in the middle of a word or phrase: ความ|ลับ, เอกสาร|ลับ. */
const WORD_BEFORE = /(?:ความ|ข่าวสาร|เอกสาร|หนังสือ|เรื่อง|อย่าง|ชั้น|เป็น|กับ|และ|หรือ)$/;

/** The level, and a line at the head that may be a mark where none was read. */
type Read = Reading<Secrecy> & { readonly questions: readonly Question[] };

/** A secret letter taken for an open one is the worse mistake: the mark counts on any line of its own, the highest of several. */
export function readSecrecy(source: Source, heads: readonly Span[]): Read {
  const lines = linesOf(source, [0, source.text.length]);
  const marks = lines.flatMap(({ content, start }, at) => {
    if (WORD_BEFORE.test(lines[at - 1]?.content ?? '')) return [];
    const isHead = heads.some(([from, to]) => start >= from && start < to);
    const isNamed = DATE_BEHIND.test(lines[at + 1]?.content ?? '');
    const forms = isHead ? [AT_HEAD] : isNamed ? [ALONE] : [ALONE, FURTHER];
    const line = unframed(isHead ? content.replace(NOTE, '') : content);
    const mark = forms.map((form) => form.exec(line)?.[1]).find((found) => found !== undefined);
    return mark === undefined ? [] : [{ level: levelOf(mark), span: spanOf(content, start) }];
  });
  const value = highestSecrecy(marks.map(({ level }) => level));
  const first = marks.find(({ level }) => level === value);
  return first
    ? { value, fields: evidence('secrecy', 0.97, first.span), questions: [] }
    : { value: 'none', fields: evidence('secrecy', 0.9), questions: unreadMark(source, heads) };
}

/** Withholding destroys what a letter says: what is not plainly a mark is asked. */
function unreadMark(source: Source, heads: readonly Span[]): Question[] {
  const lines = heads.flatMap((head) => linesOf(source, head));
  const line = lines.find(({ content }) => LIKE_A_MARK.test(unframed(content)));
  if (!line) return [];
  const written = source.text.slice(line.start, line.end).slice(0, LONGEST);
  const message = `“${written}” ที่หัวหนังสืออาจเป็นชั้นความลับ โปรดตรวจ หากเป็นหนังสือลับ ห้ามยืนยัน ให้กำหนดชั้นความลับและระงับหนังสือนี้`;
  return [{ field: 'secrecy', message }];
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
