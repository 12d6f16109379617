import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digitShapes } from './digit-shapes.js';
import type { Page } from './document.js';
import { FileProblem } from './file-problem.js';
import { type GrayPicture, parsePgm, pgmOf } from './gray-picture.js';
import { isNoisy, withoutNoise } from './noise.js';
import { damagedPdf } from './pdf-pages.js';
import { run, ToolMissing, whyFailed, type Tools } from './program.js';
import { withLatin } from './latin-words.js';
import { mediaTypes } from './recognise.js';
import { signsOf, sizeInTable, wordsOf } from './recognised-signs.js';
import { rereadDigits } from './reread-digits.js';

/** At which pages of a PDF are drawn: what Tesseract is trained on. */
const DPI = '300';
/** One column of lines of any size: a letter. */
const HOW = ['--psm', '4', '-c', 'preserve_interword_spaces=1'];
/** Thai alone: with English beside it short words and numbers become Latin letters. The text, where each of its signs lies, the picture. */
const IN_THAI = ['-l', 'tha', ...HOW, ...['txt', 'tsv', 'pdf'].flatMap((kind) => ['-c', `tessedit_create_${kind}=1`])];
const IN_ENGLISH = ['-l', 'eng', ...HOW, '-c', 'tessedit_create_tsv=1'];

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
/** A byte each: four times a page of A4 at 600 dpi. What is larger is recognised, and no more. */
const MOST_PIXELS = 140_000_000;

/**
 * The text of a picture, of a TIFF that of one page; 0 = the first. Without blank lines: where recognition puts them says nothing
 * of paragraphs. What it makes for itself lies beside `file`.
 */
export async function recognisePicture(tools: Tools, file: string, page = 0): Promise<string> {
  const out = `${file}-${page}`;
  const first = await recognised(tools, { file, out, which: ['-c', `tessedit_page_number=${page}`] });
  const picture = await pictureOf(tools, first);
  const text = picture ? await lookedAtAgain(tools, first, picture) : first.text;
  return text.replace(/\f$/, '').replace(/\n[^\S\n]*(?=\n)/g, '');
}

interface ToRecognise {
  readonly file: string;
  /** Files beside each other are called that and their kind. */
  readonly out: string;
  /** Which page of the file. */
  readonly which: readonly string[];
}

interface Recognised extends ToRecognise {
  readonly text: string;
  /** Where each sign of it lies. */
  readonly table: string;
}

async function recognised(tools: Tools, from: ToRecognise): Promise<Recognised> {
  const { file, out, which } = from;
  await runTesseract(tools, [file, out, ...IN_THAI, ...which]);
  return { ...from, text: await readFile(`${out}.txt`, 'utf8'), table: await readFile(`${out}.tsv`, 'utf8') };
}

async function runTesseract(tools: Tools, args: readonly string[]): Promise<void> {
  const ran = await run(tools, 'tesseract', args);
  // Also where it goes on without: it would read something else.
  const [, language] = NO_LANGUAGE.exec(ran.err) ?? [];
  if (language) throw new ToolMissing(`tesseract's data of the language ${language}`);
  if (ran.code !== 0) throw whyFailed(ran, damagedPicture());
}

const damagedPicture = () => new FileProblem('FILE.DAMAGED', { kind: 'picture' });

/** What Tesseract saw, whatever kind of file that was: it lies in the PDF that it wrote. */
async function pictureOf(tools: Tools, { out, table }: Recognised): Promise<GrayPicture | null> {
  const size = sizeInTable(table);
  if (!size || size.width * size.height > MOST_PIXELS) return null;
  const how = ['-gray', '-singlefile', '-scale-to-x', String(size.width), '-scale-to-y', String(size.height)];
  const ran = await run(tools, 'pdftoppm', [...how, `${out}.pdf`, out]);
  if (ran.code !== 0) throw whyFailed(ran, damagedPicture());
  return parsePgm(await readFile(`${out}.pgm`));
}

/** A picture with much noise is recognised once more without it; numbers are compared with how they are printed. */
async function lookedAtAgain(tools: Tools, first: Recognised, picture: GrayPicture): Promise<string> {
  if (!isNoisy(picture)) return corrected(tools, first, picture);
  const [clean, out] = [withoutNoise(picture), `${first.out}-clean`];
  const file = `${out}.pgm`;
  await writeFile(file, pgmOf(clean));
  return corrected(tools, await recognised(tools, { file, out, which: [] }), clean);
}

/** With its Latin words and its numbers. */
async function corrected(tools: Tools, first: Recognised, picture: GrayPicture): Promise<string> {
  const { file, out, which, text, table } = first;
  const groups = signsOf(text, table);
  if (groups.length === 0) return text;
  await runTesseract(tools, [file, `${out}-english`, ...IN_ENGLISH, ...which]);
  const read = withLatin({ text, groups }, wordsOf(await readFile(`${out}-english.tsv`, 'utf8')));
  return rereadDigits(read.text, read.groups, { picture, shapes: await digitShapes(tools, dirname(out)) });
}
