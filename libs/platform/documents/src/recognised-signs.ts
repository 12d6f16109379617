import type { Box } from './gray-picture.js';

/** A piece of what Tesseract recognised: of Thai a letter with its marks, of Latin a word. */
export interface RecognisedWord {
  readonly text: string;
  /** In the picture. */
  readonly box: Box;
  /** How sure Tesseract is of it: 0 to 100. */
  readonly confidence: number;
  /** Which line of the page it is in. */
  readonly line: string;
}

/** Of a text that is known. */
export interface RecognisedSign extends RecognisedWord {
  /** Offset into the text. */
  readonly at: number;
  /** Where on its line the sign before it ends and the one behind it begins. */
  readonly free: { readonly left: number; readonly right: number };
}

const WORD = '5';

/** The signs of what lies between blanks, line by line. `table`: of the same text, as Tesseract's `tsv` writes it. */
export function signsOf(text: string, table: string): RecognisedSign[][] {
  const groups: RecognisedSign[][] = [];
  const said = wordsOf(table);
  let end = 0;
  for (const [index, { text: sign, ...seen }] of said.entries()) {
    const { line } = seen;
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
    groups.at(-1)?.push({ text: sign, at, free, ...seen });
    end = at + sign.length;
  }
  return groups;
}

/** What a table says, in its order. */
export function wordsOf(table: string): RecognisedWord[] {
  return table.split('\n').flatMap((row) => {
    const [level, page, block, paragraph, line, , left, top, width, height, sure, text = ''] = row
      .trimEnd()
      .split('\t');
    if (level !== WORD || text.trim() === '') return [];
    const [x, y] = [Number(left), Number(top)];
    const box = { left: x, top: y, right: x + Number(width), bottom: y + Number(height) };
    return [{ text, line: [page, block, paragraph, line].join('.'), box, confidence: Number(sure) }];
  });
}

/** Marks above and below letters that were taken for a line are as much lower than the letters, and less sure than letters are. */
const [LOW, UNSURE] = [0.72, 85];

/** The signs of lines that are none. */
export function strayMarks(signs: readonly RecognisedSign[]): ReadonlySet<RecognisedSign> {
  const lines = [...new Set(signs.map(({ line }) => line))]
    .map((name) => signs.filter(({ line }) => line === name))
    .map((line) => ({
      line,
      height: meanOf(line.map(({ box }) => box.bottom - box.top)),
      confidence: meanOf(line.map(({ confidence }) => confidence)),
    }));
  const heights = lines.map(({ height }) => height).sort((one, other) => one - other);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const stray = lines.filter(({ height, confidence }) => height < LOW * usual && confidence < UNSURE);
  return new Set(stray.flatMap(({ line }) => line));
}

const meanOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** Of the whole picture, in pixels, as the table states it. */
export function sizeInTable(table: string): { width: number; height: number } | null {
  const [, , , , , , , , width, height] = /^1\t.*/m.exec(table)?.[0].split('\t') ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : null;
}
