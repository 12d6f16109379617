import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { drawDigitShapes } from './digit-shapes.js';
import type { Page } from './document.js';
import { FileProblem } from './file-problem.js';
import { parsePgm } from './gray-picture.js';
import { damagedPdf } from './pdf-pages.js';
import { run, ToolMissing, whyFailed, type Tools } from './program.js';
import { mediaTypes } from './recognise.js';
import { signsOf, sizeInTable } from './recognised-signs.js';
import { maybeNumber, rereadDigits } from './reread-digits.js';

/** At which pages of a PDF are drawn: what Tesseract is trained on. */
const DPI = '300';
/** Thai and English, one column of lines of any size: a letter. */
const HOW = ['-l', 'tha+eng', '--psm', '4', '-c', 'preserve_interword_spaces=1'];
/** The text, where each of its signs lies, and the picture in a PDF. */
const OUTPUTS = ['txt', 'tsv', 'pdf'];

interface PdfToDraw {
  readonly tools: Tools;
  readonly path: string;
  /** For the drawings. */
  readonly folder: string;
}

/** Draws a page of a PDF; 1 = the first. */
export async function drawPdfPage(
  { tools, path, folder }: PdfToDraw,
  page: number,
): Promise<{ file: string; picture: NonNullable<Page['picture']> }> {
  const out = join(folder, `page-${page}`);
  const which = ['-f', String(page), '-l', String(page), '-singlefile'];
  const how = ['-r', DPI, '-gray', '-jpeg', '-jpegopt', 'quality=80'];
  const ran = await run(tools, 'pdftoppm', [...which, ...how, path, out]);
  if (ran.code !== 0) throw whyFailed(ran, damagedPdf());
  const file = `${out}.jpg`;
  return { file, picture: { mediaType: mediaTypes.jpeg, bytes: await readFile(file) } };
}

const NO_LANGUAGE = /Failed loading language '(\w+)'/;
/** Beyond it digits stay as Tesseract takes them: as bytes it has to be held here. Four times a page of A4 at 600 dpi. */
const MOST_PIXELS = 140_000_000;

/**
 * The text of a picture, of a TIFF that of one page; 0 = the first. Without blank lines: where recognition puts them says nothing
 * of paragraphs. What it makes for itself lies beside `file`.
 */
export async function recognisePicture(tools: Tools, file: string, page = 0): Promise<string> {
  const out = `${file}-${page}`;
  const ran = await run(tools, 'tesseract', [file, out, ...HOW, '-c', `tessedit_page_number=${page}`, ...OUTPUTS]);
  // Also where it goes on with the other language: it would read Thai as English.
  const [, language] = NO_LANGUAGE.exec(ran.err) ?? [];
  if (language) throw new ToolMissing(`tesseract's data of the language ${language}`);
  if (ran.code !== 0) throw whyFailed(ran, new FileProblem('FILE.DAMAGED', { kind: 'picture' }));
  const text = await withDigits(tools, out);
  return text.replace(/\f$/, '').replace(/\n[^\S\n]*(?=\n)/g, '');
}

/** The text that Tesseract wrote, with its Thai numbers compared with the picture, which lies in the PDF that it wrote too. */
async function withDigits(tools: Tools, out: string): Promise<string> {
  const [text, table] = await Promise.all(['txt', 'tsv'].map((kind) => readFile(`${out}.${kind}`, 'utf8')));
  if (text === undefined || table === undefined) throw new Error('expected two files');
  const groups = signsOf(text, table);
  const size = sizeInTable(table);
  if (!size || size.width * size.height > MOST_PIXELS || !groups.some(maybeNumber)) return text;
  const shapes = await drawDigitShapes(tools, dirname(out));
  const how = ['-gray', '-singlefile', '-scale-to-x', String(size.width), '-scale-to-y', String(size.height)];
  const ran = await run(tools, 'pdftoppm', [...how, `${out}.pdf`, out]);
  if (ran.code !== 0) throw whyFailed(ran, new FileProblem('FILE.DAMAGED', { kind: 'picture' }));
  return rereadDigits(text, groups, { picture: parsePgm(await readFile(`${out}.pgm`)), shapes });
}
