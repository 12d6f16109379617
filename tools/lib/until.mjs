import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from './log.mjs';

/**
 * Waits until `check` answers something true and returns it.
 * `check` may throw a {@link Trouble} to give up at once; after `limitMs` a Trouble says `what` was awaited in vain.
 */
export async function until(check, { limitMs, what, everyMs = 50 }) {
  const end = performance.now() + limitMs;
  for (;;) {
    const answer = await check();
    if (answer) return answer;
    if (performance.now() > end) throw new Trouble(`${what} within ${limitMs / 1000} s, but it did not happen.`);
    await pause(everyMs);
  }
}
