/** What a scanner, a copier or a fax leaves of a page; the same for the same seed. */
import { createRandom } from './random.mjs';

const WHITE = 255;

/** The ways in which scans are bad: drawn at `dpi`, turned by `degrees`, and so much of each fault. */
export const DAMAGES = {
  rotated: { dpi: 200, degrees: 1.3, noise: 8 },
  noisy: { dpi: 200, degrees: 0.2, noise: 45, specks: 0.002, fade: 0.65 },
  coarse: { dpi: 110, degrees: 0.3, noise: 12 },
  stamped: { dpi: 200, degrees: 0.5, noise: 10, stamp: ['รับที่ ๐๔๑๒', 'วันที่ ๑๗ มี.ค. ๖๘', 'เวลา ๑๐.๑๕ น.'] },
};

export function degraded(picture, { degrees, noise, specks = 0, fade = 1 }, seed) {
  const random = createRandom(seed);
  const { width, height, pixels } = turned(picture, (degrees * Math.PI) / 180);
  const dirty = pixels.map((shade) => {
    if (random.chance(specks)) return random.whole(0, 120);
    const faded = WHITE - (WHITE - shade) * fade;
    return Math.max(0, Math.min(WHITE, Math.round(faded + random.whole(-noise, noise))));
  });
  return { width, height, pixels: dirty };
}

/** Turned about its middle, each pixel out of the four that it falls between; white comes in at the corners. */
function turned({ width, height, pixels }, angle) {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [midX, midY] = [width / 2, height / 2];
  const out = new Uint8Array(pixels.length);
  const shade = (x, y) => (x < 0 || y < 0 || x >= width || y >= height ? WHITE : pixels[y * width + x]);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = midX + (x - midX) * cos + (y - midY) * sin;
      const fromY = midY - (x - midX) * sin + (y - midY) * cos;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [right, below] = [fromX - left, fromY - top];
      const upper = shade(left, top) * (1 - right) + shade(left + 1, top) * right;
      const lower = shade(left, top + 1) * (1 - right) + shade(left + 1, top + 1) * right;
      out[y * width + x] = upper * (1 - below) + lower * below;
    }
  }
  return { width, height, pixels: out };
}
