import { parseDate } from '@wian/thai';
import { ACTING, COPY, NAME, POSITION, TELEPHONE } from './closing-start.js';
import type { ParsedLetter, Signer } from './parsed-letter.schema.js';
import { headLines, type Parts } from './parts.js';
import { evidence, linesOf, type Line, type Reading, type Source, type Span } from './source.js';

type Closing = Pick<ParsedLetter, 'signer' | 'ownerUnit' | 'telephone' | 'copyTo'>;

/** What stands behind the salute: signer, owner unit, telephone, copies; a memo has the last two at its head. */
export function readClosing(source: Source, parts: Parts): Reading<Closing> {
  const lines = linesOf(source, parts.closing).filter(({ content }) => content !== '');
  const signer = readSigner(source, lines);
  const owner = readOwner(source, lines, memoOffice(source, parts));
  const telephone = readTelephone(source, [...lines, ...headLines(source, parts)]);
  const copies = readCopies(source, lines);
  return {
    value: { signer: signer.value, ownerUnit: owner.value, telephone: telephone.value, copyTo: copies.value },
    fields: { ...signer.fields, ...owner.fields, ...telephone.fields, ...copies.fields },
  };
}

const asWritten = ({ text }: Source, line: Line) => text.slice(line.start, line.end);

function readSigner(source: Source, lines: readonly Line[]): Reading<Signer | null> {
  const named = lines.find(({ content }) => NAME.test(content) && !NO_NAME.test(content));
  const position = lines.find(({ content }) => POSITION.test(content)) ?? lineBelow(lines, named);
  if (!named && !position) return { value: null, fields: {} };
  const acting = lines.find(({ content }) => ACTING.test(content));
  return {
    value: {
      name: named ? (NAME.exec(asWritten(source, named))?.[1]?.trim() ?? null) : null,
      position: position ? positionIn(asWritten(source, position)) : null,
      actingFor: acting ? postBehind(source, lines, acting) : null,
    },
    fields: { ...lineEvidence('signer.name', named), ...lineEvidence('signer.position', position) },
  };
}

/** Dots to be signed over, or the place of a seal. */
const NO_NAME = /^\([\s.…_-]*\)$|ตรา|ครุฑ/;

const positionIn = (line: string) => line.split(ACTING)[0]?.trim() || null;

const lineEvidence = (path: string, line: Line | undefined) =>
  line ? evidence(path, 0.9, [line.start, line.end]) : {};

const lineBelow = (lines: readonly Line[], line: Line | undefined) => {
  const below = line && lines[lines.indexOf(line) + 1];
  return below && !TELEPHONE.test(below.content) && !COPY.test(below.content) && !ACTING.test(below.content)
    ? below
    : undefined;
};

/** ปฏิบัติราชการแทน <post>, on its line or on the next. */
function postBehind(source: Source, lines: readonly Line[], acting: Line): string | null {
  const same = asWritten(source, acting).split(ACTING)[1]?.trim() ?? '';
  const next = lines[lines.indexOf(acting) + 1];
  if (same !== '') return same;
  return next && POSITION.test(next.content) ? asWritten(source, next) : null;
}

const OWNER = /^(?:กลุ่ม|กอง|สำนัก|ส่วน|ฝ่าย|งาน|ที่ทำการ|ศูนย์|หน่วย|สถาบัน|กรม|สถานี)/;

/** The lines of the owner unit; in a stamped letter the office above the date is the issuer, not the owner. */
function readOwner(source: Source, lines: readonly Line[], memo: Span | null): Reading<string | null> {
  const below = lines.slice(lines.findLastIndex(isAbove) + 1);
  const owners = below.filter(({ content }) => OWNER.test(content)).map((line) => ownWords(source, line));
  const spans = owners.length > 0 ? owners : memo ? [memo] : [];
  if (spans.length === 0) return { value: null, fields: {} };
  const value = spans.map((span) => source.text.slice(...span)).join(' ');
  return { value, fields: evidence('ownerUnit', 0.85, ...spans) };
}

const isAbove = ({ content }: Line) => parseDate(content) !== null || POSITION.test(content) || NAME.test(content);

/** A line may go on with its telephone. */
function ownWords({ text }: Source, { start, end }: Line): Span {
  const words = text.slice(start, end).split(/\s*โทร(?:ศัพท์)?(?=[.\s\d:๐-๙])/)[0] ?? '';
  return [start, start + words.trimEnd().length];
}

function memoOffice(source: Source, parts: Parts): Span | null {
  const line = headLines(source, parts).find(({ content }) => /^ส่วนราชการ\s/.test(content));
  if (!line) return null;
  const lead = /^ส่วนราชการ\s+/.exec(line.content)?.[0].length ?? 0;
  return ownWords(source, { ...line, start: line.start + lead });
}

const NUMBER =
  /โทร(?:ศัพท์)?[\s.:]*(?:\/\s?โทรสาร[\s.:]*)?((?:0\s?)?\d[\d \-–,/]{2,40}\d(?:\s?ต่อ\s?[\d \-–,/]{0,20}\d)?)/;

function readTelephone({ text }: Source, lines: readonly Line[]): Reading<string | null> {
  for (const { content, start } of lines) {
    const match = NUMBER.exec(content);
    if (!match) continue;
    const end = start + match.index + match[0].length;
    const span: Span = [end - (match[1] ?? '').length, end];
    return { value: text.slice(...span), fields: evidence('telephone', 0.9, span) };
  }
  return { value: null, fields: {} };
}

/** สำเนาส่ง and the lines below it. */
function readCopies(source: Source, lines: readonly Line[]): Reading<string[]> {
  const from = lines.findIndex(({ content }) => COPY.test(content));
  if (from < 0) return { value: [], fields: {} };
  const copies = lines.slice(from).flatMap(({ start, end, content }): Span[] => {
    const mark = /^(?:สำเนา(?:ส่ง|เรียน)\s*[:：]?\s*)?(?:\(?\d{1,2}[.)]\s*|-\s*)?/.exec(content)?.[0].length ?? 0;
    return start + mark < end && !/^โทร/.test(content) ? [[start + mark, end]] : [];
  });
  const fields = Object.assign({}, ...copies.map((span, i) => evidence(`copyTo[${i}]`, 0.8, span)));
  return { value: copies.map((span) => source.text.slice(...span)), fields };
}
