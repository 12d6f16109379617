import fc from 'fast-check';
import { type Column, columnOf, type EntitySet, type Value } from '../model/entity-set.js';
import type { Filter } from './filter.js';

/** Texts that would do harm where a filter took them for more than a value. */
export const attacks = [
  "' or 1 eq 1 or '",
  '$where',
  '{"$gt":""}',
  '.*',
  '^a|b$',
  '(?:)',
  '\\',
  "'; db.dropDatabase(); '",
  '__proto__',
  "a\nb'",
  'ก%20ข',
];

const textArbitrary = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !text.includes('\0')),
);

const valueFor = ({ type }: Column): fc.Arbitrary<Exclude<Value, null>> => {
  if (type === 'Edm.String') return textArbitrary;
  if (type === 'Edm.Int32') return fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  if (type === 'Edm.Boolean') return fc.boolean();
  const instant = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  return instant.map((date) => date.toISOString().slice(0, type === 'Edm.Date' ? 10 : 24));
};

const ordering = ['gt', 'ge', 'lt', 'le'] as const;

const leafOn = (column: Column): fc.Arbitrary<Filter> => {
  const value = valueFor(column);
  const leaves: fc.Arbitrary<Filter>[] = [
    fc.record({ op: fc.constantFrom(...ordering), value }).map((rest) => ({ kind: 'compare', column, ...rest })),
    fc
      .record({ op: fc.constantFrom('eq' as const, 'ne' as const), value: fc.oneof(value, fc.constant(null)) })
      .map((rest) => ({ kind: 'compare', column, ...rest })),
    fc
      .array(fc.oneof(value, fc.constant(null)), { minLength: 1, maxLength: 4 })
      .map((values) => ({ kind: 'in', column, values })),
  ];
  const texts = fc
    .record({
      fn: fc.constantFrom('contains' as const, 'startswith' as const, 'endswith' as const),
      value: textArbitrary,
    })
    .map((rest): Filter => ({ kind: 'text', column, ...rest }));
  return fc.oneof(...leaves, ...(column.type === 'Edm.String' ? [texts] : []));
};

/** Any filter on these columns of a table. */
export function filterArbitrary(set: EntitySet, names: readonly string[]): fc.Arbitrary<Filter> {
  const columns = names.flatMap((name) => columnOf(set, name) ?? []);
  const leaf = fc.constantFrom(...columns).chain(leafOn);
  const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'filter' },
      leaf,
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
      }),
      tie('tree').map((part): Filter => ({ kind: 'not', part })),
      fc.record({ kind: fc.constant('is' as const), part: tie('tree'), truth: fc.boolean() }),
    ),
  }));
  return tree;
}
