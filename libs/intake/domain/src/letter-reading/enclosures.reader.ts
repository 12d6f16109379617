import { parseNumberWord } from '@wian/thai';
import { numberedItems } from './numbered-items.js';
import type { Enclosure } from './parsed-letter.schema.js';
import type { Parts } from './parts.js';
import { evidence, trimmed, wordsOf, type Reading, type Source, type Span } from './source.js';

const COUNT =
  /\s*\(?(?:จำนวน|รวม)\s*(\d{1,4}|[ก-๎]{2,16}?)\s*(ชุด|ฉบับ|แผ่น|เล่ม|หน้า|รายการ|ไฟล์|ใบ|ซอง|กล่อง|ราย)\s*\)?[^\S\n]*(?:\([^()\n]{1,80}\))?\s*$/;

/** The count without the word for it, at the end. */
const BARE_COUNT = /\s+(\d{1,3})\s*(ชุด|ฉบับ|แผ่น|เล่ม|หน้า|ใบ)\s*$/;

/** What came with the letter; a count may stand on a line of its own, also behind a blank one. */
export function readEnclosures(source: Source, { enclosures }: Parts): Reading<Enclosure[]> {
  const items = itemSpans(source, enclosures);
  const spans = items.length === 1 && enclosures ? countedSpans(source, items[0] ?? enclosures) : items;
  const read = spans.flatMap((span) => readOne(source, span) ?? []);
  return {
    value: read.map(({ value }) => value),
    fields: Object.assign(
      {},
      ...read.map(({ span, value }, i) => ({
        ...evidence(`enclosures[${i}].text`, value.count === null ? 0.85 : 0.95, span),
        ...(value.count === null ? {} : evidence(`enclosures[${i}].count`, 0.95, span)),
      })),
    ),
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

const COUNT_ENDS_LINE = new RegExp(`${COUNT.source.replace('\\s*$', '')}[^\\S\\n]*(?=\\n)`, 'g');

/** Things that are not numbered end with their counts; a count on a line of its own belongs to what is above it. */
function countedSpans({ arabic }: Source, part: Span): Span[] {
  const ends = [...arabic.slice(...part).matchAll(COUNT_ENDS_LINE)].map(
    ({ index, 0: count }) => part[0] + index + count.length,
  );
  const starts = [part[0], ...ends].filter((start) => arabic.slice(start, part[1]).trim() !== '');
  return starts.map((start, i) => [start, starts[i + 1] ?? part[1]]);
}

function readOne(source: Source, item: Span): { value: Enclosure; span: Span } | null {
  const [start, end] = trimmed(source, item);
  const words = source.arabic.slice(start, end);
  const match = COUNT.exec(words) ?? BARE_COUNT.exec(words);
  const span = trimmed(source, [start, match ? start + match.index : end]);
  const text = wordsOf(source, span);
  if (text === '') return null;
  const written = match?.[1] ?? '';
  const count = /^\d/.test(written) ? Number(written) : parseNumberWord(written);
  return { span, value: { text, count, unit: count === null ? null : (match?.[2] ?? null) } };
}
