/** A sample letter printed as an office would: A4, Sarabun 16, the margins of the regulation on correspondence. */
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const MARGINS = { left: 85, right: 57, top: 71, bottom: 57 };
const SIZE = 16;
const LINE = 21;
/** How far one blank of the text moves the words behind it, where blanks stand for a place on the page. */
const BLANK = 4;

const { resolve } = createRequire(import.meta.url);
/** The family comes as one file a script. */
const fontFile = (script) => resolve(`@fontsource/sarabun/files/sarabun-${script}-400-normal.woff`);
const RUNS = /[\u0e00-\u0e7f ]+|[^\u0e00-\u0e7f ]+/g;
const scriptOf = (run) => (/[\u0e00-\u0e7f ]/.test(run) ? 'thai' : 'latin');
const words = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * How the marks of Thai are set. `plain`: a glyph a character, as word processors write them, so that poppler finds the very
 * text. `shaped`: moved to where they look right, for pages that are drawn; their text comes out in pieces.
 */
const MARKS = { plain: { ccmp: false, mark: false, mkmk: false }, shaped: {} };

/** `stamp`: lines of a stamp of arrival in the corner of the first page. Answers the bytes of the PDF. */
export function renderPdf(text, { marks = 'plain', stamp = [] } = {}) {
  const doc = new PDFDocument({ size: 'A4', margin: 0, info: { CreationDate: new Date(0) } });
  for (const script of ['thai', 'latin']) doc.registerFont(script, fontFile(script));
  const page = new Page(doc, MARKS[marks]);
  if (stamp.length > 0) printStamp(doc, stamp);
  for (const line of printable(text).split('\n')) page.print(line);
  return finished(doc);
}

/** What has no shape on paper. */
export const printable = (text) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000\u200b-\u200f\ufeff]/g, '')
    .replaceAll('\t', ' '.repeat(8));

export async function finished(doc) {
  const parts = [];
  doc.on('data', (part) => parts.push(part));
  const end = new Promise((done, failed) => doc.on('end', done).on('error', failed));
  doc.end();
  await end;
  return Buffer.concat(parts);
}

class Page {
  constructor(doc, features) {
    this.doc = doc;
    this.features = features;
    this.y = MARGINS.top;
    this.right = doc.page.width - MARGINS.right;
  }

  /** One line of the text: pieces apart by three blanks or more stand where the blanks say, long ones go on below. */
  print(line) {
    let x = MARGINS.left;
    for (const { index, 0: piece } of line.matchAll(/\S+(?: {1,2}\S+)*/g)) {
      const place = MARGINS.left + index * BLANK;
      x = this.write(piece, Math.max(index === 0 ? x : x + BLANK, Math.min(place, this.right - 60)));
    }
    this.newLine();
  }

  /** As much as fits is written at once: apart, a mark and the letter behind it would lie on one spot, in either order. */
  write(piece, start) {
    let [x, fits, width] = [start, '', 0];
    const flush = () => writeRuns(this.doc, fits, { x, y: this.y, features: this.features });
    for (const { segment } of words.segment(piece)) {
      const more = widthOf(this.doc, segment);
      if (segment.trim() !== '' && x + width + more > this.right) {
        flush();
        this.newLine();
        [x, fits, width] = [MARGINS.left, '', 0];
      }
      [fits, width] = [fits + segment, width + more];
    }
    return flush();
  }

  newLine() {
    this.y += LINE;
    if (this.y + LINE <= this.doc.page.height - MARGINS.bottom) return;
    this.doc.addPage();
    this.y = MARGINS.top;
  }
}

const runsOf = (text) => text.match(RUNS) ?? [];

const widthOf = (doc, text) =>
  runsOf(text).reduce((sum, run) => sum + doc.font(scriptOf(run), SIZE).widthOfString(run), 0);

function writeRuns(doc, text, { x, y, features, size = SIZE }) {
  let at = x;
  for (const run of runsOf(text)) {
    doc.font(scriptOf(run), size).text(run, at, y, { lineBreak: false, features });
    at += doc.widthOfString(run);
  }
  return at;
}

function printStamp(doc, lines) {
  const [x, y, width] = [doc.page.width - 190, 18, 150];
  doc.save().rotate(-4, { origin: [x, y] });
  doc.rect(x, y, width, 10 + lines.length * 15).stroke('#333');
  for (const [at, line] of lines.entries()) writeRuns(doc, line, { x: x + 8, y: y + 4 + at * 15, size: 11 });
  doc.restore();
}
