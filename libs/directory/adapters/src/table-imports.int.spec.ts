import type { PlannedRow } from '@wian/directory-application';
import type { TableImport } from '@wian/directory-domain';
import { writeXlsx } from '@wian/documents';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openDirectory } from './directory.fixture.js';
import { importPagesContract } from './import-pages.contract.js';
import { MongoImportPages } from './mongo/mongo-import-pages.js';

const heads = ['รหัสหน่วยงาน', 'ชื่อหน่วยงาน', 'ประเภท', 'รหัสหน่วยงานเหนือ', 'รหัสตำแหน่ง', 'ชื่อตำแหน่ง', 'อีเมล'];
const COUNT = 9_000;
const isWrong = (n: number) => n % 450 === 7;
const row = (n: number, type: string) => {
  const code = `0637${String(n).padStart(6, '0')}`;
  return [code, `อบต. สมมติ ${n}`, type, '3703', 'head', `นายก อบต. สมมติ ${n}`, `${code}@sample.invalid`];
};
const table = (count: number, typeOf: (n: number) => string) => [
  heads,
  ...Array.from({ length: count }, (_, n) => row(n, typeOf(n))),
];
const csv = (rows: readonly (readonly string[])[]) =>
  `\uFEFF${rows.map((cells) => `"${cells.join('","')}"`).join('\r\n')}`;

async function xlsx(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  async function* each() {
    yield* rows;
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeXlsx(each())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('tables over HTTP, on MongoDB, read in a process of their own', () => {
  let directory: Awaited<ReturnType<typeof openDirectory>>;

  beforeAll(async () => {
    directory = await openDirectory();
  });
  afterAll(() => directory?.close());

  describe('its pages', () => importPagesContract(() => new MongoImportPages(directory.connection)));

  const send = async (bytes: Uint8Array | string, who = 'machine_operator', query = '') => {
    const answer = await directory.answerTo(who, `/imports/plan?fileName=units.xlsx${query}`, bytes);
    return { status: answer.status, body: (await answer.json()) as TableImport };
  };
  const shown = async (importId: string) =>
    (await directory.call('machine_operator', `/imports/${importId}`)).body as TableImport;
  const planned = async (bytes: Uint8Array | string, who?: string, query?: string) => {
    const { status, body } = await send(bytes, who, query);
    expect(status).toBe(202);
    await directory.drain();
    return shown(body.importId);
  };
  const rows = async (importId: string, query: string) => {
    const found: PlannedRow[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path = `/imports/${importId}/rows?${query}${cursor && `&cursor=${cursor}`}`;
      const { items, next } = (await directory.call('machine_operator', path)).body as {
        items: PlannedRow[];
        next: string | null;
      };
      found.push(...items);
      cursor = next;
    }
    return found;
  };
  const step = async (importId: string, what: string, body: object) => {
    const answer = await directory.call('machine_operator', `/imports/${importId}/${what}`, body);
    await directory.drain();
    return { ...answer, now: await shown(importId) };
  };

  it('names all 20 wrong rows of a workbook of 9,000, and records nothing', async () => {
    const found = await planned(await xlsx(table(COUNT, (n) => (isWrong(n) ? '???' : 'อบต.'))));
    expect(found).toMatchObject({ status: 'planned', rows: COUNT, plan: { wrong: 20, changed: COUNT - 20 } });
    const wrong = await rows(found.importId, 'state=wrong&limit=7');
    expect(wrong.map(({ row: n }) => n)).toEqual(
      Array.from({ length: COUNT }, (_, n) => n).flatMap((n) => (isWrong(n) ? [n + 2] : [])),
    );
    expect(wrong[0]?.problems).toMatchObject([{ column: 'ประเภท', code: 'TABLE.WORD_UNKNOWN' }]);
    const apply = await step(found.importId, 'apply', { expect: found.plan?.hash });
    expect(apply).toMatchObject({ status: 409, body: { code: 'IMPORT.HAS_PROBLEMS' } });
  }, 60_000);

  it('records the units and posts of a CSV in several commits, gives them out as they came in, and takes them back', async () => {
    const count = 1_600;
    const found = await planned(csv(table(count, () => 'อบต.')));
    expect(found.plan).toMatchObject({ wrong: 0, changed: count, differences: { added: count, 'post-added': count } });
    const differences = await directory.call('machine_operator', `/imports/${found.importId}/differences?limit=1`);
    expect(differences.body).toMatchObject({
      items: [
        { row: 2, unitId: 'unit_0637000000', what: 'added', to: 'อบต. สมมติ 0' },
        { row: 2, postId: 'post_0637000000-head', what: 'post-added' },
      ],
      next: expect.any(String),
    });
    const applied = await step(found.importId, 'apply', { expect: found.plan?.hash });
    expect(applied.now).toMatchObject({ status: 'applied', done: 7 });
    const unit = (await directory.call('machine_operator', '/units/unit_0637000042')).body;
    expect(unit).toMatchObject({ origin: { importId: found.importId, file: 'units.xlsx', row: 44 } });

    for (const format of ['csv', 'xlsx']) {
      const exported = await directory.answerTo('person_officer', `/export?format=${format}`);
      const again = await planned(new Uint8Array(await exported.arrayBuffer()));
      expect(again.plan).toMatchObject({ wrong: 0, changed: 0 });
      expect(again.rows).toBeGreaterThan(count);
    }
    const undone = await step(found.importId, 'undo', {});
    expect(undone.now).toMatchObject({ status: 'undone', kept: { count: 0 } });
    const left = await directory.call('machine_operator', '/units?within=unit_3703&type=sao&limit=500');
    expect(left.body).toMatchObject({ items: [{ code: '06370301' }], next: null });
  }, 120_000);

  it('refuses what calculates with its row, and what is no table, in both languages', async () => {
    const sheet = 'xl/worksheets/sheet1.xml';
    const parts = unzipSync(await xlsx([heads, row(1, 'อบต.')]));
    const calculating = strFromU8(parts[sheet] ?? new Uint8Array()).replace(
      '</row></sheetData>',
      '<c><f>1+1</f><v>2</v></c></row></sheetData>',
    );
    expect(await send(zipSync({ ...parts, [sheet]: strToU8(calculating) }))).toMatchObject({
      status: 400,
      body: { code: 'FILE.FORMULAS', params: { row: 2, messageTh: expect.stringContaining('แถว 2') } },
    });
    expect((await send('%PDF-1.4')).body).toMatchObject({ code: 'FILE.NO_TABLE' });
  });

  it('lets the keeper of a district change what is below it, and nothing else', async () => {
    const found = await planned(
      csv([heads, row(1, 'อบต.'), ['3703', 'เปลี่ยนเอง', '', '', '', '', '']]),
      'person_keeper',
    );
    expect(found.within).toEqual(['unit_3703']);
    expect((await rows(found.importId, 'state=wrong')).map(({ row: n, problems }) => [n, problems[0]?.code])).toEqual([
      [3, 'TABLE.OUTSIDE'],
    ]);
    const mine = await directory.call('person_keeper', '/imports');
    expect((mine.body as { items: TableImport[] }).items.map(({ importId }) => importId)).toEqual([found.importId]);
    expect((await send('x', 'person_officer')).status).toBe(403);
  });
});
