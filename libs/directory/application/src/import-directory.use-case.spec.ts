import { calendarRecorded, type Unit } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { ImportDirectory, type DirectoryImport } from './import-directory.use-case.js';
import { DirectoryInMemory, post, unit } from './testing/directory-in-memory.js';

const calendar = calendarRecorded.example;

/** One process of the service; several may work on one store. */
function directory(stored = new DirectoryInMemory()) {
  const useCase = new ImportDirectory(stored, stored, { now: () => new Date('2025-03-06T02:00:00Z') });
  const caller = { actor: { id: 'machine_operator' }, correlationId: 'request-1' };
  const send = (rows: Partial<DirectoryImport>) =>
    useCase.execute({ units: [], posts: [], calendars: [], ...rows }, caller);
  return {
    stored,
    commits: stored.commits,
    load: (kind: string, id: string) => stored.load(kind, id),
    send: async (rows: Partial<DirectoryImport>) => unwrap(await send(rows)),
    refusal: async (rows: Partial<DirectoryImport>) => {
      const result = await send(rows);
      return result.ok ? 'accepted' : { code: result.error.code, row: result.error.params.row };
    },
  };
}

describe('ImportDirectory', () => {
  it('records rows once that are sent twice at the same moment: the slower one finds them recorded', async () => {
    const { send, stored, commits } = directory();
    const rows = { units: [unit('37', null), unit('3703', '37')] };
    const outcomes = await Promise.all([send(rows), directory(stored).send(rows)]);
    expect(outcomes.map(({ recorded }) => recorded).sort()).toEqual([0, 2]);
    expect(commits).toHaveLength(1);
  });

  it('records units, posts and calendars in one commit, in whatever order the units stand', async () => {
    const { send, commits, load } = directory();
    const rows = { units: [unit('3703', '37'), unit('37', null)], posts: [post('3703')], calendars: [calendar] };
    expect(await send(rows)).toEqual({ recorded: 4, unchanged: 0 });
    expect(commits).toHaveLength(1);
    expect(commits[0]).toMatchObject({
      actor: { id: 'machine_operator' },
      correlationId: 'request-1',
      at: new Date('2025-03-06T02:00:00Z'),
    });
    expect(await load('unit', 'unit_3703')).toEqual({ version: 1, state: rows.units[0] });
    expect(await load('calendar', 'calendar_th')).toEqual({ version: 1, state: calendar });
  });

  it('adds nothing when repeated, and only what changed when something did', async () => {
    const { send, commits, load } = directory();
    const rows = { units: [unit('37', null), unit('3703', '37')], posts: [post('37')] };
    await send(rows);
    expect(await send(rows)).toEqual({ recorded: 0, unchanged: 3 });
    expect(commits).toHaveLength(1);
    expect(await send({ ...rows, units: [unit('37', null), { ...unit('3703', '37'), source: 'better' }] })).toEqual({
      recorded: 1,
      unchanged: 2,
    });
    expect(commits[1]?.changes.map(({ aggregateId }) => aggregateId)).toEqual(['unit_3703', 'tree_units']);
    expect(await load('unit', 'unit_3703')).toMatchObject({ version: 2, state: { source: 'better' } });
  });

  it('takes many at once, one after another', async () => {
    const { send, commits } = directory();
    const codes = Array.from({ length: 50 }, (_, n) => `${100 + n}`);
    const outcomes = await Promise.all(codes.map((code) => send({ units: [unit(code, null)] })));
    expect([outcomes.every(({ recorded }) => recorded === 1), commits.length]).toEqual([true, 50]);
  });

  it('takes a unit whose parent an earlier import has recorded, and a post likewise', async () => {
    const { send } = directory();
    await send({ units: [unit('37', null)] });
    expect(await send({ units: [unit('3703', '37')], posts: [post('37')] })).toEqual({ recorded: 2, unchanged: 0 });
  });

  it('names the row whose parent is nowhere, and records nothing of the import', async () => {
    const { refusal, commits } = directory();
    expect(await refusal({ units: [unit('37', null), unit('3803', '38')] })).toEqual({
      code: 'ORG_TREE.PARENT_MISSING',
      row: 'units[1]',
    });
    expect(commits).toEqual([]);
  });

  it('names the row of a post whose unit is nowhere', async () => {
    const { refusal, send } = directory();
    await send({ units: [unit('37', null)] });
    expect(await refusal({ posts: [post('37'), post('38')] })).toEqual({
      code: 'IMPORT.UNIT_UNKNOWN',
      row: 'posts[1]',
    });
  });

  it('names the row of a post that is reached through a unit which is nowhere', async () => {
    const { refusal } = directory();
    const paper = { channel: 'paper', address: 'ที่ว่าการอำเภอ', through: 'unit_38' };
    const posts = [post('37'), { ...post('37'), postId: 'post_37-head', contactPoints: [paper] }];
    expect(await refusal({ units: [unit('37', null)], posts })).toEqual({
      code: 'IMPORT.UNIT_UNKNOWN',
      row: 'posts[1]',
    });
  });

  it('refuses a circle, also one that only closes through units recorded before', async () => {
    const { refusal, send } = directory();
    await send({ units: [unit('37', null), unit('3703', '37')] });
    expect(await refusal({ units: [unit('38', null), unit('37', '3703')] })).toEqual({
      code: 'ORG_TREE.CYCLE',
      row: 'units[1]',
    });
  });

  it('refuses a parent that is gone while units still answer to it', async () => {
    const { refusal, send } = directory();
    await send({ units: [unit('37', null), unit('3703', '37')] });
    expect(await refusal({ units: [unit('37', null, ['2000-01-01', '2026-01-01'])] })).toEqual({
      code: 'ORG_TREE.PARENT_MISSING',
      row: undefined,
    });
  });

  it('refuses a parent that is gone before a unit begins to answer to it', async () => {
    const { refusal, send } = directory();
    await send({ units: [unit('37', null), unit('3703', '37', ['2030-01-01', null])] });
    expect(await refusal({ units: [unit('37', null, ['2000-01-01', '2026-01-01'])] })).toEqual({
      code: 'ORG_TREE.PARENT_MISSING',
      row: undefined,
    });
  });

  it('refuses a circle that closes only on a later day', async () => {
    const { refusal, send } = directory();
    const moving = { ...unit('3703', '37', ['2000-01-01', '2030-01-01'], ['2030-01-01', null]) };
    const moved = moving.periods.map((period, n) => (n === 1 ? { ...period, parentId: 'unit_38' } : period));
    await send({ units: [unit('37', null), unit('38', null), { ...moving, periods: moved }] });
    expect(await refusal({ units: [unit('38', '3703')] })).toEqual({ code: 'ORG_TREE.CYCLE', row: 'units[0]' });
  });

  it('refuses a parent that does not exist yet on the day', async () => {
    const { refusal } = directory();
    expect(await refusal({ units: [unit('38', null, ['2011-03-23', null]), unit('3803', '38')] })).toEqual({
      code: 'ORG_TREE.PARENT_MISSING',
      row: 'units[1]',
    });
  });

  it('names the row that breaks a rule of its own', async () => {
    const { refusal } = directory();
    const noHours = { ...calendar, calendarId: 'calendar_37', workingHours: [] };
    expect(await refusal({ calendars: [calendar, noHours] })).toEqual({
      code: 'CALENDAR.NO_WORKING_TIME',
      row: 'calendars[1]',
    });
  });

  it('refuses two that are sound each by itself and break the tree together: the later one sees the earlier', async () => {
    const { send, refusal, stored } = directory();
    await send({ units: [unit('37', null), unit('38', null)] });
    const answers = await Promise.all([
      refusal({ units: [unit('37', '38')] }),
      directory(stored).refusal({ units: [unit('38', '37')] }),
    ]);
    expect(answers).toContain('accepted');
    expect(answers).toContainEqual({ code: 'ORG_TREE.CYCLE', row: 'units[0]' });
    expect(stored.units().filter(({ periods }) => periods[0]?.parentId !== null)).toHaveLength(1);
  });

  it('takes an official code for another unit once it is free, and not before', async () => {
    const { send, refusal } = directory();
    const coded = (code: string, from: string): Unit => {
      const [early, late] = unit('39', null, ['2000-01-01', from], [from, null]).periods;
      if (!early || !late) throw new Error('expected two periods');
      return { ...unit('39', null), periods: [early, { ...late, code }] };
    };
    await send({ units: [unit('37', null), unit('38', null, ['2000-01-01', '2025-01-01'])] });
    expect(await refusal({ units: [coded('37', '2025-01-01')] })).toEqual({
      code: 'ORG_TREE.TAKEN_TWICE',
      row: undefined,
    });
    expect(await refusal({ units: [coded('38', '2024-12-31')] })).toMatchObject({ code: 'ORG_TREE.TAKEN_TWICE' });
    expect(await refusal({ units: [coded('38', '2025-01-01')] })).toBe('accepted');
    await send({ units: [{ ...coded('35', '2025-01-01'), unitId: 'unit_34', code: '34' }] });
    expect(await refusal({ units: [unit('35', null)] })).toEqual({ code: 'ORG_TREE.TAKEN_TWICE', row: undefined });
  });

  it('reads what the rows touch, however large the directory is', async () => {
    const { send, stored } = directory();
    const many = (province: string) => Array.from({ length: 400 }, (_, n) => unit(`${province}${100 + n}`, province));
    await send({ units: [unit('37', null), unit('38', null)] });
    const readFor = async (units: readonly Unit[]) => {
      const before = stored.read;
      await send({ units });
      return stored.read - before;
    };
    const first = await readFor(many('37'));
    expect(await readFor(many('38'))).toBe(first);
    expect(first).toBeLessThan(10);
  });

  it('refuses one id twice, nothing at all, and more than 500 rows', async () => {
    const { refusal } = directory();
    const many = (count: number) => Array.from({ length: count }, (_, n) => unit(`${1_000 + n}`, null));
    expect(await refusal({ units: [unit('37', null), unit('38', null), unit('37', null)] })).toEqual({
      code: 'IMPORT.TWICE',
      row: 'units[2]',
    });
    expect(await refusal({})).toMatchObject({ code: 'IMPORT.SIZE_WRONG' });
    expect(await refusal({ units: many(500), calendars: [calendar] })).toMatchObject({ code: 'IMPORT.SIZE_WRONG' });
    expect(await refusal({ units: many(500) })).toBe('accepted');
  });
});
