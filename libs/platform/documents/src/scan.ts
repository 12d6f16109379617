import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from './document.js';
import { FileProblem } from './file-problem.js';
import { damagedPdf } from './pdf-pages.js';
import { run, ToolMissing, whyFailed, type Tools } from './program.js';
import { mediaTypes } from './recognise.js';

/** At which pages of a PDF are drawn: what Tesseract is trained on. */
const DPI = '300';
/** Thai and English, one column of lines of any size: a letter. */
const HOW = ['-l', 'tha+eng', '--psm', '4', '-c', 'preserve_interword_spaces=1'];

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

/**
 * The text of a picture, of a TIFF that of one page; 0 = the first. Without blank lines: where recognition puts them says nothing
 * of paragraphs.
 */
export async function recognisePicture(tools: Tools, file: string, page = 0): Promise<string> {
  const ran = await run(tools, 'tesseract', [file, '-', ...HOW, '-c', `tessedit_page_number=${page}`]);
  // Also where it goes on with the other language: it would read Thai as English.
  const [, language] = NO_LANGUAGE.exec(ran.err) ?? [];
  if (language) throw new ToolMissing(`tesseract's data of the language ${language}`);
  if (ran.code !== 0) throw whyFailed(ran, new FileProblem('FILE.DAMAGED', { kind: 'picture' }));
  return ran.out.replace(/\f$/, '').replace(/\n[^\S\n]*(?=\n)/g, '');
}
