import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from './document.js';
import { FileProblem } from './file-problem.js';
import { damagedPdf } from './pdf-pages.js';
import { run, type Tools } from './program.js';
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
  const { code } = await run(tools, 'pdftoppm', [...which, ...how, path, out]);
  if (code !== 0) throw damagedPdf();
  const file = `${out}.jpg`;
  return { file, picture: { mediaType: mediaTypes.jpeg, bytes: await readFile(file) } };
}

/**
 * The text of a picture; pages of a TIFF end with a form feed. Without blank lines: where recognition puts them says nothing
 * of paragraphs.
 */
export async function recognisePicture(tools: Tools, file: string): Promise<string> {
  const { code, out } = await run(tools, 'tesseract', [file, '-', ...HOW]);
  if (code !== 0) throw new FileProblem('FILE.DAMAGED', { kind: 'picture' });
  return out.replace(/\f$/, '').replace(/\n[^\S\n]*(?=\n)/g, '');
}
