import type { Post, Unit } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { OrgTree } from '@wian/org-tree';
import fc from 'fast-check';
import { ImportDirectory } from '../import-directory.use-case.js';
import { DirectoryInMemory, post, unit } from '../testing/directory-in-memory.js';
import { tableOffice } from '../testing/table-office.js';

const heads = ['code', 'name', 'type', 'parent', 'ended', 'post', 'title', 'holder', 'paper', 'paper through'];
const codes = ['37', '38', '3701', '3702', '3801', '370101', '370102', '380101', '9901', '990101'];
const anyCode = fc.constantFrom(...codes);
const maybe = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);

const anyRow = fc.tuple(
  anyCode,
  maybe(fc.constantFrom('ก', 'ข', '=1')),
  maybe(fc.constantFrom('อบต.', 'district')),
  maybe(fc.oneof(anyCode, fc.constant('ไม่มี'))),
  fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constant('ใช่') }),
  maybe(fc.constantFrom('officer', 'head')),
  maybe(fc.constant('ตำแหน่ง')),
  maybe(fc.constantFrom('person_a', 'person_b', 'ไม่มี')),
  maybe(fc.constantFrom('ตู้ ๑', 'ตู้ ๒')),
  maybe(anyCode),
);
const anyTable = fc.array(anyRow, { minLength: 1, maxLength: 8 });
const anyDay = fc.constantFrom('2024-01-01', '2025-03-06', '2026-01-01');

async function country() {
  const stored = new DirectoryInMemory();
  const above = (code: string) => (code.length > 2 ? code.slice(0, -2) : null);
  const units = codes.slice(0, 8).map((code) => unit(code, above(code)));
  const record = new ImportDirectory(stored, stored, { now: () => new Date('2025-03-06T02:00:00Z') });
  const caller = { actor: { id: 'machine_operator' }, correlationId: 'request-1' };
  unwrap(await record.execute({ units, posts: [post('37'), post('3701')], calendars: [] }, caller));
  return stored;
}

const days = ['1999-12-31', '2000-01-01', '2024-01-01', '2025-03-06', '2026-01-01', '2100-01-01'];
const posts = (stored: DirectoryInMemory) =>
  stored.ofKind<Post>('post').flatMap(({ state }) => (state.withdrawn ? [] : [state]));
/** All that anybody can see: the tree of each day, and the posts. */
const seen = (stored: DirectoryInMemory) => ({
  trees: days.map((day) => [...unwrap(OrgTree.asOf(stored.units() as Unit[], day)).units].map((each) => ({ ...each }))),
  posts: posts(stored),
});

/** The table without its wrong rows: what is left of it. */
async function planned({ plan, rows }: ReturnType<typeof tableOffice>, table: readonly string[][], on: string) {
  let left = table;
  for (;;) {
    const found = await plan([heads, ...left], { on });
    if (found.plan?.wrong === 0) return { found, left };
    const wrong = new Set((await rows(found, 'wrong')).map(({ row }) => row));
    left = left.filter((_, n) => !wrong.has(n + 2));
  }
}

describe('any table', () => {
  it('applied and undone leaves the directory as it was, and applied anew changes the same', async () => {
    let applied = 0;
    await fc.assert(
      fc.asyncProperty(anyTable, anyDay, async (table, on) => {
        const stored = await country();
        const office = tableOffice(stored, 3);
        const { plan, apply, undo } = office;
        const before = structuredClone(seen(stored));
        const { found, left } = await planned(office, table, on);
        applied += found.plan?.changed ?? 0;
        const first = await apply(found);
        expect(first.status).toBe('applied');
        const after = seen(stored);
        expect((await plan([heads, ...left], { on })).plan).toMatchObject({ wrong: 0, changed: 0 });
        expect(await undo(first)).toMatchObject({ status: 'undone', kept: { count: 0 } });
        expect(seen(stored)).toEqual(before);
        const again = await plan([heads, ...left], { on });
        expect(again.plan?.differences).toEqual(found.plan?.differences);
        await apply(again);
        expect(seen(stored).trees).toEqual(after.trees);
      }),
      { numRuns: 40 },
    );
    // Else every row was wrong, and nothing was tried.
    expect(applied).toBeGreaterThan(0);
  }, 30_000);

  it('leaves a tree that is sound on every day, and an export that says that all stands', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, anyDay, async (table, on) => {
        const stored = await country();
        const office = tableOffice(stored, 3);
        const { plan, apply, exported } = office;
        await apply((await planned(office, table, on)).found);
        expect(() => seen(stored)).not.toThrow();
        expect((await plan(await exported(on), { on })).plan).toMatchObject({ wrong: 0, changed: 0 });
      }),
      { numRuns: 30 },
    );
  }, 30_000);
});
