import { type Clock, type DomainError, err, ok, type Result } from '@wian/kernel';
import {
  columnOf,
  type EntitySet,
  type OrderBy,
  type ReportQuery,
  type Row,
  tooMuch,
  unknownRow,
  unsupported,
  type Value,
} from '@wian/reporting-domain';
import type { ProjectionStore, ReportRows, Scope, Visible } from './ports.js';
import type { Scopes } from './scope.js';
import { type Freshness, freshnessOf } from './watch-freshness.js';

/** Rows in an order that changes while they are read cannot be paged, so they must fit into one answer. */
export const SORTED_LIMIT = 10_000;
const SKIP_LIMIT = 1_000_000;

/** Where a page ended: the next one begins behind it. */
export interface Continuation {
  readonly after: readonly Value[];
  /** How many rows are still wanted of those asked by $top; null = all. */
  readonly left: number | null;
}

export interface PageRequest {
  readonly set: EntitySet;
  readonly query: ReportQuery;
  readonly visible: Visible;
  readonly from: Continuation | null;
  readonly pageSize: number;
}

export interface ReportPage {
  readonly rows: readonly Row[];
  /** Of all rows that the filter lets through, where asked. */
  readonly count: number | null;
  readonly next: Continuation | null;
}

/** Tables as callers read them, each within its own units. */
export class ReadReport {
  constructor(
    private readonly rows: ReportRows,
    private readonly scopes: Scopes,
    private readonly store: Pick<ProjectionStore, 'freshness'>,
    private readonly clock: Clock,
  ) {}

  /** Ask it before the rows: then it promises nothing that they do not hold. */
  async freshness(set: EntitySet): Promise<Freshness> {
    return freshnessOf(set, await this.store.freshness(), this.clock.now());
  }

  async one(set: EntitySet, key: string, visible: Visible): Promise<Result<Row>> {
    const row = await this.rows.byKey({ set, key, scope: await this.scopes.of(set, visible) });
    return row ? ok(row) : err(unknownRow(set.name, key));
  }

  async count({ set, query, visible }: Pick<PageRequest, 'set' | 'query' | 'visible'>): Promise<number> {
    return this.rows.count({ set, filter: query.filter, scope: await this.scopes.of(set, visible) });
  }

  async page(request: PageRequest): Promise<Result<ReportPage>> {
    const { set, query, visible } = request;
    if (query.skip > SKIP_LIMIT) return err(tooMuch('$skip', SKIP_LIMIT));
    const scope = await this.scopes.of(set, visible);
    const count = query.count ? await this.rows.count({ set, filter: query.filter, scope }) : null;
    const found = isPageable(set, query.orderBy)
      ? await this.keysetPage(request, scope)
      : await this.whole(request, scope);
    return found.ok ? ok({ ...found.value, count }) : found;
  }

  /** Every page, one after the other. */
  async *pages(request: PageRequest): AsyncGenerator<readonly Row[]> {
    let from: Continuation | null = request.from;
    do {
      const page: Result<ReportPage> = await this.page({ ...request, query: { ...request.query, count: false }, from });
      if (!page.ok) throw page.error;
      yield page.value.rows;
      from = page.value.next;
    } while (from);
  }

  private async keysetPage({ set, query, from, pageSize }: PageRequest, scope: Scope): Promise<Result<Found>> {
    const wanted = from ? from.left : query.top;
    const size = Math.min(pageSize, wanted ?? pageSize);
    if (size === 0) return ok({ rows: [], next: null });
    const orderBy = withKey(set, query.orderBy);
    const skip = from ? 0 : query.skip;
    const after = from?.after ?? null;
    const found = await this.rows.find({ set, filter: query.filter, scope, orderBy, after, skip, limit: size + 1 });
    const rows = found.slice(0, size);
    const left = wanted === null ? null : wanted - rows.length;
    const last = rows.at(-1);
    if (found.length <= size || left === 0 || !last) return ok({ rows, next: null });
    return ok({ rows, next: { after: orderBy.map(({ column }) => last[column.name] ?? null), left } });
  }

  private async whole({ set, query, from }: PageRequest, scope: Scope): Promise<Result<Found>> {
    if (from || (query.top ?? 0) > SORTED_LIMIT) return err(tooManyToSort());
    const limit = query.top ?? SORTED_LIMIT + 1;
    if (limit === 0) return ok({ rows: [], next: null });
    const orderBy = withKey(set, query.orderBy);
    const rows = await this.rows.find({
      set,
      filter: query.filter,
      scope,
      orderBy,
      after: null,
      skip: query.skip,
      limit,
    });
    return rows.length > SORTED_LIMIT ? err(tooManyToSort()) : ok({ rows, next: null });
  }
}

type Found = Pick<ReportPage, 'rows' | 'next'>;

const isPageable = (set: EntitySet, orderBy: readonly OrderBy[]): boolean =>
  orderBy.every(({ column }) => column.stable || column.name === set.key);

/** The key ends every order, so that no two rows are equal. What follows the key orders nothing. */
function withKey(set: EntitySet, orderBy: readonly OrderBy[]): readonly OrderBy[] {
  const at = orderBy.findIndex(({ column }) => column.name === set.key);
  if (at >= 0) return orderBy.slice(0, at + 1);
  const column = columnOf(set, set.key);
  if (!column) throw new Error(`${set.name} lacks its key column ${set.key}`);
  return [...orderBy, { column, descending: false }];
}

const tooManyToSort = (): DomainError =>
  unsupported(
    `$orderby a column that changes, over more than ${SORTED_LIMIT} rows,`,
    `add $top or narrow $filter to at most ${SORTED_LIMIT} rows, or order by columns that stay, such as the key`,
  );
