import { toArabicDigits } from '@wian/thai';

/** One entry of a list: its cells in order, and what its list counts it as. */
export interface ListRow {
  /** Without the number. */
  readonly cells: readonly string[];
  /** It begins with a number, as the entries of most lists do. */
  readonly isNumbered: boolean;
}

/** `1.`, `(1)`, `1)`: such a cell begins an entry wherever it stands, since lists are set in two columns. */
const ORDINAL = /^\(?\d{1,4}(?:[.)]{1,2}(?!\d)|\s(?=[ก-๎]))\s*/;
const BARE_NUMBER = /^\d{1,4}$/;

/** The entries of a line: cells are apart by tabs or wide gaps, in a CSV by commas or semicolons. */
export function rowsOf(line: string): readonly ListRow[] {
  const rows: { cells: string[]; isNumbered: boolean }[] = [];
  for (const cell of cellsOf(toArabicDigits(line))) {
    const ordinal = ORDINAL.exec(cell)?.[0] ?? '';
    const isNumber = rows.length === 0 && BARE_NUMBER.test(cell);
    if (rows.length === 0 || ordinal !== '') rows.push({ cells: [], isNumbered: ordinal !== '' || isNumber });
    const rest = isNumber ? '' : cell.slice(ordinal.length).trim();
    if (rest !== '') rows.at(-1)?.cells.push(rest);
  }
  return rows.filter(({ cells }) => cells.length > 0);
}

function cellsOf(line: string): readonly string[] {
  const apart = /\t/.test(line) ? line.split('\t') : /["',;]/.test(line) ? csvCells(line) : line.split(/ {2,}/);
  return apart.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '');
}

/** RFC 4180, with semicolons too, as spreadsheets write where the comma is the decimal mark. */
function csvCells(line: string): readonly string[] {
  const found = line.match(/"(?:[^"]|"")*"|[^,;"]+/g) ?? [];
  return found.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}
