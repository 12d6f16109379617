/** How long readings take, in milliseconds; three significant digits are all that a bench knows. */
import { median } from '../result.mjs';

export async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export const timesOf = (millis) => ({ median: round(median(millis)), slowest: round(Math.max(...millis)) });

export const round = (value) => Number(value.toPrecision(3));
