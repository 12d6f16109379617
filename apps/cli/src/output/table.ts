import { cutTo, displayWidth, padTo } from './display-width.js';

const GAP = '  ';
const LEAST_LAST_COLUMN = 20;

/** Columns as wide as their widest cell; on a screen the last one is cut to what is left. */
export function table(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number | null = null,
): string {
  const lines = [headers, ...rows];
  const widths = headers.map((_, at) => Math.max(...lines.map((line) => displayWidth(line[at] ?? ''))));
  const last = headers.length - 1;
  const before = widths.slice(0, last).reduce((sum, width) => sum + width + GAP.length, 0);
  const left = columns === null ? Infinity : Math.max(columns - before, LEAST_LAST_COLUMN);
  const cell = (text: string, at: number) => (at === last ? cutTo(text, left) : padTo(text, widths[at] ?? 0));
  return lines.map((line) => headers.map((_, at) => cell(line[at] ?? '', at)).join(GAP)).join('\n');
}

/** Label and value, one pair a line; further lines of a value stand under its first. Empty values are left out. */
export function labelled(pairs: readonly (readonly [label: string, value: string | null])[]): string {
  const shown = pairs.filter(([, value]) => value !== null && value !== '');
  const width = Math.max(0, ...shown.map(([label]) => displayWidth(label)));
  const indent = `\n${' '.repeat(width)}${GAP}`;
  return shown
    .map(([label, value]) => `${padTo(label, width)}${GAP}${(value ?? '').replaceAll('\n', indent)}`)
    .join('\n');
}
