import type { Clock } from '@wian/kernel';
import {
  type DerivedSet,
  derivedSetOf,
  type EntitySet,
  narrowed,
  type OrderBy,
  orderOf,
  type Row,
  taskOfKey,
  type TaskRecord,
  truthOf,
  type Value,
} from '@wian/reporting-domain';
import { localDateOf } from '@wian/working-time';
import type { Condition, ReportRows, RowsRequest, Scope, TaskRecords } from './ports.js';

/** The stored tables, and those whose rows are made of the records of tasks as they are read. */
export class DerivedRows implements ReportRows {
  constructor(
    private readonly stored: ReportRows,
    private readonly records: TaskRecords,
    private readonly clock: Clock,
  ) {}

  async find(request: RowsRequest): Promise<readonly Row[]> {
    const derived = derivedSetOf(request.set);
    if (!derived) return this.stored.find(request);
    return isByKey(request) ? this.next(derived, request) : this.first(derived, request);
  }

  async count(condition: Condition): Promise<number> {
    const derived = derivedSetOf(condition.set);
    if (!derived) return this.stored.count(condition);
    let count = 0;
    for await (const _ of this.matching(derived, condition, null)) count++;
    return count;
  }

  async byKey(wanted: { readonly set: EntitySet; readonly key: string; readonly scope: Scope }) {
    const derived = derivedSetOf(wanted.set);
    if (!derived) return this.stored.byKey(wanted);
    const { set, key, scope } = wanted;
    const record = await this.records.one(taskOfKey(key), scope);
    return record && [...derived.rowsOf(record, this.today)].find((row) => row[set.key] === key);
  }

  /** Reads no further than the page. */
  private async next(derived: DerivedSet, request: RowsRequest): Promise<readonly Row[]> {
    const { after, skip, limit } = request;
    const rows: Row[] = [];
    let left = skip;
    for await (const row of this.matching(derived, request, after ? String(after[0]) : null)) {
      if (left-- > 0) continue;
      rows.push(row);
      if (rows.length >= limit) break;
    }
    return rows;
  }

  /** In another order than the key's every row has to be looked at; only those that may be on the page are kept. */
  private async first(derived: DerivedSet, request: RowsRequest): Promise<readonly Row[]> {
    const { orderBy, after, skip, limit } = request;
    const wanted = skip + limit;
    const inOrder = (a: Row, b: Row) => compare(orderBy, a, valuesOf(orderBy, b));
    let rows: Row[] = [];
    for await (const row of this.matching(derived, request, null)) {
      if (after && compare(orderBy, row, after) <= 0) continue;
      rows.push(row);
      if (rows.length >= 2 * wanted + ROWS_HELD) rows = rows.sort(inOrder).slice(0, wanted);
    }
    return rows.sort(inOrder).slice(skip, wanted);
  }

  /** By key. */
  private async *matching(derived: DerivedSet, { filter, scope }: Condition, after: string | null) {
    const { filter: ofTasks, ...days } = narrowed(derived, filter);
    const since = after === null ? null : taskOfKey(after);
    const { today } = this;
    for await (const record of byKeysOfRows(this.records.of({ filter: ofTasks, scope, days, since })))
      for (const row of derived.rowsOf(record, today))
        if (isBehind(row[derived.set.key], after) && (!filter || truthOf(filter, row) === true)) yield row;
  }

  private get today(): string {
    return localDateOf(this.clock.now());
  }
}

const ROWS_HELD = 1_000;

const isByKey = ({ set, orderBy }: RowsRequest): boolean =>
  orderBy.every(({ column, descending }) => column.name === set.key && !descending);

const isBehind = (key: Value | undefined, after: string | null): boolean => after === null || String(key) > after;

/**
 * Tasks in the order of their rows' keys. That is not the order of their ids, where one begins with another: keys of
 * `task_37` stand behind those of `task_3703`, since what follows an id in a key stands behind digits and hyphens.
 */
async function* byKeysOfRows(records: AsyncIterable<TaskRecord>): AsyncGenerator<TaskRecord> {
  const held: TaskRecord[] = [];
  for await (const record of records) {
    for (let last = held.at(-1); last && `${last.taskId}:` < record.taskId; last = held.at(-1)) {
      held.pop();
      yield last;
    }
    held.push(record);
  }
  yield* held.reverse();
}

const valuesOf = (orderBy: readonly OrderBy[], row: Row): readonly Value[] =>
  orderBy.map(({ column }) => row[column.name] ?? null);

function compare(orderBy: readonly OrderBy[], row: Row, values: readonly Value[]): number {
  for (const [place, { column, descending }] of orderBy.entries()) {
    const order = orderOf(row[column.name] ?? null, values[place] ?? null);
    if (order !== 0) return descending ? -order : order;
  }
  return 0;
}
