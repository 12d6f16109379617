import { type Task, type TaskEvent } from '@wian/contracts';
import { type Decider, err, ok } from '@wian/kernel';
import { endClocks } from '../escalation/end-clocks.js';
import { evolveTask } from './evolve-task.js';
import { latestStep, stepOfType } from './latest-step.js';
import { mayStep } from './may-step.policy.js';
import { askExtension, decideExtension, lapseExtension } from './extension-steps.js';
import { isMove, move } from './moving-steps.js';
import type { Standing } from './standing.policy.js';
import type { Surroundings, TaskCommand, WorkingCommand } from './task.commands.js';
import { nothingToUndo, unknownTask } from './task.errors.js';
import {
  accept,
  acknowledge,
  acknowledgeFor,
  complete,
  type Decided,
  report,
  sendBack,
  start,
  type Step,
} from './working-steps.js';

/**
 * The unit acknowledges, agrees, begins and reports. Where a report was asked the issuer completes the task or returns
 * it; where none was asked the unit completes; where the letter only informs, acknowledging completes. What ends a clock
 * makes its pending steps superfluous in the same events.
 */
export const taskDecider: Decider<Task, TaskCommand, TaskEvent> = {
  decide(task, command) {
    if (!task) return unknownTask();
    const { posts, by, at, isOffline, undoSeconds } = command;
    const allowed = mayStep({ task, posts, person: by, at, isOffline, undoSeconds }, command.type);
    if (!allowed.ok) return allowed;
    const taken = takeStep(task, command, allowed.value);
    return taken.ok ? ok(taken.value.map((event) => ended(event, command))) : taken;
  },
  evolve: evolveTask,
};

const ended = (event: TaskEvent, command: TaskCommand): TaskEvent => ({
  ...event,
  data: lapseExtension(endClocks(event.data, command)),
});

function takeStep(task: Task, command: TaskCommand, standings: readonly Standing[]): Decided {
  switch (command.type) {
    case 'ask-extension':
      return askExtension(task, command, command);
    case 'decide-extension':
      return decideExtension(task, command, command);
    default:
      return isMove(command) ? move(task, command, standings) : work(task, command, standings);
  }
}

function work(task: Task, command: WorkingCommand, standings: readonly Standing[]): Decided {
  const step = { at: command.at, by: command.by };
  switch (command.type) {
    case 'acknowledge':
      return acknowledge(task, step);
    case 'acknowledge-for':
      return acknowledgeFor(task, step, { ...command, standings });
    case 'accept':
      return accept(task, step, command);
    case 'start':
      return start(task, step);
    case 'report':
      return report(task, step, command);
    case 'return':
      return sendBack(task, step, command.reason);
    case 'complete':
      return complete(task, step);
    case 'undo':
      return undo(task, step, command.before);
    default:
      return command satisfies never;
  }
}

/** Only the log knows whether anything came after the step: then there is nothing to take back. */
function undo(task: Task, { at, by }: Step, before: Surroundings['before']): Decided {
  const step = latestStep(task)?.step;
  if (!before || !step || stepOfType(before.by.at(-1) ?? '') !== step) return err(nothingToUndo(task));
  return ok([{ type: 'wian.task.undone.v1', data: { ...before.task, undone: { at, by, step } } }]);
}
