import { setTimeout as delay } from 'node:timers/promises';

/** Resolves to what `look` finds, as soon as it finds something; fails, naming what was awaited, after the limit. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined>,
  limitMillis = 30_000,
): Promise<T> {
  const end = Date.now() + limitMillis;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`expected within ${limitMillis} ms that ${what}`);
    await delay(50);
  }
}
