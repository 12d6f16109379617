import { listenForChanges, type LiveSource } from './live.js';

const LONG = 60_000;

class Source implements LiveSource {
  readyState = 1;
  private readonly listeners = new Map<string, () => void>();
  addEventListener(type: string, listener: () => void): void {
    this.listeners.set(type, listener);
  }
  close(): void {
    this.readyState = 2;
  }
  hear(type: string): void {
    this.listeners.get(type)?.();
  }
  /** As a browser does: 0 = it connects again, 2 = it has given up. */
  fail(readyState: 0 | 2): void {
    this.readyState = readyState;
    this.hear('error');
  }
}

function listen() {
  const sources: Source[] = [];
  const waiting = new Set<{ readonly millis: number; readonly what: () => void }>();
  let changes = 0;
  const end = listenForChanges({
    open: () => sources[sources.push(new Source()) - 1] ?? new Source(),
    onChange: () => (changes += 1),
    after: (millis, what) => {
      const wait = { millis, what };
      waiting.add(wait);
      return () => waiting.delete(wait);
    },
  });
  return {
    sources,
    last: () => sources.at(-1) ?? new Source(),
    end,
    /** How often changes were told of once that much time is over. */
    toldAfter: (limit: number) => {
      for (const wait of [...waiting].filter(({ millis }) => millis <= limit)) {
        waiting.delete(wait);
        wait.what();
      }
      return changes;
    },
  };
}

describe('listening for changes', () => {
  it('tells of every notice, and once whenever a stream opens, since something may have been missed', () => {
    const { last, toldAfter } = listen();
    last().hear('ready');
    expect(toldAfter(LONG)).toBe(1);
    last().hear('notice');
    expect(toldAfter(LONG)).toBe(2);
    last().hear('ping');
    expect(toldAfter(LONG)).toBe(2);
    last().hear('reset');
    expect(toldAfter(LONG)).toBe(3);
  });

  it('tells of many at once as of one, and within half a second', () => {
    const { last, toldAfter } = listen();
    for (let notice = 0; notice < 200; notice += 1) last().hear('notice');
    expect(toldAfter(500)).toBe(1);
  });

  it('leaves a broken connection to the browser, which resumes it', () => {
    const { sources, last, toldAfter } = listen();
    last().fail(0);
    toldAfter(LONG);
    expect(sources).toHaveLength(1);
  });

  it('opens anew what the browser gave up, again and again, but not at once', () => {
    const { sources, last, toldAfter } = listen();
    for (const opened of [2, 3]) {
      last().fail(2);
      toldAfter(1_000);
      expect(sources).toHaveLength(opened - 1);
      toldAfter(LONG);
      expect(sources).toHaveLength(opened);
    }
    last().hear('ready');
    expect(toldAfter(LONG)).toBe(1);
  });

  it('is over when it is ended: no connection, nothing told, nothing opened', () => {
    const { sources, last, end, toldAfter } = listen();
    last().hear('notice');
    end();
    expect(last().readyState).toBe(2);
    expect(toldAfter(LONG)).toBe(0);
    const failed = listen();
    failed.last().fail(2);
    failed.end();
    failed.toldAfter(LONG);
    expect([sources.length, failed.sources.length]).toEqual([1, 1]);
  });
});
