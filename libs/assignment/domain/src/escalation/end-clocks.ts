import type { ClockKind, Task } from '@wian/contracts';
import { decideStep, pendingSteps } from './pending-steps.js';

/** Whether nothing is owed any more of what this clock limits: it stops at the step, not when the step is judged. */
export function hasEnded(task: Task, kind: ClockKind): boolean {
  if (task.completed !== null) return true;
  switch (kind) {
    case 'acknowledge':
      return task.acknowledged !== null;
    case 'complete':
      return task.reported !== null;
    default:
      return kind satisfies never;
  }
}

/** Makes the pending steps of every ended clock superfluous, so that they are decided with what ended the clock. */
export const endClocks = (task: Task, { at, treePosition }: { at: string; treePosition: number }): Task =>
  pendingSteps(task)
    .filter(({ kind }) => hasEnded(task, kind))
    .reduce(
      (ended, placed) =>
        decideStep(ended, placed, { kind: 'superfluous', at, reason: null, targetUnitId: null, treePosition }),
      task,
    );
