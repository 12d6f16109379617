import type { Post, Unit } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { ImportDirectory } from '../import-directory.use-case.js';
import { DirectoryInMemory, post, unit } from '../testing/directory-in-memory.js';
import { tableOffice, type Table } from '../testing/table-office.js';

const heads = ['รหัสหน่วยงาน', 'ชื่อหน่วยงาน', 'ประเภท', 'รหัสหน่วยงานเหนือ'];
const caller = { actor: { id: 'machine_operator' }, correlationId: 'request-1' };

/** A province, its district, two local bodies, a post in the district. */
async function country() {
  const stored = new DirectoryInMemory();
  const units = [
    unit('37', null),
    unit('38', null),
    unit('3703', '37'),
    unit('06370301', '3703'),
    unit('06370302', '3703'),
  ];
  const clock = { now: () => new Date('2025-03-06T02:00:00Z') };
  const record = new ImportDirectory(stored, stored, clock);
  unwrap(await record.execute({ units, posts: [post('3703')], calendars: [] }, caller));
  return stored;
}
const office = async (page?: number) => tableOffice(await country(), page);
const stands = async (stored: DirectoryInMemory, id: string) => (await stored.load<Unit>('unit', id))?.state as Unit;

describe('a table of units', () => {
  it('is shown first: nothing is recorded until it is applied, and then all of it', async () => {
    const { stored, plan, apply, rows } = await office();
    const commits = stored.commits.length;
    const planned = await plan([
      heads,
      ['๐๕๓๗๐๓๐๑', 'เทศบาลตำบลใหม่', 'ทต.', '3703'],
      ['06370301', 'อบต. อื่น', '', ''],
      ['06370302', '', '', '38'],
    ]);
    expect(planned).toMatchObject({ status: 'planned', plan: { wrong: 0, changed: 3, chunks: 1 } });
    expect(planned.plan?.differences).toEqual({ added: 1, renamed: 1, 're-parented': 1 });
    expect(
      (await rows(planned)).map(({ row, differences }) => [row, differences[0]?.what, differences[0]?.to]),
    ).toEqual([
      [2, 'added', 'เทศบาลตำบลใหม่'],
      [3, 'renamed', 'อบต. อื่น'],
      [4, 're-parented', 'unit_38'],
    ]);
    expect(stored.commits.slice(commits).flatMap(({ changes }) => changes.map((c) => c.aggregate))).toEqual([
      'import',
      'import',
    ]);
    expect(await apply(planned)).toMatchObject({ status: 'applied', done: 1 });
    expect(await stands(stored, 'unit_05370301')).toMatchObject({
      code: '05370301',
      periods: [
        { from: '2025-03-06', to: null, type: 'subdistrict-municipality', level: 'local', parentId: 'unit_3703' },
      ],
      origin: { importId: planned.importId, file: 'units.csv', row: 2 },
    });
  });

  it('changes from its day on and leaves what was before', async () => {
    const { stored, plan, apply } = await office();
    await apply(
      await plan(
        [
          [...heads, 'อ้างอิง'],
          ['06370301', 'ใหม่', '', '38', 'ประกาศ'],
        ],
        { on: '2026-01-01' },
      ),
    );
    const { periods } = await stands(stored, 'unit_06370301');
    expect(periods).toMatchObject([
      { from: '2000-01-01', to: '2026-01-01', name: 'หน่วยงาน 06370301', parentId: 'unit_3703' },
      { from: '2026-01-01', to: null, name: 'ใหม่', parentId: 'unit_38' },
    ]);
    expect(periods[1]?.because?.map(({ kind, authority, origin }) => [kind, authority, origin?.row])).toEqual([
      ['renamed', 'ประกาศ', 2],
      ['re-parented', 'ประกาศ', 2],
    ]);
  });

  it('of which all stands already has nothing to do, also when it is the table that was just applied', async () => {
    const { stored, plan, apply } = await office();
    const table = [
      [...heads, 'รหัสตำแหน่ง', 'ชื่อตำแหน่ง', 'อีเมล'],
      ['05370301', 'ใหม่', 'ทต.', '3703', 'head', 'นายก', 'a@b.invalid'],
    ];
    await apply(await plan(table));
    const before = stored.commits.length;
    const again = await plan(table);
    expect(again).toMatchObject({ plan: { wrong: 0, changed: 0, same: 1, chunks: 0 } });
    expect(await apply(again)).toMatchObject({ status: 'applied' });
    expect(stored.commits.slice(before).flatMap(({ changes }) => changes.map((c) => c.aggregate))).toEqual(
      expect.not.arrayContaining(['unit', 'post']),
    );
  });

  it('names every wrong row with its column, not only the first, and records nothing', async () => {
    const { plan, rows, imports, actor } = await office();
    const planned = await plan([
      [...heads, 'รหัสตำแหน่ง', 'ผู้ดำรงตำแหน่ง', 'บทบาท'],
      ['', 'ไม่มีรหัส', 'ทต.', '3703'],
      ['5370301', 'เลขศูนย์หาย', 'ทต.', '3703'],
      ['05370301', '', '', ''],
      ['06370301', '', 'อบตต.', '9999'],
      ['06370302', '', '', '', 'x', 'somchai', 'boss'],
      ['37', '', '', '3703'],
      ['38', 'ดี', '', ''],
    ]);
    const wrong = await rows(planned, 'wrong');
    expect(wrong.map(({ row, problems }) => [row, problems.map(({ column, code }) => [column, code])])).toEqual([
      [2, [['รหัสหน่วยงาน', 'TABLE.NEEDED']]],
      [3, [['รหัสหน่วยงาน', 'TABLE.CODE_ZEROS']]],
      [4, ['ชื่อหน่วยงาน', 'ประเภท', 'รหัสหน่วยงานเหนือ'].map((column) => [column, 'TABLE.NEEDED'])],
      [
        5,
        [
          ['ประเภท', 'TABLE.WORD_UNKNOWN'],
          ['รหัสหน่วยงานเหนือ', 'TABLE.UNIT_UNKNOWN'],
        ],
      ],
      [
        6,
        [
          ['ชื่อตำแหน่ง', 'TABLE.NEEDED'],
          ['บทบาท', 'TABLE.WORD_UNKNOWN'],
          ['ผู้ดำรงตำแหน่ง', 'TABLE.ID_WRONG'],
        ],
      ],
      [7, [[null, 'ORG_TREE.CYCLE']]],
    ]);
    expect(planned.plan).toMatchObject({ wrong: 6, changed: 1 });
    expect(await imports.apply(planned.importId, planned.plan?.hash ?? '', actor)).toMatchObject({
      error: { code: 'IMPORT.HAS_PROBLEMS' },
    });
  });

  it('of 9,000 rows with 20 wrong ones names all 20', async () => {
    const { plan, rows } = await office();
    const code = (n: number) => `0637${String(n).padStart(6, '0')}`;
    const isWrong = (n: number) => n % 450 === 7;
    const lines = Array.from({ length: 9_000 }, (_, n) => [code(n), `อบต. ${n}`, isWrong(n) ? '???' : 'อบต.', '3703']);
    const planned = await plan([heads, ...lines]);
    expect(planned.plan).toMatchObject({ wrong: 20, changed: 8_980 });
    const expected = lines.flatMap((_, n) => (isWrong(n) ? [n + 2] : []));
    expect((await rows(planned, 'wrong')).map(({ row }) => row)).toEqual(expected);
  });

  it('names columns that nobody knows, that stand twice, and what stands under none', async () => {
    const { plan, rows } = await office();
    const planned = await plan([
      ['code', 'สี', 'NAME', 'name', ''],
      ['3703', 'แดง', '', '', 'ลอย'],
    ]);
    expect((await rows(planned)).map(({ row, problems }) => [row, problems.map(({ code }) => code)])).toEqual([
      [1, ['TABLE.HEAD_UNKNOWN', 'TABLE.HEAD_TWICE']],
      [2, ['TABLE.HEADLESS']],
    ]);
    const headless = await plan([['ชื่อหน่วยงาน'], ['x']]);
    expect((await rows(headless)).map(({ row, problems }) => [row, problems.map(({ code }) => code)])).toEqual([
      [1, ['TABLE.HEAD_MISSING']],
    ]);
  });

  it('takes those above first, wherever they stand in it, and in as many commits as it needs', async () => {
    const { stored, plan, apply } = await office(100);
    const local = (n: number) => [`0637${String(n).padStart(6, '0')}`, `อบต. ${n}`, 'อบต.', '3799'];
    const table = [heads, ...Array.from({ length: 600 }, (_, n) => local(n)), ['3799', 'อำเภอใหม่', 'อำเภอ', '37']];
    const applied = await apply(await plan(table));
    expect(applied).toMatchObject({ status: 'applied', done: 2, plan: { chunks: 2 } });
    expect((await stands(stored, 'unit_0637000599')).periods[0]?.parentId).toBe('unit_3799');
  });

  it('ends a unit after those that answered to it have gone elsewhere, and not while any is left', async () => {
    const { stored, plan, apply, rows } = await office();
    const table = (rest: Table) => [[...heads, 'ยุบเลิก'], ['3703', '', '', '', 'ใช่'], ...rest];
    const left = await plan(table([['06370301', '', '', '37', '']]));
    expect((await rows(left, 'wrong')).map(({ row, problems }) => [row, problems[0]?.code])).toEqual([
      [2, 'ORG_TREE.PARENT_MISSING'],
    ]);
    await apply(
      await plan(
        table([
          ['06370301', '', '', '37', ''],
          ['06370302', '', '', '', 'yes'],
        ]),
      ),
    );
    expect((await stands(stored, 'unit_3703')).ended).toMatchObject({ on: '2025-03-06', kind: 'abolished' });
  });

  it('keeps several rows of one unit, one a post, and refuses rows that contradict each other', async () => {
    const { stored, plan, apply, rows } = await office(1);
    const table = (second: string) => [
      [...heads, 'รหัสตำแหน่ง', 'ชื่อตำแหน่ง'],
      ['05370301', 'ใหม่', 'ทต.', '3703', 'head', 'นายก'],
      ['05370301', second, '', '', 'officer', 'สารบรรณ'],
    ];
    const apart = await plan(table('อื่น'));
    expect((await rows(apart, 'wrong')).map(({ row, problems }) => [row, problems[0]?.code])).toEqual([
      [3, 'TABLE.NEEDED'],
    ]);
    await apply(await plan(table('')));
    expect(stored.ofKind<Post>('post').map(({ state }) => state.postId)).toContain('post_05370301-officer');
  });

  it('hands a post over on its day, and says how an office without a computer is reached', async () => {
    const { stored, plan, apply } = await office();
    const table = [
      ['code', 'post', 'holder', 'acting', 'acting basis', 'email', 'paper', 'paper through', 'contact sms'],
      ['3703', 'officer', 'ไม่มี', 'person_b', 'รักษาราชการแทน', 'none', 'ตู้ ๑', '37', '08'],
    ];
    await apply(await plan(table));
    const { state } = (await stored.load<Post>('post', 'post_3703-officer')) ?? {};
    expect(state?.incumbents).toEqual([
      { ...post('3703').incumbents[0], to: '2025-03-06' },
      { personId: 'person_b', from: '2025-03-06', to: null, kind: 'acting', basis: 'acting-in-place' },
    ]);
    expect(state?.contactPoints).toEqual([
      { channel: 'paper', address: 'ตู้ ๑', through: 'unit_37' },
      { channel: 'sms', address: '08' },
    ]);
  });

  it('reaches no further than below the units of its sender', async () => {
    const { plan, rows } = await office();
    const planned = await plan(
      [
        heads,
        ['3703', 'ใต้จังหวัด', '', ''],
        ['37', 'ตัวจังหวัดเอง', '', ''],
        ['38', 'จังหวัดอื่น', '', ''],
        ['06370301', '', '', '38'],
        ['05370399', 'ใหม่', 'ทต.', '3703'],
        ['05380399', 'ใหม่', 'ทต.', '38'],
        ['37', '', '', ''],
      ],
      { within: ['unit_37'] },
    );
    expect((await rows(planned, 'wrong')).map(({ row, problems }) => [row, problems[0]?.code])).toEqual(
      [3, 4, 5, 7].map((row) => [row, 'TABLE.OUTSIDE']),
    );
  });

  it('exported is the table of which all stands already, in Thai and in English', async () => {
    const { plan, apply, exported } = await office();
    const full = [
      ['code', 'name', 'type', 'parent', 'post', 'title', 'roles', 'holder', 'paper', 'paper through', 'line'],
      ['05370301', "'=1+1", 'ทต.', '3703', 'head', '@นายก, "ก"', 'head;issuer', 'person_a', 'ก\nข', '37\nไม่มี', 'x'],
    ];
    await apply(await plan(full));
    for (const language of ['th', 'en'] as const) {
      const table = await exported('2025-03-06', language);
      expect(table).toHaveLength(7);
      const again = await plan(table);
      expect(again).toMatchObject({ plan: { wrong: 0, changed: 0, same: 6 } });
    }
  });

  it('exported makes the same directory anew where nothing is', async () => {
    const { exported } = await office();
    const there = tableOffice();
    await there.apply(await there.plan(await exported(), { on: '2025-03-06' }));
    expect(await there.exported()).toEqual(await exported());
  });
});

