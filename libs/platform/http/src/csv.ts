/** By it spreadsheet programs know the text for UTF-8, and show Thai. */
export const BOM = '\uFEFF';

export type CsvValue = string | number | boolean | null;

/** RFC 4180: comma, CRLF, quotes doubled. */
export const csvLine = (cells: readonly CsvValue[]): string => `${cells.map(cell).join(',')}\r\n`;

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = guarded(value);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A spreadsheet would run such a text as a formula; the apostrophe makes it a text there (OWASP, CSV injection). */
const guarded = (value: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value);
