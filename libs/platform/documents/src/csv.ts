import { CsvError, parse } from 'csv-parse/sync';
import { FileProblem } from './file-problem.js';
import { decodeText } from './text-file.js';
import type { SheetRow } from './xlsx.js';

/**
 * The rows of a table in CSV (RFC 4180, and as spreadsheet programs write it: with a byte order mark, in Windows-874, apart by
 * semicolons or tabs), in order. A row of several lines is one row, as spreadsheet programs number it.
 */
export function rowsOfCsv(bytes: Uint8Array, told: (row: SheetRow) => void): void {
  const text = decodeText(bytes)?.text;
  if (text === undefined) throw new FileProblem('FILE.NO_TABLE', { found: 'something else than text' });
  let number = 0;
  const onRecord = (cells: readonly string[]) => {
    number += 1;
    if (cells.some((cell) => cell !== '')) told({ number, cells });
    return null;
  };
  try {
    parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true, on_record: onRecord });
  } catch (error) {
    if (error instanceof CsvError) throw new FileProblem('FILE.QUOTES', { row: number + 1 });
    throw error;
  }
}

/** Which of those that are in use the first line has most of. */
function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).sign;
}
