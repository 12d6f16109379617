import type { Row, Value } from '../model/entity-set.js';

/** A row of a table with what guards and scopes it. */
export interface TableRow {
  readonly id: string;
  readonly epoch: number;
  readonly v: number;
  readonly path?: readonly string[] | undefined;
  readonly row: Row;
}

export interface FieldDifference {
  /** A column; `path`: who may see the row; `version`: of the event that it stands on, as `epoch.sequence`. */
  readonly field: string;
  readonly live: Value;
  readonly rebuilt: Value;
}

export interface RowDifference {
  readonly table: string;
  readonly id: string;
  /** Where the row stands; its fields are listed where both have it. */
  readonly in: 'both' | 'live' | 'rebuilt';
  readonly fields: readonly FieldDifference[];
}

/** What differs between a row and its rebuilt twin; undefined: nothing. A field that is absent counts as null. */
export function differenceOf(table: string, pair: RowPair): RowDifference | undefined {
  const { id, live, rebuilt } = pair;
  if (!live || !rebuilt) return { table, id, in: live ? 'live' : 'rebuilt', fields: [] };
  const [a, b] = [fieldsOf(live), fieldsOf(rebuilt)];
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .map((field) => ({ field, live: a[field] ?? null, rebuilt: b[field] ?? null }))
    .filter((each) => each.live !== each.rebuilt);
  return fields.length > 0 ? { table, id, in: 'both', fields } : undefined;
}

const fieldsOf = ({ epoch, v, path, row }: TableRow): Row => ({
  ...row,
  path: path?.join(' › ') ?? null,
  version: `${epoch}.${v}`,
});

export interface RowPair {
  readonly id: string;
  readonly live?: TableRow | undefined;
  readonly rebuilt?: TableRow | undefined;
}

/**
 * Pairs one page of each side by id. Both are in the order of their ids and hold at most `limit` rows behind the same id.
 * A full page ends somewhere, so what lies behind the nearer end is left for the next page, which begins after `after`;
 * null: both sides are read to their end. Ids are ASCII, so that this order is the database's.
 */
export function pairRows(
  { live, rebuilt }: { readonly live: readonly TableRow[]; readonly rebuilt: readonly TableRow[] },
  limit: number,
): { readonly pairs: readonly RowPair[]; readonly after: string | null } {
  const ends = [live, rebuilt].filter(({ length }) => length >= limit).flatMap((rows) => rows.at(-1)?.id ?? []);
  const after = ends.length > 0 ? ends.reduce((a, b) => (a < b ? a : b)) : null;
  const within = ({ id }: TableRow) => after === null || id <= after;
  const byId = new Map<string, RowPair>();
  for (const row of live.filter(within)) byId.set(row.id, { id: row.id, live: row });
  for (const row of rebuilt.filter(within)) byId.set(row.id, { ...byId.get(row.id), id: row.id, rebuilt: row });
  return { pairs: [...byId.values()], after };
}
