import { parseNumberWord } from '@wian/thai';
import { numberedItems } from './numbered-items.js';
import type { Enclosure } from './parsed-letter.schema.js';
import type { Parts } from './parts.js';
import { evidence, trimmed, wordsOf, type Reading, type Source, type Span } from './source.js';

const COUNT = /\s*\(?จำนวน\s*(\d{1,4}|[ก-๎]{2,16}?)\s*(ชุด|ฉบับ|แผ่น|เล่ม|หน้า|รายการ|ไฟล์|ใบ|ซอง|กล่อง|ราย)\s*\)?\s*$/;

/** What came with the letter; a count may stand on a line of its own, also behind a blank one. */
export function readEnclosures(source: Source, { enclosures }: Parts): Reading<Enclosure[]> {
  const read = itemSpans(source, enclosures).flatMap((span) => readOne(source, span) ?? []);
  return {
    value: read.map(({ value }) => value),
    fields: Object.assign({}, ...read.map(({ span }, i) => evidence(`enclosures[${i}].text`, 0.95, span))),
  };
}

/** The spans of a part's numbered things, or the whole part where nothing is numbered. */
export function itemSpans({ arabic }: Source, part: Span | null): Span[] {
  if (!part) return [];
  const lines = numberedItems(arabic, part, 'lines');
  const inline = numberedItems(arabic, part, 'inline');
  const items = inline.length > lines.length && inline[0]?.mark === part[0] ? inline : lines;
  return items.length > 0 ? items.map(({ span }) => span) : [part];
}

function readOne(source: Source, item: Span): { value: Enclosure; span: Span } | null {
  const [start, end] = trimmed(source, item);
  const match = COUNT.exec(source.arabic.slice(start, end));
  const span = trimmed(source, [start, match ? start + match.index : end]);
  const text = wordsOf(source, span);
  if (text === '') return null;
  const written = match?.[1] ?? '';
  const count = /^\d/.test(written) ? Number(written) : parseNumberWord(written);
  return { span, value: { text, count, unit: count === null ? null : (match?.[2] ?? null) } };
}
