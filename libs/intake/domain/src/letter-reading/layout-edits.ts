import { findDates, toArabicDigits } from '@wian/thai';

/** What is put in the place of a span; offsets in UTF-16 code units. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

interface Line {
  readonly from: number;
  /** Behind its line end. */
  readonly to: number;
  readonly text: string;
}

/** `- ๒ -`, `หน้า ๒ จาก ๓`, and the words of the next page that a page ends with: `/๒. บูรณาการ...`. */
const PAGE_NUMBER =
  /^(?:[-–—]\s*\d{1,3}\s*[-–—]|หน้า(?:ที่)?\s*\d{1,3}(?:\s*(?:\/|จาก|ของ)\s*\d{1,3})?|page\s+\d{1,3}(?:\s*(?:\/|of)\s*\d{1,3})?)$/i;
const OWN_NUMBER = /^ที่\s*[ก-ฮ]{2}\s?\.?\s?\d[^\n]*?\/\s?ว?\.?\s?\d+(?=\s{2,}|\t|$)/;
const BARE_NUMBER = /^\(?\d{1,3}\)?$/;
const CATCHWORD = /^\/\s?\S.{0,60}(?:\.\s?\.|…)\s*$/;
const MAIL_FIELD =
  /^(?:จาก|ถึง|ผู้ส่ง|ผู้รับ|ส่งเมื่อ|วันที่|เวลา|หัวข้อ|เรื่อง|สำเนา(?:ถึง)?|ไฟล์แนบ|สิ่งที่แนบ(?:มา)?|from|to|cc|bcc|subject|date|sent|reply-to|attachments?)\s?[:：]/i;
const MAIL_ADDRESS = /\S@\S+\.\S/;
/** At a head two columns stand in one line with such a gap between them. */
const COLUMN_GAP = /(?<=\S)(?:[^\S\n]{4,}|[^\S\n]*\t[^\S\n]*)(?=\S)/g;
const SUBJECT = /^\s*เรื่?อง(?:\s|[:：])/;
/** A head is not longer, in lines with words. */
const HEAD_LINES = 15;

/** Words that open a part, as they look when the recognition of a picture, or a font, lost their tone marks. */
const LOST: readonly (readonly [RegExp, string])[] = [
  [/^\s*(เรือง)(?=[\s:：])/, 'เรื่อง'],
  [/^\s*(เรียน่|เรืยน|เรยน)(?=[\s:：])/, 'เรียน'],
  [/^\s*(สิงที่?ส่?งมาด้?วย|สิ่งทีส่?งมาด้?วย|สิ่งที่สงมาด้?วย)/, 'สิ่งที่ส่งมาด้วย'],
  [/^\s*(อางถึง|อ้างถิง|อางถิง|อ้างถง)/, 'อ้างถึง'],
  [/^\s*(ท|ที)(?=\s*[ก-ฮ]{2}\.?\s*\d{2,}[\d.()]*\s*\/)/, 'ที่ '],
  [/(?<=ลงวัน)(ที)(?=\s*\d)/, 'ที่'],
];

const LINE_END = String.raw`[^\S\n]*\n[^\S\n]*`;
/** Line ends within the number of a letter: narrow pages break it anywhere. Those within dates the readers see past. */
const BROKEN: readonly RegExp[] = [
  new RegExp(String.raw`(?<=(?:^|[\s(])ที่[^\S\n]*[ก-ฮ]{2}\.?)${LINE_END}(?=\d{2,}[\d.()]*[^\S\n]*\/)`, 'gm'),
  new RegExp(String.raw`(?<=\d\/[^\S\n]?ว?\.?)${LINE_END}(?=\d)`, 'g'),
  new RegExp(String.raw`(?<=[ก-ฮ]{2}\.?[^\S\n]?\d{2,7}[\d.()]{0,16}\/)${LINE_END}(?=ว[^\S\n]?\.?[^\S\n]?\d)`, 'g'),
  new RegExp(
    String.raw`(?<=ที่[^\S\n]*[ก-ฮ]{2}\.?[^\S\n]?\d{2,7}[\d.()]{0,16})${LINE_END}(?=\/[^\S\n]?ว?[^\S\n]?\.?[^\S\n]?\d)`,
    'g',
  ),
];

/** What to change in pages that follow each other, a line end between them: in order, none over another. */
export function layoutEdits(pages: readonly string[]): readonly Edit[] {
  const lines = pages.map(() => [] as Line[]);
  let from = 0;
  for (const [at, page] of pages.entries()) {
    lines[at] = linesOf(page, from);
    from += page.length;
  }
  const dropped = new Set([
    ...furniture(lines),
    ...repeated(lines),
    ...numberAgain(lines),
    ...mailHead(lines[0] ?? []),
  ]);
  const head = headOf(lines[0] ?? [], dropped);
  const ofLines = lines.flat().flatMap((line) => {
    if (dropped.has(line)) return [{ from: line.from, to: line.to, put: '' }];
    return head.has(line) ? [...lost(line), ...columns(line)] : lost(line);
  });
  return apart([...ofLines, ...broken(pages.join(''))]);
}

