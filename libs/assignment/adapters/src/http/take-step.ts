import type { ReadTasks, TakeTaskStep, TaskView } from '@wian/assignment-application';
import type { TaskStep } from '@wian/assignment-domain';
import type { Grant } from '@wian/auth';
import { unwrap } from '@wian/kernel';
import { callerOf } from './caller.js';

/** What taking a step needs: how tasks are read, and moved. */
export interface StepParts {
  readonly read: ReadTasks;
  readonly steps: TakeTaskStep;
}

interface Taken {
  readonly taskId: string;
  readonly step: TaskStep;
}

/** Takes the step for the caller, and answers the task as it is then. */
export async function takeStep({ read, steps }: StepParts, grant: Grant, { taskId, step }: Taken): Promise<TaskView> {
  const caller = callerOf(grant);
  const task = unwrap(await steps.handle(taskId, step, caller));
  return unwrap(await read.shown(task, { ...caller, person: caller.actor.id }));
}
