import type { Unit, UnitPeriod } from '@wian/contracts';
import fc from 'fast-check';
import { applyUnitChange } from '../change/apply-unit-change.policy.js';
import { asOf, brokenOn, byId, country, turningDays, unit } from '../change/country.fixture.js';
import { unitChangeField, type UnitChange } from '../change/unit-change.js';
import { faultOfTree } from './tree-soundness.policy.js';

const faultOf = (changed: readonly Unit[], units: readonly Unit[]) =>
  faultOfTree(changed, { byId: byId(units), below: units, namesakes: units });

const day = fc.integer({ min: 1, max: 9 }).map((n) => `202${n}-01-01`);
const unitIds = country.map(({ unitId }) => unitId);

describe('whether the tree holds', () => {
  const codes = ['0', '1', '2', '3', '4', '5'];
  /** Any links between few units on few days: parents that are not there, circles, codes borne twice, all of it often. */
  const anyUnit = (code: string): fc.Arbitrary<Unit> => {
    const parentId = fc.option(fc.constantFrom(...codes.map((each) => `unit_${each}`)), { nil: null });
    const turn = fc.record({ parentId, code: fc.option(fc.constantFrom(...codes), { nil: undefined, freq: 9 }) });
    return fc
      .tuple(
        fc.uniqueArray(day, { minLength: 2, maxLength: 4 }),
        fc.array(turn, { minLength: 3, maxLength: 3 }),
        fc.boolean(),
      )
      .map(([days, turns, goesOn]): Unit => {
        const sorted = days.sort();
        const [base] = unit(code, 'other', null).periods as [UnitPeriod];
        const periods = sorted.slice(0, -1).map((from, n): UnitPeriod => {
          const last = n === sorted.length - 2;
          return { ...base, ...turns[n], from, to: last && goesOn ? null : (sorted[n + 1] ?? null) };
        });
        return { ...unit(code, 'other', null), periods };
      });
  };
  const anyUnits = fc.tuple(...codes.map(anyUnit));
  const roots = codes.map((code) => unit(code, 'other', null));
  const put = (units: readonly Unit[], one: Unit) => units.map((each) => (each.unitId === one.unitId ? one : each));
  const holding = anyUnits.map((units) =>
    units.reduce<readonly Unit[]>((kept, one) => (brokenOn(put(kept, one)) ? kept : put(kept, one)), roots),
  );

  it('is told as trees of every turning day tell it, without making any', () => {
    let [sound, broken] = [0, 0];
    fc.assert(
      fc.property(fc.oneof(anyUnits, holding), (units) => {
        const expected = brokenOn(units);
        const found = faultOf(units, units);
        if (expected) broken += 1;
        else sound += 1;
        expect(found === undefined).toBe(expected === undefined);
        // What it names is broken on the day that it names.
        if (found) expect(brokenOn(units.map((each) => cutTo(each, String(found.params.date))))).toBeDefined();
      }),
      { numRuns: 600 },
    );
    expect([sound > 100, broken > 100]).toEqual([true, true]);
  });

  it('is told from one changed unit, where it held before', () => {
    let broken = 0;
    fc.assert(
      fc.property(holding, fc.constantFrom(...codes).chain(anyUnit), (before, changed) => {
        const units = put(before, changed);
        if (brokenOn(units)) broken += 1;
        expect(faultOf([changed], units) === undefined).toBe(brokenOn(units) === undefined);
      }),
      { numRuns: 300 },
    );
    expect(broken).toBeGreaterThan(50);
  });
});

/** The unit on that day alone. */
const cutTo = (each: Unit, date: string): Unit => ({
  ...each,
  periods: each.periods.filter(({ from, to }) => from <= date && (to === null || date < to)),
});

describe('any history of changes', () => {
  const id = fc.constantFrom(...unitIds, 'unit_new1', 'unit_new2', 'unit_new3');
  const name = fc.constantFrom('หนึ่ง', 'สอง', 'สาม');
  const newUnit = fc.record({
    ...{ code: fc.constantFrom('new1', 'new2', 'new3'), letterPrefix: fc.constant(null), name },
    ...{
      type: fc.constant('sao' as const),
      level: fc.constant('local' as const),
      parentId: fc.option(id, { nil: null }),
    },
    ...{ sample: fc.constant(true), source: fc.constant('test') },
  });
  const hanging = {
    children: fc.array(fc.record({ unitId: id, parentId: id }), { maxLength: 2 }),
    childrenTo: fc.option(id, { nil: null }),
  };
  const of = <T extends object>(kind: UnitChange['kind'], fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) =>
    fc.record({ kind: fc.constant(kind), on: day, ...fields }).map((told) => unitChangeField.parse(told));
  const change: fc.Arbitrary<UnitChange> = fc.oneof(
    of('create', { unit: newUnit }),
    of('rename', { unitId: id, name }),
    of('change-type', {
      ...{ unitId: id, type: fc.constantFrom('sao', 'district') },
      code: fc.constantFrom(undefined, '05', '06', '3703', 'new1'),
    }),
    of('re-parent', { unitId: id, parentId: id }),
    of('merge', { unitIds: fc.array(id, { minLength: 1, maxLength: 3 }), into: fc.oneof(id, newUnit) }),
    of('split', {
      unitId: id,
      into: fc.array(newUnit, { minLength: 1, maxLength: 2 }),
      continues: fc.boolean(),
      ...hanging,
    }),
    of('abolish', { unitId: id, ...hanging }),
  );

  /** As the use-case does it: what would break the tree is refused. */
  function step(units: readonly Unit[], told: UnitChange): readonly Unit[] {
    const changed = applyUnitChange(byId(units), told);
    if (!changed.ok) return units;
    const next = [...new Map([...byId(units), ...byId(changed.value)]).values()];
    return faultOf(changed.value, next) ? units : next;
  }

  it('keeps the tree sound on every turning day, and every day before a change as it was', () => {
    const applied = new Set<string>();
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 25 }), (changes) => {
        let units = country;
        for (const told of changes) {
          const next = step(units, told);
          if (next !== units) applied.add(told.kind);
          for (const date of turningDays(next).filter((each) => each < told.on)) {
            expect(asOf(next, date)).toEqual(asOf(units, date));
          }
          units = next;
        }
        expect(brokenOn(units)).toBeUndefined();
      }),
      { numRuns: 150 },
    );
    expect([...applied].sort()).toEqual(['abolish', 'change-type', 'create', 'merge', 're-parent', 'rename', 'split']);
  });
});
