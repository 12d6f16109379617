import { setTimeout as delay } from 'node:timers/promises';

/**
 * A service that is killed in a transaction leaves it open, and MongoDB refuses others what it holds until its lifetime is
 * over: 60 s (transactionLifetimeLimitSeconds). Whoever waits for a service that came back waits for longer than that.
 */
export const PATIENCE_MILLIS = 90_000;

/** Resolves to what `look` finds, as soon as it finds something; fails, naming what was awaited, after the limit. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined>,
  limitMillis = PATIENCE_MILLIS,
): Promise<T> {
  const end = Date.now() + limitMillis;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`expected within ${limitMillis} ms that ${what}`);
    await delay(50);
  }
}
