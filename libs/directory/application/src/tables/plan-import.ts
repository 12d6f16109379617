import type { Unit } from '@wian/contracts';
import { problemOf, type EditScope, type ImportPlan, type RowProblem, type TableImport } from '@wian/directory-domain';
import { sha256Hex, type CommitLog } from '@wian/kernel';
import type { RecordedDirectory } from '../recorded-directory.port.js';
import { unitsUnder } from './below.js';
import { type Heads, headsOf, namedRow, nameUnits } from './name-columns.js';
import { ItemOrder } from './order-items.js';
import { OverlayDirectory } from './overlay-directory.js';
import { type NamedRow, PlanRows } from './plan-rows.js';
import type { ImportPages, Item, PlannedRow, ReadRow } from './ports.js';
import { faultsOf } from './tree-faults.js';

interface Parts {
  readonly log: CommitLog;
  readonly recorded: RecordedDirectory;
  readonly pages: ImportPages;
}

/** Units and posts of one commit. */
const CHUNK = 500;

interface Head {
  readonly row: ReadRow;
  readonly heads: Heads;
}

/**
 * What the rows of a table would change, page after page, so that the largest needs no more memory than some names of each
 * row. The pages and chunks are written anew whenever it is done again, and count once the import says that it is planned.
 */
export class PlanImport {
  constructor(private readonly parts: Parts) {}

  async execute(table: TableImport): Promise<ImportPlan> {
    const { importId } = table;
    const head = await this.head(table);
    const tally = new Tally();
    if (!head) return tally.plan('', 0);
    const order = new ItemOrder();
    const planned = new PlanRows(this.parts.recorded, {
      ...{ importId, file: table.file, on: table.on },
      ...{ scope: await this.scopeOf(table), named: await this.named(table, head) },
    });
    for (let n = 0; n < table.pages; n += 1) {
      const page = await planned.page(await this.rows(table, head, n));
      const rows = n === 0 ? [...headRow(head), ...page.rows] : page.rows;
      for (const item of page.items) order.note(item);
      tally.add(rows);
      await this.parts.pages.put(importId, 'rows', n, rows);
      await this.parts.pages.put(importId, 'items', n, page.items);
    }
    order.settle();
    const chunks = await new Chunks(this.parts, table, tally.wrong === 0).make(order);
    for (const [row, problem] of chunks.faults) await this.mark(table, row, problem, tally);
    await this.parts.pages.remove(importId, 'items');
    return tally.plan(chunks.hash, chunks.count);
  }

  private async head({ importId }: TableImport): Promise<Head | undefined> {
    const [row] = await this.parts.pages.get(importId, 'cells', 0);
    return row && { row, heads: headsOf(row) };
  }

  private async rows({ importId }: TableImport, { row: head, heads }: Head, n: number): Promise<readonly NamedRow[]> {
    if (!heads.isUsable) return [];
    const read = await this.parts.pages.get(importId, 'cells', n);
    return read.slice(n === 0 ? 1 : 0).map((row) => namedRow(row, heads, head));
  }

  private async named(table: TableImport, head: Head): Promise<ReadonlyMap<string, string>> {
    const named = new Map<string, string>();
    for (let n = 0; n < table.pages; n += 1) nameUnits(await this.rows(table, head, n), named);
    return named;
  }

  /** What stands below the units whose directory the sender keeps, on the day. */
  private async scopeOf({ within, on }: TableImport): Promise<EditScope> {
    if (within === null) return 'everywhere';
    return { tops: new Set(within), below: await unitsUnder(this.parts.recorded, within, on) };
  }

  /** A row that is sound by itself, and breaks the tree. */
  private async mark({ importId, pages }: TableImport, row: number, problem: RowProblem, tally: Tally): Promise<void> {
    for (let n = 0; n < pages; n += 1) {
      const rows = await this.parts.pages.get(importId, 'rows', n);
      const at = rows.findIndex((each) => each.row === row);
      const found = rows[at];
      if (!found) continue;
      const wrong = { ...found, state: 'wrong' as const, differences: [], problems: [...found.problems, problem] };
      tally.replace(found, wrong);
      await this.parts.pages.put(importId, 'rows', n, rows.with(at, wrong));
      return;
    }
  }
}

