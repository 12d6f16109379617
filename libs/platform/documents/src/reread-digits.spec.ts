import { shapeOf } from './digit-shapes.js';
import { glyphsIn } from './glyphs.js';
import type { GrayPicture } from './gray-picture.js';
import { type RecognisedSign, signsOf, strayMarks } from './recognised-signs.js';
import { rereadDigits } from './reread-digits.js';

/** Glyphs of their own, which need no font: # = ink. */
const ONE = ['####', '#...', '#...', '#..#', '#..#', '####'];
const SIX = ['..##', '.#..', '#...', '####', '...#', '####'];
const DOT = ['....', '....', '....', '....', '.##.', '.##.'];
const STAR = ['#..#', '.##.', '####', '####', '.##.', '#..#'];
/** Between two glyphs, where they do not touch. */
const GAP = Array<string>(6).fill('..');
const SCALE = 5;
const MARGIN = 20;

const side = (...glyphs: readonly string[][]): string[] =>
  Array.from({ length: 6 }, (_, row) => glyphs.map((glyph) => glyph[row]).join(''));

/** Printed in dark gray on light gray, a dot of the above as `SCALE` pixels. */
function printed(rows: readonly string[]): GrayPicture {
  const width = (rows[0]?.length ?? 0) * SCALE + 2 * MARGIN;
  const height = rows.length * SCALE + 2 * MARGIN;
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [(at % width) - MARGIN, Math.floor(at / width) - MARGIN];
    return rows[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)] === '#' ? 60 : 220;
  });
  return { width, height, pixels };
}

const shapes = Object.entries({ '๑': ONE, '๖': SIX, '.': DOT }).map(([sign, rows]) => {
  const picture = printed(rows);
  const { width, height } = picture;
  const place = { left: MARGIN, top: MARGIN, right: width - MARGIN, bottom: height - MARGIN };
  const { glyphs, ink } = glyphsIn(picture, place, { left: 0, right: width });
  const [glyph] = glyphs;
  if (!glyph) throw new Error('a glyph is one piece');
  return { sign, ...shapeOf(picture, glyph, ink) };
});

/** What becomes of a text of one line whose `said`, a sign each, was recognised where the rows are printed. */
function reread(rows: readonly string[], said: readonly string[], text = said.join('')): string {
  const picture = printed(rows);
  const start = text.indexOf(said.join(''));
  const wide = (picture.width - 2 * MARGIN) / said.length;
  const edge = (at: number) => MARGIN + Math.round(at * wide);
  const signs: RecognisedSign[] = said.map((each, at) => ({
    text: each,
    at: start + said.slice(0, at).join('').length,
    box: { left: edge(at), top: MARGIN, right: edge(at + 1), bottom: picture.height - MARGIN },
    confidence: 96,
    line: '1',
    free: { left: at === 0 ? 0 : edge(at), right: at === said.length - 1 ? picture.width : edge(at + 1) },
  }));
  return rereadDigits(text, [signs], { picture, shapes });
}

describe('rereading digits', () => {
  it('takes a number as it is printed, and leaves all else', () => {
    const rows = side(SIX, GAP, ONE, DOT, SIX);
    expect(reread(rows, ['๒', '๑', '.', '๒'], 'ที่ ๒๑.๒ ก')).toBe('ที่ ๖๑.๖ ก');
  });

  it('drops digits that are not printed, and finds those that were left out', () => {
    expect(reread(side(SIX, GAP, ONE), ['๒', '๐', '๑'])).toBe('๖๑');
    expect(reread(side(SIX, GAP, ONE, GAP, SIX), ['๒', '๒'])).toBe('๖๑๖');
  });

  it('tells two digits that touch apart', () => {
    expect(reread(side(ONE, SIX), ['๓'])).toBe('๑๖');
  });

  it('reads a number that was taken for a short word, and no long one', () => {
    const rows = side(SIX, GAP, ONE);
    expect(reread(rows, ['m', 'o'])).toBe('๖๑');
    expect(reread(rows, ['hotel', 's'])).toBe('hotels');
  });

  it('leaves what has a glyph that is no sign of a number, but for the numbers beside it', () => {
    expect(reread(side(STAR, GAP, SIX), ['๒', '๒'])).toBe('๒๒');
    expect(reread(side(STAR, GAP, SIX), ['ก', '๒'])).toBe('ก๖');
  });

  it('leaves a word without digits, and a number that may be dots', () => {
    expect(reread(side(SIX, GAP, ONE), ['ก', 'ข'])).toBe('กข');
    expect(reread(side(DOT, GAP, DOT), ['๐', '๐'])).toBe('๐๐');
  });
});

describe('the signs that Tesseract states places of', () => {
  const row = (line: number, left: number, text: string) =>
    [5, 1, 1, 1, line, 1, left, 10, 5, 8, '96.1', text].join('\t');
  const table = ['level\tpage_num', row(1, 0, '๑'), row(1, 5, '๒'), row(1, 20, '๓'), row(2, 0, '๔')].join('\n');

  it('are put together between blanks, line by line', () => {
    const groups = signsOf('๑๒ ๓\n๔\n', table);
    expect(groups.map((signs) => signs.map(({ text, at }) => `${text}${at}`).join(' '))).toEqual(['๑0 ๒1', '๓3', '๔5']);
    expect(groups[0]?.[1]?.box).toEqual({ left: 5, top: 10, right: 10, bottom: 18 });
    expect(groups.flat().map(({ free }) => [free.left, free.right])).toEqual([
      [0, 5],
      [5, 20],
      [10, Number.POSITIVE_INFINITY],
      [0, Number.POSITIVE_INFINITY],
    ]);
  });

  it('are marks and no line where they are low and unsure, and only then', () => {
    const sign = (line: string, height: number, confidence: number): RecognisedSign => ({
      ...{ text: line, at: 0, line, confidence, free: { left: 0, right: 9 } },
      box: { left: 0, top: 0, right: 9, bottom: height },
    });
    const signs = [sign('a', 50, 95), sign('marks', 25, 70), sign('noughts', 30, 95), sign('faint', 50, 70)];
    expect([...strayMarks([...signs, sign('b', 52, 95)])].map(({ text }) => text)).toEqual(['marks']);
  });

  it('are none where the table is of another text', () => {
    expect(signsOf('๑๒ ๓', table)).toEqual([]);
  });
});
