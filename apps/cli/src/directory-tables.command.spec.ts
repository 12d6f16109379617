import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlannedRow, TableImport } from './import-types.js';
import { problem, type Responder } from './testing/fake-gateway.js';
import { workplace, type Workplace } from './testing/run-cli.js';

const plan = { hash: 'abc', wrong: 0, changed: 1, same: 2, differences: { renamed: 1 }, chunks: 1 };
const received: TableImport = {
  ...{ importId: 'import_1', file: 'units.csv', on: '2025-10-01', rows: 3, status: 'received', plan: null },
  ...{ done: 0, kept: { count: 0, ids: [] }, stopped: null },
};
const planned: TableImport = { ...received, status: 'planned', plan };
const changed: PlannedRow = {
  ...{ row: 2, state: 'changed', unitId: 'unit_3703', postId: null, problems: [] },
  differences: [{ what: 'renamed', column: 'name', from: 'เก่า', to: 'ใหม่' }],
};
const wrong: PlannedRow = {
  ...{ row: 4, state: 'wrong', unitId: null, postId: null, differences: [] },
  problems: [{ column: 'ประเภท', code: 'TABLE.WORD_UNKNOWN', message: "found '???'", messageTh: 'ไม่รู้จัก' }],
};

let place: Workplace;
const given = async (respond: Responder) => (place = await workplace(respond));
afterEach(() => place.close());

/** A service that plans and applies at the first look. */
const service =
  (now: TableImport, rows: readonly PlannedRow[] = [changed]): Responder =>
  ({ method, path }) => {
    if (path.includes('/rows')) {
      const items = rows.filter(({ state }) => path.includes(`state=${state}`));
      return { body: { items, next: null } };
    }
    if (path.endsWith('/apply')) return { body: { ...now, status: 'applied', done: 1 } };
    return { body: method === 'POST' ? received : now };
  };

describe('directory import', () => {
  it('sends the file, shows what it would change and with --dry does no more', async () => {
    const { wian, write, asked } = await given(service(planned));
    const ran = await wian(['directory', 'import', write('units.csv', 'code'), '--dry', '--on', '1 ตุลาคม 2568']);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toMatch(/3: 1 change something, 2 nothing, 0 wrong/);
    expect(ran.out).toContain('row 2: renamed unit_3703: เก่า → ใหม่');
    expect(asked[0]).toMatchObject({ path: '/directory/imports/plan?fileName=units.csv&on=2025-10-01' });
    expect(asked.filter(({ path }) => path.endsWith('/apply'))).toEqual([]);
  });

  it('asks before it records what was shown, by its hash', async () => {
    const { wian, write, asked } = await given(service(planned));
    const file = write('units.csv', 'code');
    expect(await wian(['directory', 'import', file], { answer: 'n' })).toMatchObject({ code: 1 });
    expect((await wian(['directory', 'import', file])).err).toContain('--yes');
    const ran = await wian(['directory', 'import', file], { answer: 'y' });
    expect(ran.out).toContain('applied (1 of 1 parts stand)');
    const applied = asked.filter(({ path }) => path.endsWith('/apply'));
    expect(applied.map(({ body }) => body)).toEqual([{ expect: 'abc' }]);
  });

  it('names every wrong row in both languages and records nothing', async () => {
    const other = { ...wrong, row: 9 };
    const { wian, write, asked } = await given(service({ ...planned, plan: { ...plan, wrong: 2 } }, [wrong, other]));
    const ran = await wian(['directory', 'import', write('units.csv', 'code'), '--yes']);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("row 4, ประเภท: found '???' · ไม่รู้จัก (TABLE.WORD_UNKNOWN)\nrow 9,");
    expect(ran.err).toContain('2 of 3 rows are wrong');
    expect(asked.filter(({ path }) => path.endsWith('/apply'))).toEqual([]);
  });

  it('fails where the import stopped, and says why', async () => {
    const stopped = { code: 'IMPORT.CHANGED_MEANWHILE', message: 'unit_3703 changed', ids: ['unit_3703'] };
    const { wian, write } = await given((asked) =>
      asked.path.endsWith('/apply') ? { body: { ...planned, status: 'stopped', stopped } } : service(planned)(asked),
    );
    const ran = await wian(['directory', 'import', write('units.csv', 'code'), '--yes']);
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('unit_3703 changed') });
  });
});

describe('directory imports, undo, export', () => {
  it('lists imports and shows one with what its rows come to', async () => {
    const rows = { items: [changed, wrong], next: null };
    const { wian } = await given(({ path }) =>
      path.includes('/rows')
        ? { body: rows }
        : { body: path.includes('import_1') ? planned : { items: [planned], next: null } },
    );
    expect((await wian(['directory', 'imports'])).out).toMatch(/import_1 +planned +2025-10-01 +3 +1 +units.csv/);
    expect((await wian(['directory', 'imports', 'import_1'])).out).toMatch(/row 2: renamed[^]*row 4, ประเภท/);
  });

  it('undoes an import, says what was kept, and why it is not undone', async () => {
    const undone = { ...planned, status: 'undone', kept: { count: 1, ids: ['unit_37'] } };
    const { wian, asked } = await given(({ path, body }) =>
      path.endsWith('/undo') && !(body as { partial: boolean }).partial
        ? problem(409, 'IMPORT.CHANGED_SINCE', 'unit_37 changed afterwards')
        : { body: undone },
    );
    expect((await wian(['directory', 'undo', 'import_1'])).err).toContain('unit_37 changed afterwards');
    const ran = await wian(['directory', 'undo', 'import_1', '--partial']);
    expect(ran.out).toContain('1 changed since, or others depend on them: unit_37');
    expect(asked.at(-1)?.body).toEqual({ partial: true });
  });

  it('writes the directory into a file, as a workbook where its name says so', async () => {
    const { wian, folder, asked } = await given(() => ({ body: '\uFEFFรหัส\r\n' }));
    expect((await wian(['directory', 'export', '--language', 'en'])).out).toBe('\uFEFFรหัส\r\n');
    await wian(['directory', 'export', 'units.xlsx', '--on', '2025-10-01', '--within', 'unit_37']);
    expect(readFileSync(join(folder, 'units.xlsx'), 'utf8')).toBe('\uFEFFรหัส\r\n');
    expect(asked.map(({ path }) => path)).toEqual([
      '/directory/export?language=en&format=csv',
      '/directory/export?on=2025-10-01&within=unit_37&format=xlsx',
    ]);
    expect((await wian(['directory', 'export', '--format', 'xlsx'])).code).toBe(2);
  });
});
