import { projectedSets } from '../model/entity-sets.js';
import type { TableRow } from '../projection/compare-rows.js';
import type { TaskHistory } from './task-days.js';

/** No table of callers: what the days to come are made of. */
export const TASK_HISTORIES = 'TaskHistories';

/** What a comparison goes through, in this order. */
export const comparedTables: readonly string[] = [...projectedSets.map(({ name }) => name), TASK_HISTORIES];

/** A history like a row of a table, with a column for each step: it differs where its days, or those to come, would. */
export function historyRow({ taskId, directiveId, path, steps, pendingFrom }: TaskHistory): TableRow {
  const last = steps.at(-1);
  const columns = steps.map(({ epoch, sequence, at, status, unitId }) => [
    `step ${epoch}.${sequence}`,
    `${status} by ${unitId} at ${at}`,
  ]);
  const row = { directiveId, pendingFrom, ...(Object.fromEntries(columns) as Record<string, string>) };
  return { id: taskId, epoch: last?.epoch ?? 0, v: last?.sequence ?? 0, path, row };
}
