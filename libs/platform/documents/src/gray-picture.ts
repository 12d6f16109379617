/** A picture in shades of gray. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  /** A byte a pixel, row by row; 0 = black. */
  readonly pixels: Uint8Array;
}

/** In pixels; `right` and `bottom` are the first ones outside. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The shades of what is printed and of what it is printed on. */
export interface Ink {
  readonly dark: number;
  readonly light: number;
}

const WHITE = 255;

/** As pdftoppm writes it: binary PGM of 8 bits (netpbm, pgm(5)). */
export function parsePgm(bytes: Uint8Array): GrayPicture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 40)).toString('latin1'));
  if (!head) throw new Error('expected a PGM of 8 bits');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

export const pgmOf = ({ width, height, pixels }: GrayPicture): Uint8Array =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n${WHITE}\n`), pixels]);

export const shadeAt = ({ width, pixels }: GrayPicture, x: number, y: number): number => pixels[y * width + x] ?? WHITE;

/** What of the box, made larger on all sides by `more`, lies in the picture. */
export function widened({ width, height }: GrayPicture, box: Box, more: number): Box {
  return {
    left: Math.max(0, box.left - more),
    top: Math.max(0, box.top - more),
    right: Math.min(width, box.right + more),
    bottom: Math.min(height, box.bottom + more),
  };
}

/** The two shades that tell the box's pixels apart best (N. Otsu, "A threshold selection method from gray-level histograms"). */
export function inkIn(picture: GrayPicture, box: Box): Ink {
  const counts = new Array<number>(WHITE + 1).fill(0);
  for (let y = box.top; y < box.bottom; y += 1)
    for (let x = box.left; x < box.right; x += 1) {
      const shade = shadeAt(picture, x, y);
      counts[shade] = (counts[shade] ?? 0) + 1;
    }
  const all = sumsOf(counts, counts.length);
  let best = { spread: -1, dark: 0, light: WHITE };
  for (let edge = 1; edge <= WHITE; edge += 1) {
    const below = sumsOf(counts, edge);
    const above = { count: all.count - below.count, sum: all.sum - below.sum };
    if (below.count === 0 || above.count === 0) continue;
    const [dark, light] = [below.sum / below.count, above.sum / above.count];
    const spread = below.count * above.count * (light - dark) ** 2;
    if (spread > best.spread) best = { spread, dark, light };
  }
  return best;
}

/** Of the shades below `edge`. */
function sumsOf(counts: readonly number[], edge: number): { count: number; sum: number } {
  let [count, sum] = [0, 0];
  for (let shade = 0; shade < edge; shade += 1) {
    count += counts[shade] ?? 0;
    sum += shade * (counts[shade] ?? 0);
  }
  return { count, sum };
}

/** Whether a pixel is printed on. */
export const isInked = (picture: GrayPicture, { dark, light }: Ink, x: number, y: number): boolean =>
  shadeAt(picture, x, y) < (dark + light) / 2;
