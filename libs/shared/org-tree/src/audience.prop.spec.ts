import type { Addressed } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import fc from 'fast-check';
import { evaluate } from './audience.policy.js';
import { desugar } from './desugar.policy.js';
import { OrgTree } from './org-tree.js';
import { anyAddressed, anyCountry, DAY } from './testing/any-country.js';
import { naivelyAddressed } from './testing/naive-audience.js';

const setting = fc.tuple(anyCountry, fc.constantFrom('unit_moi', 'unit_37', 'unit_3701')).map(([units, issuer]) => {
  const context = { tree: unwrap(OrgTree.asOf(units, DAY)), issuerUnitId: issuer };
  return { units, context, of: (expression: Addressed) => unwrap(evaluate(expression, context)) };
});

describe('evaluate, for any country and expression', () => {
  it('addresses exactly those of whom a naive reading of the recorded units says so', () => {
    fc.assert(
      fc.property(setting, anyAddressed, ({ units, context: { issuerUnitId }, of }, expression) => {
        const naive = naivelyAddressed(expression, units, { date: DAY, issuerUnitId });
        expect([...of(expression).unitIds].sort()).toEqual(naive);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the laws of De Morgan within any universe', () => {
    fc.assert(
      fc.property(setting, anyAddressed, anyAddressed, anyAddressed, ({ of }, all, a, b) => {
        const without = (taken: Addressed) => of({ minus: [all, taken] }).unitIds;
        expect(without({ union: [a, b] })).toEqual(
          of({ intersect: [{ minus: [all, a] }, { minus: [all, b] }] }).unitIds,
        );
        expect(without({ intersect: [a, b] })).toEqual(
          of({ union: [{ minus: [all, a] }, { minus: [all, b] }] }).unitIds,
        );
      }),
    );
  });

  it('gives every recipient a reason, and each reason holds when its part is evaluated alone', () => {
    fc.assert(
      fc.property(setting, anyAddressed, ({ context: { tree }, of }, expression) => {
        const whole = of(expression);
        for (const { unitId } of tree.units) {
          const { addressed, reasons } = whole.why(unitId);
          expect(addressed).toBe(whole.unitIds.includes(unitId));
          if (addressed) expect(reasons).not.toEqual([]);
          for (const { path, kind } of reasons) {
            if (kind === 'issuer') continue;
            expect(of(at(expression, path)).unitIds.includes(unitId)).toBe(kind !== 'outside');
          }
        }
      }),
    );
  });
});

describe('desugar, for any country and expression', () => {
  it('says the same units with what a closed audience has', () => {
    fc.assert(
      fc.property(setting, anyAddressed, ({ context, of }, expression) => {
        const audience = unwrap(desugar(expression, context));
        expect(JSON.stringify(audience)).not.toMatch(/"(level|area|answersTo)":/);
        expect(of(audience).hash).toBe(of(expression).hash);
      }),
      { numRuns: 400 },
    );
  });
});

/** The part of an expression that a reason points at. */
function at(expression: Addressed, [first, ...rest]: readonly number[]): Addressed {
  if (first === undefined) return expression;
  const parts =
    'union' in expression
      ? expression.union
      : 'intersect' in expression
        ? expression.intersect
        : 'minus' in expression
          ? expression.minus
          : [];
  const part = parts[first];
  if (!part) throw new Error(`no part ${first} in ${JSON.stringify(expression)}`);
  return at(part, rest);
}
