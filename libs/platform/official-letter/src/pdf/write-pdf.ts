import { CREST, FONT, LINE, margin, middle, page, PAGE_NUMBER, textWidth } from '../layout.js';
import type { OfficialLetter } from '../official-letter.js';
import { catchword } from './catchword.js';
import { type Cell, rowsOf, type TextRow } from './letter-rows.js';
import { paginate } from './paginate.js';
import { ReadablePdf } from './readable-pdf.js';
import { SarabunText } from './sarabun-text.js';

export const pdfMediaType = 'application/pdf';

const room = page.height - margin.top - margin.bottom;
/** Of a line's height, from its top to where letters stand. */
const BASELINE = 0.74;
const GREY = '#808080';

/** A letter as a PDF, to be printed and signed. */
export async function writePdf(letter: OfficialLetter): Promise<Uint8Array> {
  const document = new ReadablePdf({ size: [page.width, page.height], margin: 0, autoFirstPage: false, lang: 'th-TH' });
  const finished = bytesOf(document);
  const text = new SarabunText(document);
  const rows = rowsOf(letter, (each) => text.width(each, { size: FONT }));
  const pages = paginate(rows, { first: room, others: room - PAGE_NUMBER });
  for (const [at, each] of pages.entries()) {
    document.addPage();
    if (at === 0) drawCrest(document);
    else drawCell(text, pageNumber(at + 1), margin.top + LINE * BASELINE);
    drawRows(text, each, at === 0 ? margin.top : margin.top + PAGE_NUMBER);
    const next = pages[at + 1];
    if (next) drawCell(text, continued(text, next), page.height - margin.bottom + LINE * BASELINE);
  }
  document.end();
  return finished;
}

const thaiDigit = (digit: string): string => String.fromCharCode(Number(digit) + 0x0e50);
const pageNumber = (number: number): Cell => ({
  text: `- ${String(number).replace(/\d/g, thaiDigit)} -`,
  x: middle,
  isCentred: true,
  size: FONT,
});

/** The words with which the next page begins, below on the right, so that nobody misses a page. */
function continued(text: SarabunText, next: readonly TextRow[]): Cell {
  const words = catchword(next[0]?.cells[0]?.text ?? '');
  return { text: words, x: textWidth - text.width(words, { size: FONT }), size: FONT };
}

/** A frame where the crest goes, which Wian does not draw: an office has its own paper or its own picture. */
function drawCrest(document: ReadablePdf): void {
  const left = margin.left + middle - CREST / 2;
  document.save().lineWidth(0.5).dash(3, { space: 2 }).rect(left, margin.top, CREST, CREST).stroke(GREY).restore();
}

function drawRows(text: SarabunText, rows: readonly TextRow[], from: number): void {
  let top = from;
  for (const [at, { cells, height, before }] of rows.entries()) {
    if (at > 0) top += before;
    for (const cell of cells) drawCell(text, cell, top + height * BASELINE);
    top += height;
  }
}

function drawCell(text: SarabunText, { text: words, x, isCentred = false, ...style }: Cell, baseline: number): void {
  const width = text.width(words, style);
  // A long position is centred as far as the margin lets it.
  const start = isCentred ? Math.min(x - width / 2, textWidth - width) : x;
  text.draw(words, { ...style, x: margin.left + start, baseline });
}

async function bytesOf(document: ReadablePdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
