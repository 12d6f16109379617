import { uuidV7, unwrap } from '@wian/kernel';
import {
  type Column,
  type EntitySet,
  type Filter,
  type OrderBy,
  orderOf,
  parseFilter,
  printFilter,
  type Row,
  truthOf,
  type Value,
} from '@wian/reporting-domain';
import fc from 'fast-check';
import mongoose, { type Connection } from 'mongoose';
import { MongoReportRows } from './mongo-report-rows.js';
import { rowsOf } from './report-collections.js';

const column = (name: string, type: Column['type'], nullable = true): Column => ({
  name,
  type,
  nullable,
  stable: !nullable,
  en: name,
  th: name,
});

/** Few values of each type, so that filters meet rows; signs that patterns, quotes and orders could stumble over. */
const values: Readonly<Record<Column['type'], readonly Exclude<Value, null>[]>> = {
  'Edm.String': ['', 'a', 'A', 'ab', "it's", 'b.b', '.', '$', 'a\n', 'ก', 'กข', '😀', '\uFF5E', '%27', 'null'],
  'Edm.Int32': [-(2 ** 31), -1, 0, 1, 2, 2 ** 31 - 1],
  'Edm.Boolean': [true, false],
  'Edm.Date': ['2025-02-28', '2025-03-01', '2568-01-01'],
  'Edm.DateTimeOffset': ['2025-03-01T00:00:00.000Z', '2025-03-01T00:00:00.001Z', '2025-02-28T17:00:00.000Z'],
};
const columns = [
  column('text', 'Edm.String'),
  column('other', 'Edm.String'),
  column('number', 'Edm.Int32'),
  column('flag', 'Edm.Boolean'),
  column('day', 'Edm.Date'),
  column('instant', 'Edm.DateTimeOffset'),
];
const probe: EntitySet = {
  name: 'Probe',
  entity: 'Probe',
  key: 'id',
  columns: [column('id', 'Edm.String', false), ...columns],
  scope: 'all',
  topics: [],
  en: 'Probe',
  th: 'Probe',
};

const some = ({ type }: Column) => fc.constantFrom(...values[type]);
const someOrNull = (of: Column) => fc.option(some(of), { nil: null, freq: 3 });

const rowsArbitrary: fc.Arbitrary<Row[]> = fc
  .array(fc.record(Object.fromEntries(columns.map((each) => [each.name, someOrNull(each)]))), {
    minLength: 5,
    maxLength: 25,
  })
  .map((rows) => rows.map((row, index) => ({ id: `row ${String(index).padStart(2, '0')}`, ...row })));

const comparison = (of: Column): fc.Arbitrary<Filter> => {
  const equality = fc.record({ op: fc.constantFrom('eq' as const, 'ne' as const), value: someOrNull(of) });
  const order = fc.record({
    op: fc.constantFrom('gt' as const, 'ge' as const, 'lt' as const, 'le' as const),
    value: some(of),
  });
  return fc.oneof(equality, order).map((rest): Filter => ({ kind: 'compare', column: of, ...rest }));
};
const textTest = (of: Column): fc.Arbitrary<Filter> =>
  fc
    .record({ fn: fc.constantFrom('contains' as const, 'startswith' as const, 'endswith' as const), value: some(of) })
    .map(({ fn, value }) => ({ kind: 'text', fn, column: of, value: String(value) }));
const leaf = fc.constantFrom(...columns).chain((of) =>
  fc.oneof(
    comparison(of),
    fc
      .array(someOrNull(of), { minLength: 1, maxLength: 3 })
      .map((all): Filter => ({ kind: 'in', column: of, values: all })),
    of.type === 'Edm.String' ? textTest(of) : comparison(of),
  ),
);
const { filter: filterArbitrary } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'filter' },
    leaf,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
    }),
    tie('filter').map((part): Filter => ({ kind: 'not', part })),
    fc.record({ kind: fc.constant('is' as const), part: tie('filter'), truth: fc.boolean() }),
  ),
}));

describe('what MongoDB finds', () => {
  let connection: Connection;
  beforeAll(async () => {
    const dbName = `t_${uuidV7.next()}`;
    connection = await mongoose.createConnection(process.env.TEST_MONGO_URL ?? '', { dbName }).asPromise();
  });
  afterAll(async () => {
    await connection.dropDatabase();
    await connection.close();
  });

  async function store(rows: readonly Row[]): Promise<void> {
    const collection = rowsOf(connection, probe, 1);
    await collection.deleteMany({});
    await collection.insertMany(rows.map((row) => ({ _id: String(row['id']), epoch: 1, v: 1, row })));
  }

  const idColumn = column('id', 'Edm.String', false);
  const find = async (filter: Filter | null, orderBy: readonly OrderBy[] = []) => {
    const byKey = { column: idColumn, descending: false };
    const request = { set: probe, filter, scope: 'everywhere' as const, after: null, skip: 0, limit: 1_000 };
    return new MongoReportRows(connection).find({ ...request, orderBy: [...orderBy, byKey] });
  };
  const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);

  it('is what OData defines for any filter over any rows, nulls among them, as the truth of a row is that derived rows go by', async () => {
    const seen = { some: 0, none: 0 };
    const filters = fc.array(filterArbitrary, { minLength: 10, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, filters, async (rows, all) => {
        await store(rows);
        for (const filter of all) {
          const expected = ids(rows.filter((row) => truthOf(filter, row) === true));
          seen[expected.length > 0 ? 'some' : 'none']++;
          const text = printFilter(filter);
          expect({ text, ids: ids(await find(unwrap(parseFilter(text, probe)))) }).toEqual({ text, ids: expected });
        }
      }),
      { numRuns: 60 },
    );
    expect(Math.min(seen.some, seen.none)).toBeGreaterThan(50);
  });

  it('is sorted as OData defines: null first, last where descending, equal rows by key', async () => {
    const order = fc
      .uniqueArray(fc.constantFrom(...columns), { minLength: 1, maxLength: 3 })
      .chain((chosen) =>
        fc.tuple(...chosen.map((each) => fc.record({ column: fc.constant(each), descending: fc.boolean() }))),
      );
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, order, async (rows, orderBy) => {
        await store(rows);
        const compare = (a: Row, b: Row) =>
          orderBy
            .map(
              ({ column: { name }, descending }) => orderOf(a[name] ?? null, b[name] ?? null) * (descending ? -1 : 1),
            )
            .find((each) => each !== 0) ?? 0;
        expect(ids(await find(null, orderBy))).toEqual(ids([...rows].sort(compare)));
      }),
      { numRuns: 30 },
    );
  });
});
