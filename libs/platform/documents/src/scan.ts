import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from './document.js';
import { FileProblem } from './file-problem.js';
import { run, type Tools } from './program.js';
import { mediaTypes } from './recognise.js';

/** At which pages of a PDF are drawn: what Tesseract is trained on. */
const DPI = '300';
/** Thai and English, one column of lines of any size: a letter. */
const HOW = ['-l', 'tha+eng', '--psm', '4', '-c', 'preserve_interword_spaces=1'];

export interface ScannedPage {
  readonly text: string;
  readonly picture: NonNullable<Page['picture']>;
}

/** Draws a page of a PDF (1 = the first) into the folder and recognises it. */
export async function recognisePdfPage(tools: Tools, pdf: string, page: number, folder: string): Promise<ScannedPage> {
  const out = join(folder, `page-${page}`);
  const which = ['-f', String(page), '-l', String(page), '-singlefile'];
  const how = ['-r', DPI, '-gray', '-jpeg', '-jpegopt', 'quality=80'];
  const { code } = await run(tools, 'pdftoppm', [...which, ...how, pdf, out]);
  if (code !== 0) throw new FileProblem('FILE.DAMAGED', { kind: 'PDF' });
  const picture = { mediaType: mediaTypes.jpeg, bytes: await readFile(`${out}.jpg`) };
  return { text: await recognisePicture(tools, `${out}.jpg`), picture };
}

/** The text of a picture; pages of a TIFF end with a form feed. */
export async function recognisePicture(tools: Tools, path: string): Promise<string> {
  const { code, out } = await run(tools, 'tesseract', [path, '-', ...HOW]);
  if (code !== 0) throw new FileProblem('FILE.DAMAGED', { kind: 'picture' });
  return out.replace(/\f$/, '');
}