describe('an import', () => {
  const table = [heads, ['05370301', 'ใหม่', 'ทต.', '3703'], ['06370301', 'อื่น', '', '']];

  it('goes on where it stands when its process is killed in the midst of it', async () => {
    const { stored, plan, apply, imports, runner, actor } = await office(100);
    const many = Array.from({ length: 1_200 }, (_, n) => [`0637${n + 100_000}`, `อบต. ${n}`, 'อบต.', '3703']);
    const planned = await plan([heads, ...many]);
    unwrap(await imports.apply(planned.importId, planned.plan?.hash ?? '', actor));
    await runner.pass();
    // another process begins with what is stored
    expect(unwrap(await imports.show(planned.importId, null))).toMatchObject({ status: 'applying', done: 1 });
    expect(stored.units()).toHaveLength(505);
    expect(await apply(planned)).toMatchObject({ status: 'applied', done: 3 });
    expect(stored.units()).toHaveLength(1_205);
  });

  it('records only what was shown: another hash is refused, and a unit changed meanwhile stops it before anything', async () => {
    const { stored, plan, apply, imports, actor } = await office();
    const planned = await plan(table);
    expect(await imports.apply(planned.importId, 'other', actor)).toMatchObject({
      error: { code: 'IMPORT.HASH_DIFFERS' },
    });
    await apply(await plan([heads, ['06370301', 'เร็วกว่า', '', '']]));
    expect(await apply(planned)).toMatchObject({
      status: 'stopped',
      done: 0,
      stopped: { code: 'IMPORT.CHANGED_MEANWHILE', ids: ['unit_06370301'] },
    });
    expect(await stands(stored, 'unit_05370301')).toBeUndefined();
  });

  it('undone leaves everything as it was, and what it added as if it had never been', async () => {
    const { stored, plan, apply, undo, exported } = await office();
    const [unitBefore, before] = [await stands(stored, 'unit_06370301'), await exported()];
    const applied = await apply(await plan(table));
    expect(await undo(applied)).toMatchObject({ status: 'undone', done: 0, kept: { count: 0 } });
    expect(await stands(stored, 'unit_06370301')).toEqual(unitBefore);
    expect(await stands(stored, 'unit_05370301')).toMatchObject({ ended: { kind: 'withdrawn' } });
    expect(await exported()).toEqual(before);
    const again = await plan(table);
    expect(again.plan).toMatchObject({ wrong: 0, differences: { added: 1, renamed: 1 } });
    expect(await apply(again)).toMatchObject({ status: 'applied' });
    expect((await stands(stored, 'unit_05370301')).ended).toBeUndefined();
  });

  it('is not undone where something changed since, but with a list, and the rest only when asked for', async () => {
    const { stored, plan, apply, undo } = await office();
    const applied = await apply(await plan(table));
    await apply(await plan([heads, ['06370301', 'อีกครั้ง', '', ''], ['0637030199', 'ใต้', 'อื่น ๆ', '05370301']]));
    await expect(undo(applied)).rejects.toMatchObject({
      code: 'IMPORT.CHANGED_SINCE',
      params: { ids: ['unit_05370301', 'unit_06370301'] },
    });
    expect((await stands(stored, 'unit_05370301')).ended).toBeUndefined();
    const wider = await apply(await plan([heads, ['06370302', 'สาม', '', ''], ['3703', 'สี่', '', '']]));
    await apply(await plan([heads, ['06370302', 'ห้า', '', '']]));
    expect(await undo(wider, true)).toMatchObject({ status: 'undone', kept: { count: 1, ids: ['unit_06370302'] } });
    expect((await stands(stored, 'unit_3703')).periods.at(-1)?.name).toBe('หน่วยงาน 3703');
    expect((await stands(stored, 'unit_06370302')).periods.at(-1)?.name).toBe('ห้า');
  });

  it('is seen only by those who keep as much of the directory as it was made with', async () => {
    const { plan, imports } = await office();
    const { importId } = await plan(table, { within: ['unit_37'] });
    expect(await imports.show(importId, ['unit_37', 'unit_38'])).toMatchObject({ ok: true });
    expect(await imports.show(importId, ['unit_38'])).toMatchObject({ error: { code: 'IMPORT.UNKNOWN' } });
  });
});
