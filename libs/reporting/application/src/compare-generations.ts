import { differenceOf, pairRows, type RowDifference, storedSets } from '@wian/reporting-domain';
import type { Comparison, GenerationTables } from './ports.js';

/** Differing rows that are kept to be looked at; all of them are counted. */
const MOST_LISTED = 500;
const ROWS_AT_ONCE = 1_000;

type Numbers = { readonly live: number; readonly rebuilt: number };
type Found = Pick<Comparison, 'tables' | 'differences'>;

/**
 * Every row of every table against its rebuilt twin. A page of both is read at one moment, and one transaction writes an
 * event to both: so whatever page is read, both stand at the same positions, while new events arrive. With a row of Tasks
 * all that is kept of the task is compared: Escalations and TaskDays are made of nothing else.
 */
export async function compareGenerations(
  tables: Pick<GenerationTables, 'page'>,
  numbers: Numbers,
  /** Told after each page how many rows of all tables are compared; false gives up. */
  keepOn: (rows: number) => Promise<boolean> = () => Promise.resolve(true),
): Promise<Found | undefined> {
  const found = { tables: [] as Comparison['tables'][number][], differences: [] as RowDifference[] };
  for (const { name: table } of storedSets) {
    const counted = { table, rows: 0, different: 0 };
    for await (const page of pagesOf(tables, table, numbers)) {
      counted.rows += page.rows;
      counted.different += page.different.length;
      found.differences.push(...page.different.slice(0, MOST_LISTED - found.differences.length));
      if (!(await keepOn(countOf(found).rows + counted.rows))) return undefined;
    }
    found.tables.push(counted);
  }
  return found;
}

async function* pagesOf(tables: Pick<GenerationTables, 'page'>, table: string, numbers: Numbers) {
  for (let after: string | null = ''; after !== null;) {
    const page = await tables.page({ table, ...numbers, after, limit: ROWS_AT_ONCE });
    const paired = pairRows(page, ROWS_AT_ONCE);
    yield { rows: paired.pairs.length, different: paired.pairs.flatMap((pair) => differenceOf(table, pair) ?? []) };
    after = paired.after;
  }
}

export const countOf = ({ tables }: Found): { readonly rows: number; readonly different: number } => ({
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  different: tables.reduce((sum, { different }) => sum + different, 0),
});
