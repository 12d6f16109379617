import { type DigitShapes, likest, shapeOf } from './digit-shapes.js';
import { around, glyphsIn, tight } from './glyphs.js';
import type { Box, GrayPicture, Ink } from './gray-picture.js';
import { type RecognisedSign, strayMarks } from './recognised-signs.js';

/**
 * Tesseract's Thai takes ๖ for ๒, ๗ for ๑, ๔ and ๘ for ๕, and is sure of it. So what it takes for a Thai number is compared, glyph
 * by glyph, with how its signs are printed.
 */

const THAI_DIGIT = /[๐-๙]/;
/** What it makes of Thai digits where it finds no number: a Latin word as short as that. */
const SHORT_LATIN = /^[0-9A-Za-z]{1,3}$/;
/** Within what has other letters too: those of numbers, and Latin ones, which it takes digits for. */
const NUMBERS = /(?:[๐-๙0-9A-Za-z.]|\/ว?)+/g;

/** A glyph that is no sign of a number reaches 0.6, one that is seldom has less than 0.9. */
const LIKE = 0.8;
/** Where two touch they are wider than that, for their height. */
const WIDE = 1.3;

interface Seen {
  readonly picture: GrayPicture;
  readonly shapes: DigitShapes;
}

/** Whether any of it may be a Thai number. */
const maybeNumber = (signs: readonly RecognisedSign[]): boolean => {
  const text = textOf(signs);
  return THAI_DIGIT.test(text) || SHORT_LATIN.test(text);
};

const textOf = (signs: readonly RecognisedSign[]): string => signs.map(({ text }) => text).join('');

/** The text with its Thai numbers as they are printed in the picture, without marks that were taken for lines. */
export function rereadDigits(text: string, groups: readonly (readonly RecognisedSign[])[], seen: Seen): string {
  const stray = strayMarks(groups.flat());
  let [out, end] = ['', 0];
  for (const piece of groups.flatMap((group) => rereadGroup(group, stray, seen))) {
    out += text.slice(end, piece.at) + piece.read;
    end = piece.at + piece.text.length;
  }
  return out + text.slice(end);
}

/** What is not as it was recognised. */
interface Piece {
  readonly text: string;
  readonly at: number;
  readonly read: string;
}

function rereadGroup(group: readonly RecognisedSign[], stray: ReadonlySet<RecognisedSign>, seen: Seen): Piece[] {
  const [first] = group;
  if (!first) return [];
  if (stray.has(first)) return [{ text: textOf(group), at: first.at, read: '' }];
  return maybeNumber(group) ? readable(group, seen) : [];
}

/** The group as one number, else the numbers in it. */
function readable(group: readonly RecognisedSign[], seen: Seen): Piece[] {
  const whole = readNumber(group, seen);
  if (whole) return [whole];
  return runsOf(group).flatMap((signs) => readNumber(signs, seen) ?? []);
}

function runsOf(group: readonly RecognisedSign[]): RecognisedSign[][] {
  const start = group[0]?.at ?? 0;
  const runs = [...textOf(group).matchAll(NUMBERS)].filter(([run]) => THAI_DIGIT.test(run));
  return runs
    .map(({ 0: run, index }) =>
      group.filter(({ at, text }) => at >= start + index && at + text.length <= start + index + run.length),
    )
    .filter((signs) => THAI_DIGIT.test(textOf(signs)));
}

/** Null where not every glyph is a sign of a number. */
function readNumber(signs: readonly RecognisedSign[], { picture, shapes }: Seen): Piece | null {
  const [first, last] = [signs[0], signs.at(-1)];
  if (!first || !last) return null;
  const place = signs.map(({ box }) => box).reduce(around);
  const { glyphs, ink } = glyphsIn(picture, place, { left: first.free.left, right: last.free.right });
  const read = glyphs.flatMap((glyph) => readGlyph(glyph, { picture, shapes, ink }));
  if (!read.some((sign) => THAI_DIGIT.test(sign)) || read.includes('')) return null;
  return { text: textOf(signs), at: first.at, read: read.join('') };
}

type Look = Seen & { readonly ink: Ink };

/** Its sign, or two where two touch; '' = none that is like it. */
function readGlyph(glyph: Box, look: Look): string[] {
  const one = likestOf(glyph, look);
  if (one.likeness >= LIKE) return [one.sign];
  const width = glyph.right - glyph.left;
  let best = { likeness: LIKE, signs: [''] };
  if (width <= WIDE * (glyph.bottom - glyph.top)) return best.signs;
  for (let x = Math.round(glyph.left + width * 0.3); x < glyph.left + width * 0.7; x += 1) {
    const halves = [
      { ...glyph, right: x },
      { ...glyph, left: x },
    ].map((half) => likestOf(half, look));
    const likeness = Math.min(...halves.map((half) => half.likeness));
    if (likeness >= best.likeness) best = { likeness, signs: halves.map(({ sign }) => sign) };
  }
  return best.signs;
}

function likestOf(box: Box, { picture, shapes, ink }: Look): { sign: string; likeness: number } {
  const glyph = tight(picture, box, ink);
  return glyph ? likest(shapes, shapeOf(picture, glyph, ink)) : { sign: '', likeness: -1 };
}
