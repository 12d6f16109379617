import type { Task, TaskEvent } from '@wian/contracts';
import { endClocks } from '../escalation/end-clocks.js';
import { lapseExtension } from './extension-steps.js';

/** The task ends undone, for a reason that is not its unit's: whatever was done on it stays told. */
export function endTask(task: Task, ended: NonNullable<Task['ended']>, treePosition: number): TaskEvent {
  const data: Task = { ...task, status: 'completed', ended };
  return { type: 'wian.task.withdrawn.v1', data: lapseExtension(endClocks(data, { at: ended.at, treePosition })) };
}
