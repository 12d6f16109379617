import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { drawDigitShapes } from './digit-shapes.js';
import type { Page } from './document.js';
import { FileProblem } from './file-problem.js';
import { type GrayPicture, parsePgm, pgmOf } from './gray-picture.js';
import { isNoisy, withoutNoise } from './noise.js';
import { damagedPdf } from './pdf-pages.js';
import { run, ToolMissing, whyFailed, type Tools } from './program.js';
import { mediaTypes } from './recognise.js';
import { signsOf, sizeInTable } from './recognised-signs.js';
import { rereadDigits } from './reread-digits.js';

/** At which pages of a PDF are drawn: what Tesseract is trained on. */
const DPI = '300';
/** One column of lines of any size: a letter. Thai alone: with English beside it short words and numbers become Latin letters. */
const HOW = ['-l', 'tha', '--psm', '4', '-c', 'preserve_interword_spaces=1'];

/** The text, where each of its signs lies, and the picture. */
const WRITES = ['txt', 'tsv', 'pdf'].flatMap((kind) => ['-c', `tessedit_create_${kind}=1`]);

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
  const first = await recognised(tools, file, [out, ...HOW, '-c', `tessedit_page_number=${page}`]);
  const picture = await pictureOf(tools, first);
  const text = picture ? await lookedAtAgain(tools, first, picture) : first.text;
  return text.replace(/\f$/, '').replace(/\n[^\S\n]*(?=\n)/g, '');
}

/** Files beside each other are called `out` and their kind. */
interface Recognised {
  readonly out: string;
  readonly text: string;
  /** Where each sign of it lies. */
  readonly table: string;
}

async function recognised(tools: Tools, file: string, how: readonly [string, ...string[]]): Promise<Recognised> {
  const [out] = how;
  const ran = await run(tools, 'tesseract', [file, ...how, ...WRITES]);
  // Also where it goes on without: it would read something else.
  const [, language] = NO_LANGUAGE.exec(ran.err) ?? [];
  if (language) throw new ToolMissing(`tesseract's data of the language ${language}`);
  if (ran.code !== 0) throw whyFailed(ran, damagedPicture());
  return { out, text: await readFile(`${out}.txt`, 'utf8'), table: await readFile(`${out}.tsv`, 'utf8') };
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
  if (!isNoisy(picture)) return withDigits(tools, first, picture);
  const [clean, out] = [withoutNoise(picture), `${first.out}-clean`];
  await writeFile(`${out}.pgm`, pgmOf(clean));
  return withDigits(tools, await recognised(tools, `${out}.pgm`, [out, ...HOW]), clean);
}

async function withDigits(tools: Tools, { out, text, table }: Recognised, picture: GrayPicture): Promise<string> {
  const groups = signsOf(text, table);
  if (groups.length === 0) return text;
  return rereadDigits(text, groups, { picture, shapes: await drawDigitShapes(tools, dirname(out)) });
}
