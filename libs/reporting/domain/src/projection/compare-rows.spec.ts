import fc from 'fast-check';
import { differenceOf, pairRows, type TableRow } from './compare-rows.js';

const row = (id: string, change: Partial<TableRow> = {}): TableRow => ({
  id,
  epoch: 1,
  v: 2,
  path: ['unit_moi', 'unit_37'],
  row: { status: 'assigned', orders: 1, reason: null },
  ...change,
});
const differ = (live: TableRow | undefined, rebuilt: TableRow | undefined) =>
  differenceOf('Tasks', { id: 'a', live, rebuilt });

describe('a row and its rebuilt twin', () => {
  it('do not differ when they hold the same', () => {
    expect(differ(row('a'), row('a'))).toBeUndefined();
    expect(differ(row('a'), row('a', { row: { orders: 1, status: 'assigned' } }))).toBeUndefined();
  });

  it('differ by field, also in what decides who may see them and in what they stand on', () => {
    const rebuilt = row('a', { v: 3, path: ['unit_moi'], row: { status: 'completed', orders: 1, reason: null } });
    expect(differ(row('a'), rebuilt)).toEqual({
      table: 'Tasks',
      id: 'a',
      in: 'both',
      fields: [
        { field: 'status', live: 'assigned', rebuilt: 'completed' },
        { field: 'path', live: 'unit_moi › unit_37', rebuilt: 'unit_moi' },
        { field: 'version', live: '1.2', rebuilt: '1.3' },
      ],
    });
  });

  it('differ where only one of them exists', () => {
    expect(differ(row('a'), undefined)).toMatchObject({ in: 'live', fields: [] });
    expect(differ(undefined, row('a'))).toMatchObject({ in: 'rebuilt', fields: [] });
  });
});

describe('pages of two tables', () => {
  const ids = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', '1', '_'), minLength: 1 }));

  it('pair every id once with what either side has of it, however they are cut', () => {
    fc.assert(
      fc.property(ids, ids, fc.integer({ min: 1, max: 5 }), (live, rebuilt, limit) => {
        const read = (all: readonly string[], after: string) =>
          all
            .filter((id) => id > after)
            .sort()
            .slice(0, limit)
            .map((id) => row(id));
        const seen: (readonly [string, boolean, boolean])[] = [];
        for (let after: string | null = ''; after !== null;) {
          const paired = pairRows({ live: read(live, after), rebuilt: read(rebuilt, after) }, limit);
          seen.push(...paired.pairs.map((each) => [each.id, !!each.live, !!each.rebuilt] as const));
          after = paired.after;
        }
        const expected = [...new Set([...live, ...rebuilt])].map(
          (id) => [id, live.includes(id), rebuilt.includes(id)] as const,
        );
        const byId = (pairs: readonly (readonly [string, boolean, boolean])[]) => pairs.map(String).sort();
        expect(byId(seen)).toEqual(byId(expected));
      }),
    );
  });
});
