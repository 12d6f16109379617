import type { Task, TaskStatus } from '@wian/contracts';
import { DomainError, err } from '@wian/kernel';

const refusal = (code: string, kind: 'conflict' | 'forbidden' | 'not-found', message: string, params = {}) =>
  new DomainError(`TASK.${code}`, kind, message, params);

export const unknownTask = () =>
  err(refusal('NOT_FOUND', 'not-found', 'There is no such task, or it is not yours to see.'));

export const notYours = (task: Task, step: string, owner: string) =>
  err(
    refusal('NOT_YOURS', 'forbidden', `Only an officer of ${owner} may ${step} this task; ask that unit.`, {
      taskId: task.taskId,
      owner,
    }),
  );

/** The stable past of each step, as codes say it. */
const PAST = {
  acknowledge: 'ACKNOWLEDGED',
  start: 'STARTED',
  report: 'REPORTED',
  return: 'RETURNED',
  complete: 'COMPLETED',
} as const;

export const alreadyTaken = (task: Task, step: keyof typeof PAST) =>
  refusal(`ALREADY_${PAST[step]}`, 'conflict', `The task is ${task.status} already; nothing was changed.`, {
    taskId: task.taskId,
    status: task.status,
  });

export const needsOtherStatus = (task: Task, step: string, expected: readonly TaskStatus[]) =>
  refusal(
    'WRONG_STATUS',
    'conflict',
    `To ${step} a task it must be ${expected.join(' or ')}; this one is ${task.status}.`,
    {
      taskId: task.taskId,
      status: task.status,
      expected,
    },
  );

export const noReportAsked = (task: Task) =>
  refusal('NO_REPORT_ASKED', 'conflict', 'This directive asks for no report; complete the task instead.', {
    taskId: task.taskId,
  });

export const reportAsked = (task: Task) =>
  refusal(
    'REPORT_ASKED',
    'conflict',
    'This directive asks for a report; it can be completed once the unit has reported.',
    {
      taskId: task.taskId,
      status: task.status,
    },
  );
