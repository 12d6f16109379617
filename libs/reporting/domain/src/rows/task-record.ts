import { type CloudEvent, orgPathOfTask, type Task } from '@wian/contracts';
import type { Row } from '../model/entity-set.js';
import type { TableRow } from '../projection/compare-rows.js';
import { type KeptClocks, keptClocks } from './kept-clocks.js';
import { taskRow } from './task-rows.js';
import { firstDayOf, lastDayOf, type Steps, withoutVoided, withStep } from './task-steps.js';

/**
 * All that is kept of a task, in one document: its row of Tasks, and what rows of Escalations and TaskDays are made of
 * when they are read. It follows from the events alone, whatever order they came in.
 */
export interface TaskRecord {
  readonly taskId: string;
  /** Of the newest event, as are path, row and clocks. */
  readonly epoch: number;
  readonly v: number;
  /** Units from the top of the tree down to those that the task has to do with. */
  readonly path: readonly string[];
  readonly row: Row;
  readonly clocks: KeptClocks;
  readonly steps: Steps;
  /** First and last day with a row in TaskDays; the last one is `NEVER` while the task is open. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** With one more event; what changes nothing answers the record that is known. */
export function recordTask(known: TaskRecord | undefined, event: CloudEvent<Task>): TaskRecord {
  const steps = withStep(known?.steps ?? [], event);
  const isNewest = !known || isNewer(event, known);
  if (!isNewest && steps === known.steps) return known;
  return { ...(isNewest ? newestOf(event) : known), ...daysOf(steps) };
}

const isNewer = (event: CloudEvent, { epoch, v }: TaskRecord): boolean =>
  event.epoch > epoch || (event.epoch === epoch && event.sequence > v);

const newestOf = (event: CloudEvent<Task>): Omit<TaskRecord, keyof ReturnType<typeof daysOf>> => ({
  taskId: event.data.taskId,
  epoch: event.epoch,
  v: event.sequence,
  path: orgPathOfTask(event.data),
  row: taskRow(event),
  clocks: keptClocks(event.data.clocks),
});

/** The steps, and what follows from them. */
export const daysOf = (steps: Steps) => ({ steps, firstDay: firstDayOf(steps), lastDay: lastDayOf(steps) });

/**
 * What is left of a record after the service that it tells of was restored from a backup; undefined where nothing is.
 * Its row stays until the state that the service went back to is told anew, as it is right behind the loss.
 */
export function voidTask(
  record: TaskRecord,
  lost: { readonly epoch: number; readonly lastVersion: number },
): TaskRecord | undefined {
  const steps = withoutVoided(record.steps, lost);
  return steps.length === 0 ? undefined : { ...record, ...daysOf(steps) };
}

/** A record as a comparison sees it: the row's columns, and one for each clock and each step, where the other tables would differ. */
export function comparedRecord({ taskId, epoch, v, path, row, clocks, steps }: TaskRecord): TableRow {
  const ofClocks = Object.entries(clocks).map(([name, clock]) => [`clock ${name}`, canonical(clock)] as const);
  const ofSteps = steps.map(
    (step) =>
      [`step ${step.epoch}.${step.sequence}`, `${step.ended ?? step.status} by ${step.unitId} at ${step.at}`] as const,
  );
  return { id: taskId, epoch, v, path, row: { ...row, ...Object.fromEntries([...ofClocks, ...ofSteps]) } };
}

/** The same text whatever order the fields were stored in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
