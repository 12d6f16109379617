import { type Task, type TaskEvent } from '@wian/contracts';
import { type Decider, ok } from '@wian/kernel';
import { endClocks } from '../escalation/end-clocks.js';
import { evolveTask } from './evolve-task.js';
import { mayStep } from './may-step.policy.js';
import type { HeldPost } from './standing.policy.js';
import { unknownTask } from './task.errors.js';

interface Taking {
  readonly at: string;
  readonly by: string;
  /** Posts that this person holds or acts for today. */
  readonly posts: readonly HeldPost[];
  /** Position of the directory's unit events in the replica that decides: recorded with the clocks that the step ends. */
  readonly treePosition: number;
}

/** A step that somebody takes on a task. */
export type TaskCommand = Taking &
  (
    | { readonly type: 'acknowledge' }
    | { readonly type: 'start' }
    | { readonly type: 'report'; readonly text: string }
    | { readonly type: 'return'; readonly reason: string }
    | { readonly type: 'complete' }
  );

/**
 * The unit acknowledges, begins and reports. Where a report was asked the issuer completes the task or returns it;
 * where none was asked the unit completes; where the letter only informs, acknowledging completes. What ends a clock
 * makes its pending steps superfluous in the same events.
 */
export const taskDecider: Decider<Task, TaskCommand, TaskEvent> = {
  decide(task, command) {
    if (!task) return unknownTask();
    const allowed = mayStep({ task, posts: command.posts }, command.type);
    if (!allowed.ok) return allowed;
    return ok(takeStep(task, command).map((event) => ({ ...event, data: endClocks(event.data, command) })));
  },
  evolve: evolveTask,
};

function takeStep(task: Task, command: TaskCommand): readonly TaskEvent[] {
  const step = { at: command.at, by: command.by };
  switch (command.type) {
    case 'acknowledge':
      return acknowledge(task, step);
    case 'start':
      return [{ type: 'wian.task.started.v1', data: { ...task, status: 'in-progress', started: step } }];
    case 'report': {
      const reported = { ...step, text: command.text };
      return [{ type: 'wian.task.reported.v1', data: { ...task, status: 'reported', reported } }];
    }
    case 'return': {
      const returned = { ...step, reason: command.reason };
      return [{ type: 'wian.task.returned.v1', data: { ...task, status: 'returned', returned } }];
    }
    case 'complete':
      return [completedEvent(task, step)];
    default:
      return command satisfies never;
  }
}

interface Step {
  readonly at: string;
  readonly by: string;
}

function acknowledge(task: Task, step: Step): readonly TaskEvent[] {
  const acknowledged: Task = { ...task, status: 'acknowledged', acknowledged: step };
  const events: TaskEvent[] = [{ type: 'wian.task.acknowledged.v1', data: acknowledged }];
  return task.endedBy === 'acknowledgement' ? [...events, completedEvent(acknowledged, step)] : events;
}

const completedEvent = (task: Task, step: Step): TaskEvent => ({
  type: 'wian.task.completed.v1',
  data: { ...task, status: 'completed', completed: step },
});
