import type { Post, Unit } from '@wian/contracts';
import type { TableImport } from '@wian/directory-domain';
import { ok, unwrap, type Result } from '@wian/kernel';
import { ApplyImport } from '../tables/apply-import.js';
import { ChangeImports, type Within } from '../tables/change-imports.use-case.js';
import { ExportDirectory } from '../tables/export-directory.use-case.js';
import { ImportRunner } from '../tables/import-runner.js';
import { PlanImport } from '../tables/plan-import.js';
import type { DirectoryWalk, ImportQueries, TableReader } from '../tables/ports.js';
import { ReceiveTable } from '../tables/receive-table.use-case.js';
import { UndoImport } from '../tables/undo-import.js';
import { ImportDirectory } from '../import-directory.use-case.js';
import { DirectoryInMemory, post, unit } from './directory-in-memory.js';
import { MemoryImportPages } from '../tables/memory-import-pages.js';

export type Table = readonly (readonly string[])[];

/** A table is its own file here: rows in JSON, a few a page. */
const reader = (page: number): TableReader => ({
  async read(bytes, told) {
    const rows = (JSON.parse(new TextDecoder().decode(bytes)) as Table).map((cells, n) => ({ number: n + 1, cells }));
    for (let at = 0; at < rows.length; at += page) await told(rows.slice(at, at + page));
    return ok(undefined);
  },
});

const queriesOf = (stored: DirectoryInMemory): ImportQueries => {
  const all = () => stored.ofKind<TableImport>('import').map(({ state }) => state);
  return {
    open: async (limit) =>
      all()
        .filter(({ status }) => ['received', 'applying', 'undoing'].includes(status))
        .slice(0, limit)
        .map(({ importId }) => importId),
    list: async (limit, after) =>
      all()
        .reverse()
        .filter(({ importId }) => after === undefined || importId < after)
        .slice(0, limit),
  };
};

const walkOf = (stored: DirectoryInMemory): DirectoryWalk => {
  const posts = () => stored.ofKind<Post>('post').map(({ state }) => state);
  return {
    unitsAfter: async (after, limit) =>
      [...stored.units()]
        .sort((a, b) => (a.unitId < b.unitId ? -1 : 1))
        .filter(({ unitId }) => unitId > after)
        .slice(0, limit),
    postsOfUnits: async (ids) => posts().filter(({ unitId }) => ids.includes(unitId)),
    channels: async () => [
      ...new Set(posts().flatMap(({ contactPoints = [] }) => contactPoints.map((p) => p.channel))),
    ],
  };
};

interface Sent {
  readonly on?: string;
  readonly within?: Within;
}

const actor = { id: 'machine_operator' };

function partsOf(stored: DirectoryInMemory, page: number) {
  const pages = new MemoryImportPages();
  const [clock, wake, queries] = [{ now: () => new Date('2025-03-06T02:00:00Z') }, () => undefined, queriesOf(stored)];
  const parts = { log: stored, recorded: stored, pages, clock };
  const errors: unknown[] = [];
  const runner = new ImportRunner({
    ...{ log: stored, clock, queries, onError: (error: unknown) => void errors.push(error) },
    plan: new PlanImport(parts),
    apply: new ApplyImport(parts),
    undo: new UndoImport(parts),
  });
  const receive = new ReceiveTable({ ...parts, reader: reader(page), wake });
  const imports = new ChangeImports({ ...parts, queries, wake });
  const drain = async () => {
    while (errors.length === 0 && (await runner.pass()));
    if (errors.length > 0) throw errors[0];
  };
  return { stored, pages, imports, receive, runner, drain };
}

/** Everything that tables need, in memory; `page`: rows of a page. */
export function tableOffice(stored = new DirectoryInMemory(), page = 500) {
  const { receive, imports, drain, ...parts } = partsOf(stored, page);
  const shown = async (importId: string) => unwrap(await imports.show(importId, null));
  const plan = async (table: Table, { on = '2025-03-06', within = null }: Sent = {}) => {
    const bytes = new TextEncoder().encode(JSON.stringify(table));
    const { importId } = unwrap(await receive.execute({ bytes, file: 'units.csv', on, actor, within }));
    await drain();
    return shown(importId);
  };
  const settled = async (step: Promise<Result<TableImport>>) => {
    const { importId } = unwrap(await step);
    await drain();
    return shown(importId);
  };
  const rows = async (table: TableImport, state?: 'same' | 'changed' | 'wrong') =>
    (await imports.rows(table, { limit: 1_000_000, state })).rows;
  const exported = async (on = '2025-03-06', language: 'th' | 'en' = 'th') => {
    const lines = [];
    for await (const line of new ExportDirectory(walkOf(stored), stored).rows({ on, language })) lines.push(line);
    return lines;
  };
  const apply = ({ importId, plan: planned }: TableImport) =>
    settled(imports.apply(importId, planned?.hash ?? '', actor));
  const undo = ({ importId }: TableImport, partial = false) => settled(imports.undo(importId, partial, actor));
  return { ...parts, imports, plan, rows, apply, undo, exported, actor };
}

/** With two provinces, a district, two local bodies and a post in the district. */
export async function officeOfCountry(page?: number) {
  const stored = new DirectoryInMemory();
  const units = [
    ...[unit('37', null), unit('38', null), unit('3703', '37')],
    ...[unit('06370301', '3703'), unit('06370302', '3703')],
  ];
  const record = new ImportDirectory(stored, stored, { now: () => new Date('2025-03-06T02:00:00Z') });
  unwrap(await record.execute({ units, posts: [post('3703')], calendars: [] }, { actor, correlationId: 'request-1' }));
  return tableOffice(stored, page);
}

/** The columns that a new unit needs. */
export const heads = ['รหัสหน่วยงาน', 'ชื่อหน่วยงาน', 'ประเภท', 'รหัสหน่วยงานเหนือ'];

export const stands = async (stored: DirectoryInMemory, id: string) =>
  (await stored.load<Unit>('unit', id))?.state as Unit;
