import type { Directive, Task, TaskEvent } from '@wian/contracts';
import { type Decider, ok } from '@wian/kernel';
import { evolveTask } from '../task/evolve-task.js';
import { unknownTask } from '../task/task.errors.js';
import { type ClockRules, recountFromReceipt } from './start-clocks.js';

export interface RecordRegistration {
  readonly registered: NonNullable<Task['registered']>;
  readonly directive: Directive;
  readonly rules: ClockRules;
}

/** The unit has registered the letter of its task. The first time counts: another number later is no other receipt. */
export const receiptDecider: Decider<Task, RecordRegistration, TaskEvent> = {
  decide(task, { registered, directive, rules }) {
    if (!task) return unknownTask();
    if (task.registered) return ok([]);
    return ok([
      { type: 'wian.task.registered.v1', data: recountFromReceipt({ ...task, registered }, directive, rules) },
    ]);
  },
  evolve: evolveTask,
};
