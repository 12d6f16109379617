import type { Blockers, OwingUnit, Reminded, Unanswered } from '../cascade-types.js';
import { table } from './table.js';
import { showInstant } from './times.js';

const headers = ['task', 'unit', 'level', 'status', 'due', 'reminded'];

const row = ({ taskId, name, code, level, status, dueAt, late, reminded }: OwingUnit): string[] => [
  taskId,
  `${name} (${code})`,
  level,
  status,
  dueAt === null ? '' : `${showInstant(dueAt)}${late ? ' late' : ''}`,
  reminded ? `${showInstant(reminded.at)} (${reminded.count})` : 'never',
];

const rows = (units: readonly OwingUnit[], columns: number | null): string => table(headers, units.map(row), columns);

/** How many have not answered at each level, and the first of them. */
export function unansweredText({ step, total, levels }: Unanswered, columns: number | null): string {
  if (total === 0) return `Nobody is awaited: ${step}.`;
  return [
    `${step}: ${total} awaited`,
    ...levels.flatMap(({ level, count, items, next }) => [
      '',
      `${level}: ${count}`,
      rows(items, columns),
      ...(next === null ? [] : [`more: --level ${level} --cursor ${next}`]),
    ]),
  ].join('\n');
}

export function blockersText({ state, items, more }: Blockers, columns: number | null): string {
  if (state === 'done') return 'Nothing blocks it: it is done.';
  if (items.length === 0) return 'No unit owes anything now; its tasks may still be in the making.';
  return [rows(items, columns), ...(more ? ['… there are others: --limit and --under TASK show them'] : [])].join('\n');
}

const whyOf: Readonly<Record<string, string>> = {
  'reminded-lately': 'reminded a short while ago',
  'not-awaited': 'have just answered',
  changed: 'were moved at the same moment',
};

export function remindedText({ step, reminded, leftOut, more }: Reminded): string {
  return [
    `${step}: ${reminded} reminded`,
    ...leftOut.flatMap(({ why, count, items }) => [
      `left out: ${count} ${whyOf[why] ?? why}`,
      ...items.map(
        ({ name, code, reminded: last }) => `  ${name} (${code})${last ? `, last ${showInstant(last.at)}` : ''}`,
      ),
    ]),
    ...(more ? ['… there are others: the same command goes on with them'] : []),
  ].join('\n');
}
