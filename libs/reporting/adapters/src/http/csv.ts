import type { Column, Row, Value } from '@wian/reporting-domain';

/** By it spreadsheet programs know the text for UTF-8, and show Thai. */
export const BOM = '\uFEFF';

/** RFC 4180: comma, CRLF, quotes doubled; the first line names the columns. */
export const headerLine = (columns: readonly Column[]): string => line(columns.map(({ name }) => name));
export const rowLine = (columns: readonly Column[], row: Row): string =>
  line(columns.map(({ name }) => cell(row[name] ?? null)));

const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

function cell(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = guarded(value);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A spreadsheet would run such a text as a formula; the apostrophe makes it a text there (OWASP, CSV injection). */
const guarded = (value: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value);
