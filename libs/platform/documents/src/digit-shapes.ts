import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { type Box, type GrayPicture, type Ink, inkIn, parsePgm, shadeAt } from './gray-picture.js';
import { tight } from './glyphs.js';
import { run, type Tools } from './program.js';

/** What numbers of letters, dates and times are written with. */
const SIGNS = '๐๑๒๓๔๕๖๗๘๙/.-ว()';
const { resolve } = createRequire(import.meta.url);
/** Of TH Sarabun, in which the government writes, Sarabun (SIL Open Font License 1.1) is the open form. */
const FONTS = ['400Regular/Sarabun_400Regular.ttf', '700Bold/Sarabun_700Bold.ttf'].map((file) =>
  resolve(`@expo-google-fonts/sarabun/${file}`),
);
const FONT_SIZE = 16;
/** In points: one sign lies in a square of it. */
const CELL = 60;
const DPI = 300;

/** How a glyph is compared: so many cells wide and high, whatever its size was. */
const [COLUMNS, ROWS] = [14, 18];
/** How much less alike glyphs are where one is wider for its height, by the natural logarithm. */
const WIDER = 0.3;

export interface Shape {
  /** Shades of the cells, of mean 0 and length 1: the product of two is how alike they are. */
  readonly cells: readonly number[];
  /** Width by height. */
  readonly ratio: number;
}
export type DigitShapes = readonly (Shape & { readonly sign: string })[];

/** By the folder of the programs: every page of every letter is compared with the same. */
const drawn = new Map<string | null, DigitShapes>();

/** The signs to compare with, drawn once. `folder`: for the drawing. */
export async function digitShapes(tools: Tools, folder: string): Promise<DigitShapes> {
  const shapes = drawn.get(tools.folder) ?? (await drawDigitShapes(tools, folder));
  drawn.set(tools.folder, shapes);
  return shapes;
}

async function drawDigitShapes(tools: Tools, folder: string): Promise<DigitShapes> {
  const [sheet, out] = [join(folder, 'signs.pdf'), join(folder, 'signs')];
  await writeFile(sheet, await sheetOfSigns());
  const ran = await run(tools, 'pdftoppm', ['-r', String(DPI), '-gray', '-singlefile', sheet, out]);
  if (ran.code !== 0) throw new Error(`pdftoppm should draw the signs of ${FONTS.join(', ')}: ${ran.err}`);
  return shapesOfSheet(parsePgm(await readFile(`${out}.pgm`)));
}

async function sheetOfSigns(): Promise<Uint8Array> {
  const sheet = new PDFDocument({ size: [CELL * SIGNS.length, CELL * FONTS.length], margin: 0 });
  const chunks: Uint8Array[] = [];
  sheet.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  for (const [row, font] of FONTS.entries())
    for (const [column, sign] of [...SIGNS].entries())
      sheet
        .font(font, FONT_SIZE)
        .text(sign, (column + 1 / 3) * CELL, (row + 1 / 4) * CELL, { lineBreak: false, features: [] });
  const ended = new Promise((resolve) => sheet.on('end', resolve));
  sheet.end();
  await ended;
  return Buffer.concat(chunks);
}

function shapesOfSheet(sheet: GrayPicture): DigitShapes {
  const [width, height] = [sheet.width / SIGNS.length, sheet.height / FONTS.length];
  return FONTS.flatMap((_, row) =>
    [...SIGNS].map((sign, column) => {
      const cell = {
        left: Math.round(column * width),
        top: Math.round(row * height),
        right: Math.round((column + 1) * width),
        bottom: Math.round((row + 1) * height),
      };
      const ink = inkIn(sheet, cell);
      const glyph = tight(sheet, cell, ink);
      if (!glyph) throw new Error(`expected ${sign} to be drawn`);
      return { sign, ...shapeOf(sheet, glyph, ink) };
    }),
  );
}

export function shapeOf(picture: GrayPicture, glyph: Box, ink: Ink): Shape {
  const [width, height] = [glyph.right - glyph.left, glyph.bottom - glyph.top];
  const shades = Array.from({ length: ROWS * COLUMNS }, (_, at) => {
    const [row, column] = [Math.floor(at / COLUMNS), at % COLUMNS];
    const [left, top] = [glyph.left + (column * width) / COLUMNS, glyph.top + (row * height) / ROWS];
    const shade = meanShade(picture, { left, top, right: left + width / COLUMNS, bottom: top + height / ROWS });
    return Math.max(0, Math.min(1, (ink.light - shade) / (ink.light - ink.dark)));
  });
  return { cells: normed(blurred(shades)), ratio: width / height };
}

/** Of an area whose sides may cut through pixels. */
function meanShade(picture: GrayPicture, area: Box): number {
  let [sum, weights] = [0, 0];
  for (let y = Math.floor(area.top); y < area.bottom; y += 1)
    for (let x = Math.floor(area.left); x < area.right; x += 1) {
      const wide = Math.min(x + 1, area.right) - Math.max(x, area.left);
      const weight = wide * (Math.min(y + 1, area.bottom) - Math.max(y, area.top));
      sum += weight * shadeAt(picture, x, y);
      weights += weight;
    }
  return sum / weights;
}

/** Each cell with its neighbours, so that a stroke a little beside another is still like it. */
function blurred(cells: readonly number[]): number[] {
  return cells.map((_, at) => {
    const [row, column] = [Math.floor(at / COLUMNS), at % COLUMNS];
    let [sum, weights] = [0, 0];
    for (const down of [-1, 0, 1])
      for (const right of [-1, 0, 1]) {
        const weight = (down === 0 ? 2 : 1) * (right === 0 ? 2 : 1);
        weights += weight;
        const isInside = row + down >= 0 && row + down < ROWS && column + right >= 0 && column + right < COLUMNS;
        if (isInside) sum += weight * (cells[at + down * COLUMNS + right] ?? 0);
      }
    return sum / weights;
  });
}

function normed(cells: readonly number[]): number[] {
  const mean = cells.reduce((sum, cell) => sum + cell, 0) / cells.length;
  const length = Math.hypot(...cells.map((cell) => cell - mean));
  return cells.map((cell) => (length === 0 ? 0 : (cell - mean) / length));
}

/** The sign that a shape is most like, and how much: 1 = the very same. */
export function likest(shapes: DigitShapes, { cells, ratio }: Shape): { sign: string; likeness: number } {
  let best = { sign: '', likeness: -1 };
  for (const each of shapes) {
    const same = cells.reduce((sum, cell, at) => sum + cell * (each.cells[at] ?? 0), 0);
    const likeness = same - WIDER * Math.abs(Math.log(ratio / each.ratio));
    if (likeness > best.likeness) best = { sign: each.sign, likeness };
  }
  return best;
}
