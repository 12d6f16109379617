import type { Task } from '@wian/contracts';
import { hasEnded } from '../escalation/end-clocks.js';
import { clockKinds } from '../escalation/pending-steps.js';

/** When the first of the task's clocks that still run is due; undefined = none runs. */
export function openDueOf(task: Task): string | undefined {
  const [first] = clockKinds.flatMap((kind) => (hasEnded(task, kind) ? [] : (task.clocks?.[kind]?.dueAt ?? []))).sort();
  return first;
}
