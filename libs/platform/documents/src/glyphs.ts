import { type Box, type GrayPicture, type Ink, inkIn, isInked, widened } from './gray-picture.js';

/** In heights of the line. A spot narrower than this is dirt; a full stop is a fifth high. */
const DIRT = 0.08;
/** How far beyond the place that Tesseract states glyphs may begin, and how far they may reach. */
const [OFF, REACH] = [0.5, 0.8];
/** Of the narrower of two pieces that lie one above the other: they are one glyph. */
const ABOVE = 0.7;

/**
 * What is printed in a place of one line, a piece without gaps each, from left to right; pieces above each other are one.
 * `free`: how far it may go beyond the place at most.
 */
export function glyphsIn(
  picture: GrayPicture,
  place: Box,
  free: { readonly left: number; readonly right: number },
): { readonly glyphs: readonly Box[]; readonly ink: Ink } {
  const lineHeight = place.bottom - place.top;
  const near = widened(picture, place, Math.ceil(lineHeight * REACH));
  const ink = inkIn(picture, near);
  const off = lineHeight * OFF;
  const within = {
    ...place,
    left: Math.min(place.left, Math.max(free.left, place.left - off)),
    right: Math.max(place.right, Math.min(free.right, place.right + off)),
  };
  const pieces = piecesIn(picture, near, ink)
    .filter((piece) => piece.pixels > (lineHeight * DIRT) ** 2 && isIn(piece, within))
    .sort((one, other) => one.left - other.left);
  const glyphs: Box[] = [];
  for (const piece of pieces) {
    const last = glyphs.at(-1);
    if (last && isAbove(last, piece)) glyphs.splice(-1, 1, around(last, piece));
    else glyphs.push(piece);
  }
  return { glyphs, ink };
}

/** By its middle: not of the lines above and below, nor of the words beside. */
function isIn(piece: Box, place: Box): boolean {
  const [x, y] = [(piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2];
  return x > place.left && x < place.right && y > place.top && y < place.bottom;
}

const widthOf = ({ left, right }: Box): number => right - left;
const isAbove = (one: Box, other: Box): boolean =>
  Math.min(one.right, other.right) - other.left > ABOVE * Math.min(widthOf(one), widthOf(other));

export const around = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});

type Piece = Box & { readonly pixels: number };

function piecesIn(picture: GrayPicture, box: Box, ink: Ink): Piece[] {
  const width = widthOf(box);
  const seen = new Uint8Array(width * (box.bottom - box.top));
  const pieces: Piece[] = [];
  for (let y = box.top; y < box.bottom; y += 1)
    for (let x = box.left; x < box.right; x += 1) if (takes(x, y)) pieces.push(pieceFrom(x, y));
  return pieces;

  /** Whether the pixel belongs to a piece that was not seen yet; from then on it was. */
  function takes(x: number, y: number): boolean {
    if (x < box.left || x >= box.right || y < box.top || y >= box.bottom) return false;
    const at = (y - box.top) * width + x - box.left;
    if (seen[at] === 1 || !isInked(picture, ink, x, y)) return false;
    seen[at] = 1;
    return true;
  }

  function pieceFrom(x: number, y: number): Piece {
    const found = { left: x, top: y, right: x + 1, bottom: y + 1, pixels: 0 };
    const open = [x, y];
    while (open.length > 0) {
      const [atY = 0, atX = 0] = [open.pop(), open.pop()];
      include(found, atX, atY);
      found.pixels += 1;
      for (let toY = atY - 1; toY <= atY + 1; toY += 1)
        for (let toX = atX - 1; toX <= atX + 1; toX += 1) if (takes(toX, toY)) open.push(toX, toY);
    }
    return found;
  }
}

/** Written into what it gets: there are as many as pixels. */
function include(box: { left: number; top: number; right: number; bottom: number }, x: number, y: number): void {
  box.left = Math.min(box.left, x);
  box.top = Math.min(box.top, y);
  box.right = Math.max(box.right, x + 1);
  box.bottom = Math.max(box.bottom, y + 1);
}

/** The box without what is empty at its sides; null where nothing is printed in it. */
export function tight(picture: GrayPicture, box: Box, ink: Ink): Box | null {
  const found = { left: box.right, top: box.bottom, right: box.left, bottom: box.top };
  for (let y = box.top; y < box.bottom; y += 1)
    for (let x = box.left; x < box.right; x += 1) if (isInked(picture, ink, x, y)) include(found, x, y);
  return found.right > found.left ? found : null;
}
