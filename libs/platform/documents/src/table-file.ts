import { rowsOfCsv } from './csv.js';
import { FileProblem } from './file-problem.js';
import { documentLimits } from './limits.js';
import { recognise } from './recognise.js';
import { rowsOfXlsx, type SheetRow } from './xlsx.js';

/** Of one table. */
const MOST_ROWS = 100_000;

/**
 * Tells every row of a table, CSV or .xlsx by what it is, in order; rows without anything in them are left out. Fails with a
 * `FileProblem`, after which nothing that was told counts.
 */
export async function rowsOfTable(bytes: Uint8Array, told: (row: SheetRow) => void, limit = MOST_ROWS): Promise<void> {
  if (bytes.length > documentLimits.bytes) throw new FileProblem('FILE.TOO_LARGE', { limit: documentLimits.bytes });
  const { kind, mediaType, problem } = await recognise(bytes);
  if (problem) throw problem;
  let rows = 0;
  const counted = (row: SheetRow) => {
    if (row.cells.every((cell) => cell === undefined || cell.trim() === '')) return;
    rows += 1;
    // The names of the columns are a row too.
    if (rows > limit + 1) throw new FileProblem('FILE.TOO_MANY_ROWS', { limit });
    told(row);
  };
  if (kind === 'xlsx') return rowsOfXlsx(bytes, counted);
  if (kind !== 'text') throw new FileProblem('FILE.NO_TABLE', { found: mediaType });
  rowsOfCsv(bytes, counted);
}
