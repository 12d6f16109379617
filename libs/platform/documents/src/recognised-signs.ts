import type { Box } from './gray-picture.js';

/** A piece of what Tesseract recognised: of Thai a letter with its marks, of Latin a word. */
export interface RecognisedSign {
  readonly text: string;
  /** Offset into the text. */
  readonly at: number;
  /** In the picture. */
  readonly box: Box;
}

const WORD = '5';

/** The signs of what lies between blanks, line by line. `table`: of the same text, as Tesseract's `tsv` writes it. */
export function signsOf(text: string, table: string): RecognisedSign[][] {
  const groups: RecognisedSign[][] = [];
  let [end, last] = [0, ''];
  for (const row of table.split('\n')) {
    const [level, page, block, paragraph, line, , left, top, width, height, , said = ''] = row.trimEnd().split('\t');
    if (level !== WORD || said.trim() === '') continue;
    const at = text.indexOf(said, end);
    // The table is of another text.
    if (at < 0) return [];
    const box = {
      left: Number(left),
      top: Number(top),
      right: Number(left) + Number(width),
      bottom: Number(top) + Number(height),
    };
    const place = [page, block, paragraph, line].join('.');
    const group = groups.at(-1);
    if (group && place === last && at === end) group.push({ text: said, at, box });
    else groups.push([{ text: said, at, box }]);
    [end, last] = [at + said.length, place];
  }
  return groups;
}

/** Of the whole picture, in pixels, as the table states it. */
export function sizeInTable(table: string): { width: number; height: number } | null {
  const [, , , , , , , , width, height] = /^1\t.*/m.exec(table)?.[0].split('\t') ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : null;
}
