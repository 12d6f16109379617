import { audienceAt, audienceOf, tidy } from './audience-of.js';
import { dashedItems, numberedItems, type NumberedItem } from './numbered-items.js';
import { trimmed, type Source, type Span } from './source.js';

const MOST_LISTS = 20;

/** Every list of the body, one after the other, the last thing of each cut at its paragraph's end. */
export function listsIn(source: Source, [from, to]: Span): NumberedItem[][] {
  const lists: NumberedItem[][] = [];
  for (let at = from; at < to && lists.length < MOST_LISTS;) {
    const items = listFrom(source, [at, to], lists.length > 0);
    const list = items.map((item, i) => (i === items.length - 1 ? endAtParagraph(source, item) : item));
    const end = list.at(-1)?.span[1];
    if (end === undefined || end <= at) break;
    lists.push(list.map((item) => ({ ...item, span: trimmed(source, item.span) })));
    at = end;
  }
  return lists;
}

/** `behind`: behind another list a single paragraph for one body goes on with it. */
function listFrom({ arabic }: Source, range: Span, behind: boolean): NumberedItem[] {
  const lines = numberedItems(arabic, range, 'lines');
  const single = behind && tierItems(arabic, range).find(({ mark }) => opensLine(arabic, mark));
  if (single && (lines.length < 2 || single.mark < (lines[0]?.mark ?? 0))) return [single];
  if (lines.length > 1) return lines;
  const colon = /(?:ดังนี้|ดังต่อไปนี้|คือ)\s*:?\s*(?=\(?(?:ข้อ\s?)?[1ก][.) ])/.exec(arabic.slice(...range));
  const inline = colon ? numberedItems(arabic, [range[0] + colon.index + colon[0].length, range[1]], 'inline') : [];
  if (inline.length > 1) return inline;
  const others = [tierItems(arabic, range), dashedItems(arabic, range)].filter(({ length }) => length > 1);
  return others.sort((a, b) => (a[0]?.mark ?? 0) - (b[0]?.mark ?? 0))[0] ?? [];
}

/** สำหรับอำเภอที่มี…: the body is told, and not which of its kind. */
const CONDITION = / ?(?:ที่(?=มี|ได้|เป็น|ยัง|ประสงค์|อยู่|ไม่)|ซึ่ง).*$/;
const TIER =
  /(?<=^|\s|ดังนี้)(?=(?:กรณี|สำหรับ|ในส่วนของ|ระดับ)\s?(?:ของ|ที่เป็น)?(?:นาย|ผู้ว่า|จังหวัด|อำเภอ|เทศบาล|องค์|อ[บป]|ท[ตมน]))/g;

/** กรณีเทศบาลนคร … กรณี อบต. …: orders told apart by the body they are for, the words for it being part of the order. */
function tierItems(arabic: string, [from, to]: Span): NumberedItem[] {
  const text = arabic.slice(from, to);
  const starts = [...text.matchAll(TIER)]
    .map(({ index }) => index)
    .filter((start) => {
      const phrase = tidy(text.slice(start, start + 200)).replace(/^(?:กรณี|สำหรับ|ในส่วนของ)\s?(?:ของ|ที่เป็น)?/, '');
      return audienceAt(phrase.replace(CONDITION, ' '), 0, {}) !== null;
    });
  return starts.map((start, i) => ({
    ordinal: i + 1,
    mark: from + start,
    span: [from + start, from + (starts[i + 1] ?? to - from)],
  }));
}

const opensLine = (arabic: string, at: number): boolean =>
  arabic.slice(arabic.lastIndexOf('\n', at - 1) + 1, at).trim() === '';

/** A conclusion ends the list at once; another paragraph ends it unless it goes on with ๑.๑, (๑) or a dash. */
const ENDS =
  /\n[^\S\n]*(?=จึง(?:เรียน|แจ้ง|ประกาศ|ขอ))|\n[^\S\n]{0,80}\n\s{0,80}(?![\s\d(•\-–]|[ก-ฮ][.)])|(?<=\s)จึง(?:เรียนมา|แจ้งมา)เพื่อ/;

function endAtParagraph({ arabic }: Source, item: NumberedItem): NumberedItem {
  const text = arabic.slice(...item.span);
  const ends = [ENDS.exec(text)?.index, nextHeading(text), nextParagraph(text, indentAt(arabic, item.mark))];
  const end = Math.min(...ends.filter((each) => each !== undefined), text.length);
  return { ...item, span: [item.span[0], item.span[0] + end] };
}

/** กำนัน, and a new list in the next line: whom that is for. */
const HEADING = /\n[^\S\n]*([ก-๎][^\n\d]{2,120})(?=\n[^\S\n]*(?:\(?1[.)]|ก[.)]|[-–•●▪])\s?[ก-๎])/g;

function nextHeading(text: string): number | undefined {
  return [...text.matchAll(HEADING)].find(({ 1: line = '' }) => audienceOf(line) !== null)?.index;
}

/** The line before a list, where it names a body and nothing else. */
export function headingOf({ text }: Source, list: readonly NumberedItem[]): string | null {
  const above = text.slice(0, list[0]?.mark ?? 0).trimEnd();
  const line = tidy(above.slice(above.lastIndexOf('\n') + 1)).trim();
  return line !== '' && audienceOf(line) ? line : null;
}

/** Begins a paragraph of its own, also where nothing is indented. */
const APART =
  /^(?:ทั้งนี้|อนึ่ง|ในการนี้|พร้อมนี้|หากมีข้อ(?:สงสัย|ขัดข้อง)|(?:จังหวัด|อำเภอ|กระทรวง|กรม|สำนักงาน|เทศบาล|องค์การ)[ก-๎]{0,40}\s?จึง)/;
const NESTED = /^(?:\(?\d{1,2}[.)]|[-–•●▪]|\(?[ก-ฮ][.)])/;
const DEEP = 4;

/** Where a line begins as far in as the mark: lines that go on stand at the margin, or hang further in. */
function nextParagraph(text: string, indent: number): number | undefined {
  for (const { index, 1: blank = '', 2: line = '' } of text.matchAll(/\n([^\S\n]*)(\S[^\n]*)/g)) {
    const asDeep = indent >= DEEP && Math.abs(blank.length - indent) <= 1;
    // Blanks before a line of a PDF are about its indent: two lines that begin at one place may differ by a few.
    if (!NESTED.test(line) && (asDeep || (APART.test(line) && blank.length + DEEP >= indent))) return index;
  }
  return undefined;
}

function indentAt(arabic: string, mark: number): number {
  const line = arabic.slice(arabic.lastIndexOf('\n', mark - 1) + 1, mark);
  return line.trim() === '' ? line.length : 0;
}
