import type { PlannedRow, TableImport } from '../import-types.js';
import { labelled } from './table.js';
import { showDate } from './times.js';

/** An import and how far it is. */
export function importText({ importId, file, on, status, plan, rows, done, kept, stopped }: TableImport): string {
  const parts = plan && plan.chunks > 0 && status !== 'planned' ? ` (${done} of ${plan.chunks} parts stand)` : '';
  const differences = Object.entries(plan?.differences ?? {}).map(([what, count]) => `${count} ${what}`);
  return labelled([
    ['import', importId],
    ['file', file],
    ['from', showDate(on)],
    ['status', `${status}${parts}`],
    ['rows', `${rows}${plan ? `: ${plan.changed} change something, ${plan.same} nothing, ${plan.wrong} wrong` : ''}`],
    ['changes', differences.join(', ')],
    ['stopped', stopped && stopped.message],
    ['kept', kept.count === 0 ? null : `${kept.count} changed since, or others depend on them: ${kept.ids.join(', ')}`],
  ]);
}

export const importItem = ({ importId, status, on, rows, plan, file }: TableImport): string[] => [
  importId,
  status,
  on,
  `${rows}`,
  plan ? `${plan.changed}` : '–',
  file,
];

/** What is wrong with a row, in both languages, and what to do. */
export const problemText = ({ row, problems }: PlannedRow): string =>
  problems
    .map(({ column, code, message, messageTh }) => {
      const place = column === null ? `row ${row}` : `row ${row}, ${column}`;
      return `${place}: ${message}${messageTh === null ? '' : ` · ${messageTh}`} (${code})`;
    })
    .join('\n');

/** What a row makes different, a line each. */
export const differenceText = ({ row, unitId, postId, differences }: PlannedRow): readonly string[] =>
  differences.map(({ what, from, to }) => {
    const id = what.startsWith('post') || /^(incumbent|contact)/.test(what) ? postId : unitId;
    const change = from === '' ? to : `${from} → ${to}`;
    return `row ${row}: ${what} ${id}: ${change.replaceAll('\n', ', ')}`;
  });
