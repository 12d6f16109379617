import { parseDate } from '@wian/thai';
import { COPY } from './closing-start.js';
import { headLines, type Parts } from './parts.js';
import type { ParsedLetter, Signer } from './parsed-letter.schema.js';
import { readSigner } from './signer.reader.js';
import { evidence, linesOf, type Line, type Reading, type Source, type Span } from './source.js';

type Closing = Pick<ParsedLetter, 'signer' | 'ownerUnit' | 'telephone' | 'copyTo'>;

/** What stands behind the salute: signer, owner unit, telephone, copies; a memo has the last two at its head. */
export function readClosing(source: Source, parts: Parts): Reading<Closing> {
  const lines = linesOf(source, parts.closing).filter(({ content }) => content !== '');
  const signer = readSigner(source, lines);
  const below = lines.slice(Math.max(signer.value.lines, lines.findLastIndex(isDate) + 1));
  const owner = readOwner(source, below, memoOffice(source, parts));
  const telephone = readTelephone(source, [...lines, ...headLines(source, parts)]);
  const copies = readCopies(source, lines);
  return {
    value: {
      signer: signer.value.signer satisfies Signer | null,
      ownerUnit: owner.value,
      telephone: telephone.value,
      copyTo: copies.value,
    },
    fields: { ...signer.fields, ...owner.fields, ...telephone.fields, ...copies.fields },
  };
}

const isDate = ({ content }: Line) => parseDate(content) !== null;

const OWNER = /^(?:กลุ่ม|กอง|สำนัก|ส่วน|ฝ่าย|งาน|ที่ทำการ|ศูนย์|หน่วย|สถาบัน|กรม|สถานี|โรงเรียน|คณะ|แผนก)/;
/** An owner that is no office by its first word stands right above its telephone. */
const OWN_LINE = /^(?!ขอแสดง|“|"|\(|ลับ|ด่วน|สำเนา|ไปรษณีย์|e-?mail|www|http|โทรสาร)[ก-๎][^\d@]{3,70}$/i;
const PHONE = /^(?:โทร|☎|หมายเลขโทรศัพท์)/;

/** The lines of the owner unit; in a stamped letter the office above the date is the issuer, not the owner. */
function readOwner(source: Source, below: readonly Line[], memo: Span | null): Reading<string | null> {
  const copies = below.findIndex(({ content }) => COPY.test(content));
  const lines = copies < 0 ? below : below.slice(0, copies);
  const phone = lines.findIndex(({ content }) => PHONE.test(content));
  const above = phone < 0 ? [] : lines.slice(Math.max(0, phone - 3), phone);
  const beside = above.length > 0 && above.every(({ content }) => OWN_LINE.test(content)) ? above : null;
  const owners = (beside ?? lines.filter(({ content }) => OWNER.test(content))).map((line) => ownWords(source, line));
  const spans = owners.length > 0 ? owners : memo ? [memo] : [];
  if (spans.length === 0) return { value: null, fields: {} };
  const value = spans.map((span) => source.text.slice(...span)).join(' ');
  return { value, fields: evidence('ownerUnit', beside || memo ? 0.9 : 0.75, ...spans) };
}

/** A line may go on with its telephone. */
function ownWords({ text }: Source, { start, end }: Line): Span {
  const words = text.slice(start, end).split(/\s*โทร(?:ศัพท์)?(?=[.\s\d:๐-๙])/)[0] ?? '';
  return [start, start + words.trimEnd().length];
}

function memoOffice(source: Source, parts: Parts): Span | null {
  const line = headLines(source, parts).find(({ content }) => /^ส่วนราชการ\s/.test(content));
  if (!line) return null;
  const lead = /^ส่วนราชการ\s+/.exec(line.content)?.[0].length ?? 0;
  const span = ownWords(source, { ...line, start: line.start + lead });
  return span[0] < span[1] ? span : null;
}

const NUMBER =
  /โทร(?:ศัพท์)?[\s.:]*(?:\/\s?(?:โทรสาร|แฟกซ์|แฟ็กซ์|[Ff]ax)[\s.:]*)?((?:0\s?)?\d[\d \-–,/]{2,40}\d(?:\s{0,3}ต่อ\s{0,3}[\d \-–,/]{0,20}\d)?)/;

function readTelephone({ text }: Source, lines: readonly Line[]): Reading<string | null> {
  for (const { content, start } of lines) {
    const match = NUMBER.exec(content);
    if (!match) continue;
    const end = start + match.index + match[0].length;
    const span: Span = [end - (match[1] ?? '').length, end];
    return { value: text.slice(...span), fields: evidence('telephone', 0.92, span) };
  }
  return { value: null, fields: {} };
}

/** Between copies in one line: a comma outside brackets, the next mark of a list. */
const NEXT_COPY = /\s*,\s*(?![^(]*\))|\s+(?=\(?\d{1,2}[.)]\s?[ก-ฮเ-ไ])/g;
const COPY_MARK = /^(?:\(?\d{1,2}[.)]\s*|-\s*)?/;

/** สำเนาส่ง and the lines below it. */
function readCopies(source: Source, lines: readonly Line[]): Reading<string[]> {
  const from = lines.findIndex(({ content }) => COPY.test(content));
  if (from < 0) return { value: [], fields: {} };
  const copies = lines.slice(from).flatMap((line) => {
    const mark = /^(?:สำเนา(?:ส่ง|เรียน)\s*[:：]?\s*)?/.exec(line.content)?.[0].length ?? 0;
    return /^(?:โทร|ลับ)/.test(line.content)
      ? []
      : copiesIn({ ...line, content: line.content.slice(mark) }, line.start + mark);
  });
  const fields = Object.assign({}, ...copies.map((span, i) => evidence(`copyTo[${i}]`, 0.85, span)));
  return { value: copies.map((span) => source.text.slice(...span)), fields };
}

function copiesIn({ content }: Line, start: number): Span[] {
  const gaps = [...content.matchAll(NEXT_COPY)];
  const pieces = [...gaps, undefined].map((gap, i): Span => {
    const previous = gaps[i - 1];
    return [previous ? previous.index + previous[0].length : 0, gap?.index ?? content.length];
  });
  return pieces.flatMap(([from, to]): Span[] => {
    const mark = COPY_MARK.exec(content.slice(from, to))?.[0].length ?? 0;
    return from + mark < to ? [[start + from + mark, start + to]] : [];
  });
}
