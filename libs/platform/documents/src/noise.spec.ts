import type { GrayPicture } from './gray-picture.js';
import { isNoisy, withoutNoise } from './noise.js';

const [WIDTH, HEIGHT] = [60, 60];
/** A black square on white, with a speck at every so many pixels; 0 = none. */
function square(every: number): GrayPicture {
  const pixels = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
    const isInk = x >= 20 && x < 40 && y >= 20 && y < 40;
    const isSpeck = every > 0 && x % every === 1 && y % every === 1;
    return isInk === isSpeck ? 255 : 0;
  });
  return { width: WIDTH, height: HEIGHT, pixels };
}

describe('noise of a picture', () => {
  it('is told from what is printed', () => {
    expect([square(0), square(5)].map(isNoisy)).toEqual([false, true]);
  });

  it('goes, and what is printed stays, but for its corners', () => {
    const [clean, { pixels }] = [square(0), withoutNoise(square(5))];
    const changed = [...pixels.keys()].filter((at) => pixels[at] !== clean.pixels[at]);
    expect(changed.length).toBeLessThanOrEqual(4);
  });
});
