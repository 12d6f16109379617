import fc from 'fast-check';
import { type Look, reached, type Watch } from './read-up-to.js';

const at = (hour: number, minute = 0): string => new Date(Date.UTC(2025, 2, 6, hour, minute)).toISOString();
const look = (when: string, done: readonly number[], ends: readonly number[], parked = false): Look => ({
  at: when,
  partitions: ends.map((end, partition) => ({ partition, end, done: done[partition] ?? 0 })),
  parked,
});
const start: Watch = { asOf: at(9), waitingFor: null };
const after = (...looks: readonly Look[]): string => looks.reduce(reached, start).asOf;

describe('a topic is known up to', () => {
  it('the moment before the backlog until its slowest partition is done, however far the others are', () => {
    const ends = [5, 5, 5];
    expect(after(look(at(12), [0, 0, 0], ends), look(at(12, 1), [5, 5, 2], ends))).toBe(at(9));
    expect(after(look(at(12), [0, 0, 0], ends), look(at(12, 1), [5, 5, 5], ends))).toBe(at(12, 1));
  });

  it('the look whose ends are reached, while more keeps coming', () => {
    expect(after(look(at(12), [0, 0], [5, 5]), look(at(12, 1), [7, 5], [9, 9]))).toBe(at(12));
    expect(after(look(at(12), [0, 0], [5, 5]), look(at(12, 1), [7, 4], [9, 9]), look(at(12, 2), [9, 8], [12, 9]))).toBe(
      at(12),
    );
  });

  it('the last look without one, while an event is parked', () => {
    expect(after(look(at(12), [5], [5], true))).toBe(at(9));
    expect(after(look(at(12), [5], [5], true), look(at(13), [6], [7]))).toBe(at(12));
  });

  it('nothing that a partition has not applied, in any run', () => {
    const step = fc.record({
      published: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
      read: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let watch: Watch = { asOf: at(0), waitingFor: null };
        const publishedAt: string[][] = [[], [], []];
        const done = [0, 0, 0];
        steps.forEach(({ published, read }, minute) => {
          published.forEach((count, place) => publishedAt[place]?.push(...Array<string>(count).fill(at(1, minute))));
          const ends = publishedAt.map(({ length }) => length);
          read.forEach((count, place) => (done[place] = Math.min(ends[place] ?? 0, (done[place] ?? 0) + count)));
          watch = reached(watch, look(at(1, minute), done, ends));
          const missing = publishedAt.flatMap((times, place) => times.slice(done[place]));
          expect(missing.filter((time) => time < watch.asOf)).toEqual([]);
        });
      }),
    );
  });
});
