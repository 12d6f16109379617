import fc from 'fast-check';
import { sameData } from './same-data.js';

const data = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** Fields in the opposite order, at every depth. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, turned(each)]),
  );
};

/** One text for the same data. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

describe('sameData', () => {
  it('does not see the order of fields', () => {
    fc.assert(fc.property(data, (value) => sameData(value, turned(value))));
  });

  it('sees every other difference', () => {
    fc.assert(
      fc.property(data, data, (a, b) => {
        expect(sameData(a, b)).toBe(canonical(a) === canonical(b));
      }),
    );
  });

  it.each([
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [[1], { 0: 1 }],
    [null, {}],
    [{ a: null }, { b: null }],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
  ])('tells %j from %j', (a, b) => {
    expect(sameData(a, b)).toBe(false);
  });
});