const broken = (text: string): Edit[] =>
  BROKEN.flatMap((pattern) =>
    [...toArabicDigits(text).matchAll(pattern)].map(({ index, 0: end }) => ({
      from: index,
      to: index + end.length,
      put: ' ',
    })),
  );

/** In their order; of two that meet the first. */
function apart(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.from - b.from))
    if (edit.from >= (kept.at(-1)?.to ?? 0)) kept.push(edit);
  return kept;
}

function linesOf(page: string, from: number): Line[] {
  let at = from;
  return page.split(/(?<=\n)/).map((text) => {
    const line = { from: at, to: at + text.length, text };
    at += text.length;
    return line;
  });
}

const wordsOf = ({ text }: Line): string => toArabicDigits(text).trim();
const withWords = (lines: readonly Line[]): Line[] => lines.filter((line) => wordsOf(line) !== '');

/** Numbers of pages anywhere, a bare one only at the edge of a page; and catchwords at the end of a page. */
function furniture(pages: readonly (readonly Line[])[]): Line[] {
  return pages.flatMap((page, at) => {
    const lines = withWords(page);
    const edges = pages.length > 1 ? [at > 0 ? lines[0] : undefined, lines.at(-1)] : [];
    return lines.filter(
      (line) =>
        PAGE_NUMBER.test(wordsOf(line)) ||
        CATCHWORD.test(wordsOf(line)) ||
        (edges.includes(line) && BARE_NUMBER.test(wordsOf(line))),
    );
  });
}

/** The first and last lines of later pages that say, numbers aside, what those of the first page say. */
function repeated(pages: readonly (readonly Line[])[]): Line[] {
  const said = (line: Line | undefined) => (line ? wordsOf(line).replace(/\d+/g, '#') : '');
  const [first = [], ...later] = pages.map(withWords);
  return later.flatMap((page) =>
    [page[0], page.at(-1)].flatMap((line) =>
      line && said(line).length > 3 && [first[0], first.at(-1)].some((each) => said(each) === said(line)) ? [line] : [],
    ),
  );
}

/** The lines above a letter that say from whom an e-mail went to whom: one of them has an address. */
function mailHead(lines: readonly Line[]): Line[] {
  const kept = withWords(lines);
  const end = kept.findIndex((line) => !MAIL_FIELD.test(wordsOf(line)));
  const head = kept.slice(0, Math.max(0, end));
  return head.some((line) => MAIL_ADDRESS.test(wordsOf(line))) ? head : [];
}

/** Below the number of a page its letter's number may stand again, as it stands on top of the first. */
function numberAgain(pages: readonly (readonly Line[])[]): Line[] {
  const lines = withWords(pages.flat());
  const turn = lines.findIndex((line) => PAGE_NUMBER.test(wordsOf(line)));
  const numbers = lines
    .slice(0, Math.min(HEAD_LINES, Math.max(0, turn)))
    .flatMap((line) => OWN_NUMBER.exec(wordsOf(line))?.[0].trim() ?? []);
  return lines.flatMap((line, i) => {
    const above = lines[i - 1];
    return above && PAGE_NUMBER.test(wordsOf(above)) && numbers.includes(wordsOf(line)) ? [line] : [];
  });
}

/** The lines before the subject; none where there is no subject, which then may stand anywhere. */
function headOf(lines: readonly Line[], dropped: ReadonlySet<Line>): ReadonlySet<Line> {
  const kept = withWords(lines).filter((line) => !dropped.has(line));
  const subject = kept.slice(0, HEAD_LINES).findIndex(({ text }) => SUBJECT.test(text));
  return new Set(subject === -1 ? [] : kept.slice(0, subject));
}

const columns = ({ from, text }: Line): Edit[] =>
  [...text.matchAll(COLUMN_GAP)]
    .filter((gap) => !withinDate(text, gap))
    .map(({ index, 0: gap }) => ({
      from: from + index,
      to: from + index + gap.length,
      put: '\n',
    }));

/** A date may be spread over its line. */
function withinDate(text: string, { index, 0: gap }: RegExpExecArray): boolean {
  const before = text.slice(0, index).slice(-24);
  const after = text
    .slice(index + gap.length)
    .replace(/\s+/g, ' ')
    .slice(0, 24);
  const joined = `${before.trimStart().replace(/\s+/g, ' ')} `;
  return findDates(joined + after).some(({ start, end }) => start < joined.length && end > joined.length);
}

function lost({ from, text }: Line): Edit[] {
  const arabic = toArabicDigits(text);
  return LOST.flatMap(([pattern, put]) => {
    const found = new RegExp(pattern.source, 'd').exec(arabic)?.indices?.[1];
    return found ? [{ from: from + found[0], to: from + found[1], put }] : [];
  });
}
