import { unknownImport, type TableImport } from '@wian/directory-domain';
import { againOnConflict, err, ok, type Actor, type Result } from '@wian/kernel';
import type { ImportParts } from './apply-import.js';
import { askedBy, commitImport, loadImport } from './commit-import.js';
import type { ImportQueries, PlannedRow, RowState } from './ports.js';
import { UndoImport } from './undo-import.js';

/** Where somebody keeps the directory: the units below which; null = everywhere. */
export type Within = readonly string[] | null;

export interface RowsQuery {
  readonly state?: RowState | undefined;
  /** After this page and row. */
  readonly after?: { readonly page: number; readonly row: number } | undefined;
  readonly limit: number;
}

export interface FoundRows {
  readonly rows: readonly PlannedRow[];
  readonly next: { readonly page: number; readonly row: number } | null;
}

/** Whoever keeps less of the directory than an import was made with sees nothing of it. */
const maySee = ({ within: of }: TableImport, within: Within): boolean =>
  within === null || (of !== null && of.every((unitId) => within.includes(unitId)));

/** What people do with imports that were received: look, have them recorded, have them undone. */
export class ChangeImports {
  private readonly undoing: UndoImport;

  constructor(private readonly parts: ImportParts & { readonly queries: ImportQueries; readonly wake: () => void }) {
    this.undoing = new UndoImport(parts);
  }

  async show(importId: string, within: Within): Promise<Result<TableImport>> {
    const found = await loadImport(this.parts.log, importId);
    if (!found.ok) return found;
    return maySee(found.value.state, within) ? ok(found.value.state) : err(unknownImport(importId));
  }

  /** Those that the asker may see, the newest first; there are few. */
  async list(limit: number, after: string | undefined, within: Within): Promise<readonly TableImport[]> {
    const seen: TableImport[] = [];
    for (let last = after, more = true; more && seen.length < limit;) {
      const found = await this.parts.queries.list(limit, last);
      seen.push(...found.filter((table) => maySee(table, within)));
      last = found.at(-1)?.importId;
      more = found.length === limit;
    }
    return seen.slice(0, limit);
  }

  /** Rows in the order of the file. */
  async rows({ importId, pages }: TableImport, { state, after, limit }: RowsQuery): Promise<FoundRows> {
    const rows: PlannedRow[] = [];
    let last = after ?? { page: 0, row: 0 };
    for (let page = last.page; page < pages; page += 1) {
      const wanted = (await this.parts.pages.get(importId, 'rows', page)).filter(
        (each) => each.row > last.row && (!state || each.state === state),
      );
      for (const each of wanted) {
        if (rows.length === limit) return { rows, next: last };
        rows.push(each);
        last = { page, row: each.row };
      }
    }
    return { rows, next: null };
  }

  /** Has it recorded where `expect` is the hash of what was shown. */
  async apply(importId: string, expect: string, actor: Actor): Promise<Result<TableImport>> {
    const done = await againOnConflict(async () => {
      const loaded = await loadImport(this.parts.log, importId);
      if (!loaded.ok) return loaded;
      const command = { type: 'apply' as const, expect, asked: askedBy(actor) };
      return commitImport(this.parts, { importId, loaded: loaded.value, actor, command });
    });
    this.parts.wake();
    return done;
  }

  async undo(importId: string, partial: boolean, actor: Actor): Promise<Result<TableImport>> {
    const begun = await this.undoing.begin(importId, partial, actor);
    this.parts.wake();
    return begun;
  }
}
