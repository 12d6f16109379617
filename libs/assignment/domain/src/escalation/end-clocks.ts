import type { ClockKind, Task } from '@wian/contracts';
import { decideStep, pendingSteps, withNextDue } from './pending-steps.js';

/**
 * The steps of which the first that was ever taken ends a clock for good: it stops at the step, not when the step is
 * judged, and a returned report does not start it again.
 */
const clockEnders = {
  acknowledge: ['acknowledged', 'completed', 'ended'],
  complete: ['reported', 'completed', 'ended'],
} as const satisfies Readonly<Record<ClockKind, readonly (keyof Task)[]>>;

/** Whether nothing is owed any more of what this clock limits. */
export const hasEnded = (task: Task, kind: ClockKind): boolean =>
  clockEnders[kind].some((step) => (task[step] ?? null) !== null);

/** `late`: it still runs, and its time is over. */
export type ClockState = 'running' | 'late' | 'ended';

/** How one of the task's clocks stands at that time. */
export function clockState(task: Task, kind: ClockKind, { dueAt, now }: { dueAt: string; now: Date }): ClockState {
  if (hasEnded(task, kind)) return 'ended';
  return Date.parse(dueAt) < now.getTime() ? 'late' : 'running';
}

/** Makes the pending steps of every ended clock superfluous, so that they are decided with what ended the clock. */
export const endClocks = (task: Task, { at, treePosition }: { at: string; treePosition: number }): Task =>
  pendingSteps(task)
    .filter(({ kind }) => hasEnded(task, kind))
    .reduce(
      (ended, placed) =>
        decideStep(ended, placed, { kind: 'superfluous', at, reason: null, targetUnitId: null, treePosition }),
      // Where no step is left a period may be, that is not missed any more.
      task.period ? withNextDue(task) : task,
    );
