import type { Task, TaskStatus } from '@wian/contracts';
import { DomainError, err } from '@wian/kernel';
import type { FieldProblem } from './form.policy.js';

const refusal = (
  code: string,
  kind: 'conflict' | 'forbidden' | 'invalid' | 'not-found',
  message: string,
  params = {},
) => new DomainError(`TASK.${code}`, kind, message, params);

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
  disown: 'DISOWNED',
  delegate: 'DELEGATED',
  'ask-extension': 'ASKED_FOR_TIME',
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

export const relayOwed = (task: Task) =>
  refusal(
    'RELAY_OWED',
    'conflict',
    'This unit has to pass the directive on with a letter of its own first; issue its relay letter, or ask the issuer to exempt the unit.',
    { taskId: task.taskId, directiveId: task.directiveId },
  );

export const delegatedAway = (task: Task, step: string) =>
  err(
    refusal(
      'DELEGATED',
      'forbidden',
      `This task was given to ${task.delegated?.postId ?? 'a post'}; only that post or who leads the unit may ${step} it.`,
      { taskId: task.taskId, postId: task.delegated?.postId },
    ),
  );

export const notDisowned = (task: Task) =>
  refusal(
    'NOT_DISOWNED',
    'conflict',
    'The unit has not said that this task is not its own; there is nothing to answer.',
    {
      taskId: task.taskId,
    },
  );

export const onlyRelays = (task: Task) =>
  refusal(
    'ONLY_RELAYS',
    'conflict',
    'This unit passes on and follows up by its place in the tree; that cannot be handed over.',
    {
      taskId: task.taskId,
    },
  );

export const orderNotBinding = (task: Task, order: number) =>
  refusal(
    'ORDER_NOT_BINDING',
    'invalid',
    `Order ${order} does not bind this unit; its orders are ${task.orders.join(', ') || 'none'}.`,
    {
      taskId: task.taskId,
      orders: task.orders,
    },
  );

/** What was expected of a field, by the kind of its problem; a kind of value otherwise. */
const expected: Readonly<Record<string, string>> = {
  missing: 'must be filled in',
  unknown: 'is no field of the form',
  twice: 'is given twice',
  date: 'takes a date such as 2025-03-20',
  'yes-no': 'takes true or false',
  'whole-number': 'takes a whole number',
  number: 'takes a number',
};

export const formNotFilled = (task: Task, problems: readonly FieldProblem[]) =>
  refusal(
    'FORM_NOT_FILLED',
    'invalid',
    `Nothing was reported: ${problems
      .map(
        ({ field, label, problem }) =>
          `${field}${label ? ` (${label})` : ''} ${expected[problem] ?? `takes a ${problem}`}`,
      )
      .join('; ')}.`,
    { taskId: task.taskId, problems },
  );

export const noSuchPost = (task: Task, postId: string) =>
  refusal('NO_SUCH_POST', 'invalid', `${postId} is no post of ${task.unitId} that is held today and may do its work.`, {
    taskId: task.taskId,
    postId,
  });

export const notDelegated = (task: Task) =>
  refusal('NOT_DELEGATED', 'conflict', 'This task was given to no post; there is nothing to take back.', {
    taskId: task.taskId,
  });

export const noSuchUnit = (unitId: string) =>
  refusal('NO_SUCH_UNIT', 'invalid', `There is no unit ${unitId} today.`, { unitId });

export const outsideYours = (task: Task, unitId: string) =>
  refusal(
    'OUTSIDE_YOURS',
    'forbidden',
    `A task is handed over by who stands at or above both units; ask the unit above ${unitId} and ${task.unitId}.`,
    { taskId: task.taskId, unitId },
  );

export const alreadyThere = (task: Task) =>
  refusal('ALREADY_THERE', 'conflict', `${task.unitId} has this task already; nothing was changed.`, {
    taskId: task.taskId,
  });

export const nothingToUndo = (task: Task) =>
  refusal(
    'NOTHING_TO_UNDO',
    'conflict',
    'The last thing that happened to this task is no step of yours that can be undone.',
    {
      taskId: task.taskId,
    },
  );

export const tooLateToUndo = (task: Task, seconds: number) =>
  refusal('TOO_LATE_TO_UNDO', 'conflict', `A step can be undone for ${seconds} seconds; they are over.`, {
    taskId: task.taskId,
    seconds,
  });

export const unknownFile = (task: Task, sha256: string) =>
  refusal('FILE_UNKNOWN', 'invalid', `You have sent no file ${sha256}; send it first, then name it.`, {
    taskId: task.taskId,
    sha256,
  });

export const noLimit = (task: Task) =>
  refusal('NO_LIMIT', 'conflict', 'No limit runs on the work of this task, so none can be extended.', {
    taskId: task.taskId,
  });

export const noExtensionAsked = (task: Task) =>
  refusal('NO_EXTENSION_ASKED', 'conflict', 'The unit has not asked for more time, or was answered already.', {
    taskId: task.taskId,
  });

export const notLater = (task: Task, dueAt: string) =>
  refusal('EXTENSION_NOT_LATER', 'invalid', `The work may take until ${dueAt} already; name a later day.`, {
    taskId: task.taskId,
    dueAt,
  });

export const beyondOwn = (task: Task, ownDueAt: string) =>
  refusal(
    'EXTENSION_BEYOND_OWN',
    'conflict',
    `What you owe yourself is due at ${ownDueAt}; ask for more time yourself first, or grant less.`,
    { taskId: task.taskId, ownDueAt },
  );
