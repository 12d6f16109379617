import { KeyedLock } from './keyed-lock.js';

/** Work that goes on until it is let go. */
function held() {
  let end: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (end = resolve));
  return { until, end: () => end() };
}

describe('a keyed lock', () => {
  it('come one after another for the same thing, in the order in which they were asked for', async () => {
    const turns = new KeyedLock();
    const first = held();
    const done: string[] = [];
    const work = (name: string, until: Promise<void>) => async () => {
      done.push(`${name} begins`);
      await until;
      done.push(`${name} ends`);
      return name;
    };
    const both = [turns.run('a', work('first', first.until)), turns.run('a', work('second', Promise.resolve()))];
    await turns.run('b', work('other', Promise.resolve()));
    expect(done).toEqual(['first begins', 'other begins', 'other ends']);
    first.end();
    expect(await Promise.all(both)).toEqual(['first', 'second']);
    expect(done.slice(3)).toEqual(['first ends', 'second begins', 'second ends']);
  });

  it('go on after one that failed', async () => {
    const turns = new KeyedLock();
    const failing = turns.run('a', () => Promise.reject(new Error('the database is away')));
    const next = turns.run('a', async () => 'next');
    await expect(failing).rejects.toThrow('the database is away');
    expect(await next).toBe('next');
  });
});
