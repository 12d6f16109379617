import { canonical, columnOf, headOf, problem, type Cells, type Column, type RowProblem } from '@wian/directory-domain';
import type { NamedRow } from './plan-rows.js';
import type { ReadRow } from './ports.js';

/** The columns of a table by place, and what is wrong with how they are called. */
export interface Heads {
  readonly columns: readonly (Column | undefined)[];
  readonly problems: readonly RowProblem[];
  /** False where no row can be told apart: then nothing else is looked at. */
  readonly isUsable: boolean;
}

export function headsOf({ cells }: ReadRow): Heads {
  const problems: RowProblem[] = [];
  const seen = new Set<Column>();
  const columns = Array.from(cells, (cell) => {
    const head = (cell ?? '').replace(/\s+/g, ' ').trim();
    if (head === '') return undefined;
    const column = columnOf(head);
    if (!column) problems.push(problem('TABLE.HEAD_UNKNOWN', null, { head: head.slice(0, 100) }));
    else if (seen.has(column)) problems.push(problem('TABLE.HEAD_TWICE', null, { head }));
    else seen.add(column);
    return column;
  });
  const isUsable = seen.has('code') || seen.has('unit_id');
  if (!isUsable) problems.push(problem('TABLE.HEAD_MISSING', null, { head: headOf('code', 'th') }));
  return { columns, problems, isUsable };
}

/** Of one cell. */
const LONGEST = 1_000;

/** A row by the names of its columns; what stands under no name, or is too long, is told. */
export function namedRow({ number: row, cells: read }: ReadRow, { columns }: Heads, heads: ReadRow): NamedRow {
  const problems: RowProblem[] = [];
  const cells: Partial<Record<Column, string>> = {};
  for (const [n, cell] of read.entries()) {
    if (cell === null || cell.trim() === '') continue;
    const column = columns[n];
    // One that is called something unknown was told of in the first row.
    if (!column && (heads.cells[n] ?? '').trim() === '')
      problems.push(problem('TABLE.HEADLESS', null, { text: cell.slice(0, 50) }));
    if (!column) continue;
    if (cell.length > LONGEST) problems.push(problem('TABLE.TOO_LONG', column, { limit: LONGEST }));
    else cells[column] = cell;
  }
  return { row, cells, problems };
}

/** Adds which unit each code and id of these rows is about. */
export function nameUnits(rows: readonly NamedRow[], named: Map<string, string>): void {
  for (const { cells } of rows) {
    const [id, code] = [identity(cells, 'unit_id'), identity(cells, 'code')];
    const unitId = id === '' ? `unit_${code}` : id;
    named.set(unitId, unitId);
    if (code !== '') named.set(code, unitId);
  }
}

const identity = (cells: Cells, column: 'unit_id' | 'code'): string => canonical(column, cells[column] ?? '');
