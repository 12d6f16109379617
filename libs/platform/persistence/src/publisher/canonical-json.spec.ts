import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

describe('the canonical form', () => {
  it('is that of RFC 8785 for whatever JSON can hold', () => {
    const anything = fc.jsonValue({ stringUnit: 'binary', maxDepth: 2 });
    fc.assert(
      fc.property(anything, (value) => canonicalJson(value) === canonicalize(value)),
      { numRuns: 100 },
    );
  });

  it.each([
    [
      'names by their code units, not by their letters',
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, 1: 4, '\ud83d\ude00': 5, a: 6 },
    ],
    ['numbers as ECMAScript writes them', [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0]],
    ['strings with the shortest escapes', ['\u20ac$\u000f\nA\'B"\\\\"/', 'ก\u0e33\u0e4d']],
    [
      'the same names in other objects',
      [
        { b: 1, a: 2 },
        { a: 1, b: { b: 1, a: [] } },
      ],
    ],
  ])('writes %s', (_, value) => {
    expect(canonicalJson(value)).toBe(canonicalize(value));
  });

  it('leaves out what is undefined', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  });

  it.each([[NaN], [Infinity], [[undefined]], [() => 1], [10n], [new Date(0)]])('refuses %p', (value) => {
    expect(() => canonicalJson(value)).toThrow('what JSON can hold');
  });
});