const headRow = ({ row, heads }: Head): readonly PlannedRow[] =>
  heads.problems.length === 0
    ? []
    : [
        {
          ...{ row: row.number, state: 'wrong' as const, unitId: null, postId: null },
          ...{ differences: [], problems: heads.problems },
        },
      ];

/** Puts what the rows make into commits, in order, and judges the tree after each as it will be then. */
class Chunks {
  readonly faults: (readonly [row: number, problem: RowProblem])[] = [];
  count = 0;
  hash: string;
  private readonly overlay: OverlayDirectory;
  private items: Item[] = [];

  constructor(
    private readonly parts: Parts,
    private readonly table: TableImport,
    /** Of a table with wrong rows nothing is recorded. */
    private readonly isSound: boolean,
  ) {
    this.overlay = new OverlayDirectory(parts.recorded);
    this.hash = sha256Hex(`${table.importId} ${table.on}`);
  }

  async make(order: ItemOrder): Promise<this> {
    const { importId, pages } = this.table;
    // Read once for each turn that is on it: mostly those above stand first.
    const turnsOn = new Map<number, ReadonlySet<number>>();
    for (let turn = 0; turn < order.turns; turn += 1)
      for (let n = 0; n < pages; n += 1) {
        if (turnsOn.get(n)?.has(turn) === false) continue;
        const items = await this.parts.pages.get(importId, 'items', n);
        turnsOn.set(n, new Set(items.map((item) => order.turnOf(item))));
        for (const item of items) if (order.turnOf(item) === turn) await this.add(item);
      }
    await this.close();
    return this;
  }

  private async add(item: Item): Promise<void> {
    this.items.push(item);
    if (this.items.length === CHUNK) await this.close();
  }

  private async close(): Promise<void> {
    const items = this.items;
    if (items.length === 0) return;
    this.items = [];
    await this.judge(items);
    this.hash = sha256Hex(this.hash + JSON.stringify(items));
    if (this.isSound) await this.parts.pages.put(this.table.importId, 'chunk', this.count, items);
    this.count += 1;
  }

  private async judge(items: readonly Item[]): Promise<void> {
    const units = items.filter((item) => item.kind === 'unit');
    const rowOf = new Map(units.map(({ after, row }) => [after.unitId, row]));
    const isNew = new Map(units.map(({ after, version }) => [after.unitId, version === 0]));
    const found = await faultsOf(
      units.map(({ after }): Unit => after),
      (unitId) => isNew.get(unitId) === true,
      { log: this.parts.log, recorded: this.overlay },
    );
    for (const { unitId, fault } of found)
      this.faults.push([
        (unitId === undefined ? undefined : rowOf.get(unitId)) ?? units[0]?.row ?? 1,
        problemOf(fault),
      ]);
    for (const { after } of units) this.overlay.lay(after);
  }
}

/** Counts as the pages come. */
class Tally {
  private readonly counts = { same: 0, changed: 0, wrong: 0 };
  private readonly differences: Record<string, number> = {};

  get wrong(): number {
    return this.counts.wrong;
  }

  add(rows: readonly PlannedRow[]): void {
    for (const row of rows) this.count(row, 1);
  }

  replace(before: PlannedRow, after: PlannedRow): void {
    this.count(before, -1);
    this.count(after, 1);
  }

  plan(hash: string, chunks: number): ImportPlan {
    return { hash, chunks, ...this.counts, differences: { ...this.differences } };
  }

  private count({ state, differences }: PlannedRow, by: 1 | -1): void {
    this.counts[state] += by;
    for (const { what } of differences) this.differences[what] = (this.differences[what] ?? 0) + by;
  }
}
