import { type Awaited, awaitedOf, openDueOf } from '@wian/assignment-domain';
import type { Task, Unit } from '@wian/contracts';
import { codeOn, nameOn } from './unit-name.js';

/** A unit that still owes something, as whoever follows it up sees it. */
export interface FollowUpRow extends Pick<
  Task,
  'taskId' | 'directiveId' | 'parentTaskId' | 'unitId' | 'level' | 'status'
> {
  readonly code: string;
  readonly name: string;
  readonly relaying: boolean;
  readonly awaits: readonly Awaited[];
  /** When the first of its clocks that still run is due; null = none runs. */
  readonly dueAt: string | null;
  /** That time is over. */
  readonly late: boolean;
}

export function followUpRow(task: Task, units: ReadonlyMap<string, Unit>, now: Date): FollowUpRow {
  const { taskId, directiveId, parentTaskId, unitId, level, status, obligations } = task;
  const unit = units.get(unitId);
  const dueAt = openDueOf(task) ?? null;
  return {
    taskId,
    directiveId,
    parentTaskId,
    unitId,
    level,
    status,
    code: codeOn(unit, now) ?? unitId,
    name: nameOn(unit, now) ?? unitId,
    relaying: obligations.relay,
    awaits: awaitedOf(task),
    dueAt,
    late: dueAt !== null && Date.parse(dueAt) < now.getTime(),
  };
}
