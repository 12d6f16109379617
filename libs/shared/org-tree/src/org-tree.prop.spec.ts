import type { Audience, Unit, UnitType } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import fc from 'fast-check';
import { resolveAudience } from './audience.policy.js';
import { OrgTree } from './org-tree.js';
import { recipientsHash, relayingUnits } from './recipients.js';
import { unit } from './testing/units.js';

const types: UnitType[] = ['province', 'district', 'sao', 'subdistrict-municipality'];

/** Any forest: the parent of the n-th unit is an earlier one, or none. */
const forest: fc.Arbitrary<readonly Unit[]> = fc
  .array(fc.record({ above: fc.nat(), type: fc.constantFrom(...types) }), { minLength: 1, maxLength: 40 })
  .map((rows) =>
    rows.map(({ above, type }, n) => unit(`${n}`, type, above % (n + 1) === n ? null : `unit_${above % (n + 1)}`)),
  )
  .chain((units) => fc.shuffledSubarray(units, { minLength: units.length }));

const leaf: fc.Arbitrary<Audience> = fc.record({
  select: fc.record({
    types: fc.subarray(types, { minLength: 1 }),
    within: fc.constantFrom('issuer', 'country', '0'),
  }),
});
const { audience } = fc.letrec<{ audience: Audience }>((tie) => ({
  audience: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({ union: fc.array(tie('audience'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ intersect: fc.array(tie('audience'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ minus: fc.tuple(tie('audience'), tie('audience')) }),
  ),
}));

const setting = fc.tuple(forest, fc.nat()).map(([units, n]) => {
  const tree = unwrap(OrgTree.asOf(units, '2025-03-06'));
  const issuerUnitId = `unit_${n % units.length}`;
  return { tree, issuerUnitId, units, resolve: (a: Audience) => unwrap(resolveAudience(a, { tree, issuerUnitId })) };
});

describe('resolveAudience, for any tree and expression', () => {
  it('union and intersection do not depend on the order', () => {
    fc.assert(
      fc.property(setting, audience, audience, ({ resolve }, a, b) => {
        expect(resolve({ union: [a, b] })).toEqual(resolve({ union: [b, a] }));
        expect(resolve({ intersect: [a, b] })).toEqual(resolve({ intersect: [b, a] }));
      }),
    );
  });

  it('minus, intersection and union fit each other as sets do', () => {
    fc.assert(
      fc.property(setting, audience, audience, ({ resolve }, a, b) => {
        const taken = new Set(resolve(b));
        expect(resolve({ minus: [a, b] })).toEqual(resolve(a).filter((id) => !taken.has(id)));
        expect(resolve({ minus: [a, a] })).toEqual([]);
        expect(resolve({ union: [{ minus: [a, b] }, { intersect: [a, b] }] })).toEqual(resolve(a));
      }),
    );
  });

  it('several parts meet as if two at a time', () => {
    fc.assert(
      fc.property(setting, audience, audience, audience, ({ resolve }, a, b, c) => {
        expect(resolve({ intersect: [a, b, c] })).toEqual(resolve({ intersect: [a, { intersect: [b, c] }] }));
        expect(resolve({ union: [a, b, c] })).toEqual(resolve({ union: [a, { union: [b, c] }] }));
      }),
    );
  });

  it('answers distinct units in order of code, without the issuer', () => {
    fc.assert(
      fc.property(setting, audience, ({ resolve, tree, issuerUnitId }, a) => {
        const codes = resolve(a).map((id) => tree.byId(id)?.code ?? '');
        expect(codes).toEqual([...new Set(codes)].sort());
        expect(resolve(a)).not.toContain(issuerUnitId);
      }),
    );
  });

  it('within the issuer means strictly below it', () => {
    fc.assert(
      fc.property(setting, ({ resolve, tree, issuerUnitId }) => {
        const below = tree.units.filter(({ unitId }) => unitId !== issuerUnitId && tree.isWithin(unitId, issuerUnitId));
        expect(new Set(resolve({ select: { types, within: 'issuer' } }))).toEqual(
          new Set(below.map(({ unitId }) => unitId)),
        );
      }),
    );
  });
});

describe('OrgTree, for any tree', () => {
  it('within is reflexive and transitive, and says what the path says', () => {
    fc.assert(
      fc.property(setting, ({ tree }) => {
        const ids = tree.units.map(({ unitId }) => unitId);
        for (const a of ids) {
          expect(tree.isWithin(a, a)).toBe(true);
          for (const b of ids) {
            expect(tree.isWithin(a, b)).toBe(tree.pathOf(a).includes(b));
            for (const c of tree.pathOf(b)) if (tree.isWithin(a, b)) expect(tree.isWithin(a, c)).toBe(true);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('as of a day holds exactly the units with a period that covers it', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2025-03-${String(n).padStart(2, '0')}`);
    const span = fc.tuple(day, fc.option(day, { nil: null }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), day, (spans, date) => {
        const units = spans.map(([from, to], n) => {
          const one = unit(`${n}`, 'sao', null);
          return { ...one, periods: one.periods.map((p) => ({ ...p, from, to })) };
        });
        const expected = units.filter(({ periods: [p] }) => p && p.from <= date && !(p.to !== null && p.to <= date));
        const found = unwrap(OrgTree.asOf(units, date)).units.map(({ unitId }) => unitId as string);
        expect(found.sort()).toEqual(expected.map(({ unitId }) => unitId).sort());
      }),
    );
  });

  it('ends on any links between units, circles too', () => {
    const links = fc.array(fc.option(fc.nat(9), { nil: null }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(links, (parents) => {
        const units = parents.map((above, n) => unit(`${n}`, 'sao', above === null ? null : `unit_${above}`));
        const result = OrgTree.asOf(units, '2025-03-06');
        expect(result.ok || result.error.code === 'ORG_TREE.CYCLE').toBe(true);
      }),
    );
  });

  it('every recipient below the issuer hangs on it through recipients and relaying units only', () => {
    fc.assert(
      fc.property(setting, audience, ({ tree, issuerUnitId, resolve }, a) => {
        const recipients = resolve(a);
        const relaying = relayingUnits(tree, issuerUnitId, recipients);
        const nodes = new Set<string>([issuerUnitId, ...recipients, ...relaying]);
        expect(nodes.size).toBe(1 + recipients.length + relaying.length);
        for (const id of recipients.filter((each) => tree.isWithin(each, issuerUnitId))) {
          const path = tree.pathOf(id);
          for (const above of path.slice(path.findIndex((each) => each === issuerUnitId))) {
            expect(nodes.has(above)).toBe(true);
          }
        }
      }),
    );
  });
});

describe('recipientsHash, for any recipients', () => {
  it('does not depend on their order and tells different lists apart', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^unit_[0-9]{1,8}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(ids, fc.infiniteStream(fc.nat()), (list, keys) => {
        const shuffled = list.map((id) => ({ id, key: keys.next().value })).sort((a, b) => a.key - b.key);
        expect(recipientsHash(shuffled.map(({ id }) => id))).toBe(recipientsHash(list));
        expect(recipientsHash(list.slice(1))).not.toBe(recipientsHash(list));
      }),
    );
  });
});
