import fc from 'fast-check';
import { splitByBytes } from './split-by-bytes.js';

const messages = fc.array(
  fc.integer({ min: 0, max: 30 }).map((size) => ({ topic: 't', key: 'k', value: new Uint8Array(size), headers: {} })),
);

describe('splitByBytes', () => {
  it('keeps every message in order, in parts within the limit unless one message alone is larger', () => {
    fc.assert(
      fc.property(messages, (all) => {
        const parts = splitByBytes(all, 20);
        expect(parts.flat()).toEqual(all);
        for (const part of parts) {
          const bytes = part.reduce((sum, { key, value }) => sum + key.length + value.length, 0);
          expect(part.length === 1 || bytes <= 20).toBe(true);
        }
      }),
    );
  });

  it('opens a new part only when the message does not fit', () => {
    const sized = (size: number) => ({ topic: 't', key: '', value: new Uint8Array(size), headers: {} });
    expect(splitByBytes([5, 5, 10, 1, 19, 20].map(sized), 20).map((part) => part.length)).toEqual([3, 2, 1]);
  });
});
