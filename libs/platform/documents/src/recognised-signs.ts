import type { Box } from './gray-picture.js';

/** A piece of what Tesseract recognised: of Thai a letter with its marks, of Latin a word. */
export interface RecognisedSign {
  readonly text: string;
  /** Offset into the text. */
  readonly at: number;
  /** In the picture. */
  readonly box: Box;
  /** Where on its line the sign before it ends and the one behind it begins. */
  readonly free: { readonly left: number; readonly right: number };
}

const WORD = '5';

/** The signs of what lies between blanks, line by line. `table`: of the same text, as Tesseract's `tsv` writes it. */
export function signsOf(text: string, table: string): RecognisedSign[][] {
  const groups: RecognisedSign[][] = [];
  const said = rowsOf(table);
  let end = 0;
  for (const [index, { text: sign, line, box }] of said.entries()) {
    const at = text.indexOf(sign, end);
    // The table is of another text.
    if (at < 0) return [];
    const [before, behind] = [said[index - 1], said[index + 1]];
    const isFirst = before?.line !== line;
    const free = {
      left: isFirst ? 0 : before.box.right,
      right: behind?.line === line ? behind.box.left : Number.POSITIVE_INFINITY,
    };
    if (isFirst || at !== end) groups.push([]);
    groups.at(-1)?.push({ text: sign, at, box, free });
    end = at + sign.length;
  }
  return groups;
}

function rowsOf(table: string): { text: string; line: string; box: Box }[] {
  return table.split('\n').flatMap((row) => {
    const [level, page, block, paragraph, line, , left, top, width, height, , text = ''] = row.trimEnd().split('\t');
    if (level !== WORD || text.trim() === '') return [];
    const [x, y] = [Number(left), Number(top)];
    const box = { left: x, top: y, right: x + Number(width), bottom: y + Number(height) };
    return [{ text, line: [page, block, paragraph, line].join('.'), box }];
  });
}

/** Of the whole picture, in pixels, as the table states it. */
export function sizeInTable(table: string): { width: number; height: number } | null {
  const [, , , , , , , , width, height] = /^1\t.*/m.exec(table)?.[0].split('\t') ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : null;
}
