import type { GrayPicture } from './gray-picture.js';

/** Of the rows of a picture, one is looked at out of so many. */
const STEP = 16;
/** How far a pixel is from the middle one around it, on average. Clean scans have about 1, at which nothing is lost. */
const NOISY = 2.5;

/** Whether there is so much dirt in it that letters are taken for it, and it for letters. */
export function isNoisy(picture: GrayPicture): boolean {
  const { width, height, pixels } = picture;
  let [sum, count] = [0, 0];
  for (let y = 1; y < height - 1; y += STEP)
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) {
      sum += Math.abs((pixels[at] ?? 0) - middleOfNine(picture, at));
      count += 1;
    }
  return sum > NOISY * count;
}

/** Each pixel the middle one of the nine around it: specks go, edges stay. */
export function withoutNoise(picture: GrayPicture): GrayPicture {
  const { width, height } = picture;
  const pixels = new Uint8Array(picture.pixels);
  for (let y = 1; y < height - 1; y += 1)
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) pixels[at] = middleOfNine(picture, at);
  return { width, height, pixels };
}

/** The middle of: the highest of the lowest in each column, the middle of the middle ones, the lowest of the highest. */
function middleOfNine({ pixels, width }: GrayPicture, at: number): number {
  let [lowest, highest] = [0, 255];
  const middles = [0, 0, 0];
  for (let column = 0; column < 3; column += 1) {
    const middle = at + column - 1;
    const [above, own, below] = [pixels[middle - width] ?? 0, pixels[middle] ?? 0, pixels[middle + width] ?? 0];
    const low = Math.min(above, own, below);
    const high = Math.max(above, own, below);
    middles[column] = above + own + below - low - high;
    lowest = Math.max(lowest, low);
    highest = Math.min(highest, high);
  }
  const [left = 0, own = 0, right = 0] = middles;
  return middleOf(lowest, middleOf(left, own, right), highest);
}

const middleOf = (one: number, two: number, three: number): number =>
  Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
