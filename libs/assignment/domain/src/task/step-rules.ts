import type { Role, Task, TaskStatus } from '@wian/contracts';
import type { DomainError } from '@wian/kernel';
import { hasEnded } from '../escalation/end-clocks.js';
import { relaysItself } from '../cascade/relayed.js';
import { owesNote } from './amendment.js';
import { latestStep } from './latest-step.js';
import type { Relation } from './standing.policy.js';
import * as refused from './task.errors.js';

/** Every step that a person may take on a task, the likeliest first. */
export const taskSteps = [
  'acknowledge',
  'acknowledge-for',
  'accept',
  'start',
  'report',
  'complete',
  'return',
  'decide-extension',
  'keep',
  'transfer',
  'exempt',
  'delegate',
  'disown',
  'ask-extension',
  'undo',
] as const;
export type TaskStepName = (typeof taskSteps)[number];

/** The unit's own work, and judging it: the same roles as carry `task:act` and `task:judge`. */
export const workingRoles: readonly Role[] = ['officer', 'issuer', 'head'];
export const judgingRoles: readonly Role[] = ['issuer', 'head'];

/** As what, and in which roles, a step may be taken. */
export interface Allowed {
  readonly as: Relation;
  readonly roles: readonly Role[];
}

/** What the state of a task is held against. */
export interface Moment {
  readonly task: Task;
  readonly person: string;
  readonly at: string;
  /** For so long after a step its taker may take it back. */
  readonly undoSeconds: number;
}

interface StepRule {
  readonly by: (task: Task) => readonly Allowed[];
  /** Why the task does not admit the step as it stands. */
  readonly refuse: (moment: Moment) => DomainError | undefined;
}

const work = (): readonly Allowed[] => [{ as: 'owner', roles: workingRoles }];
const judge = (...as: Relation[]) => {
  const allowed = as.map((relation): Allowed => ({ as: relation, roles: judgingRoles }));
  return () => allowed;
};

const untouched: readonly TaskStatus[] = ['assigned', 'acknowledged', 'in-progress'];
const open: readonly TaskStatus[] = [...untouched, 'reported', 'returned'];

/** Whose step it is, and in which states: the one place that knows. */
export const stepRules: Readonly<Record<TaskStepName, StepRule>> = {
  acknowledge: { by: work, refuse: ({ task }) => notAssigned(task) },
  'acknowledge-for': {
    by: () => [{ as: 'carrier', roles: workingRoles }],
    refuse: ({ task }) => notAssigned(task),
  },
  accept: { by: work, refuse: only('accept', ['acknowledged', 'in-progress']) },
  start: {
    by: work,
    refuse: ({ task }) =>
      task.status === 'in-progress' ? refused.alreadyTaken(task, 'start') : notAmong(task, 'start', ['acknowledged']),
  },
  report: { by: work, refuse: ({ task }) => notReportable(task) },
  complete: {
    // Where a report was asked, completing judges the unit's work.
    by: (task) => (task.endedBy === 'issuer' ? judge('issuer')() : work()),
    refuse: ({ task }) => notCompletable(task),
  },
  return: {
    by: judge('issuer'),
    refuse: ({ task }) =>
      task.status === 'returned' ? refused.alreadyTaken(task, 'return') : notAmong(task, 'return', ['reported']),
  },
  keep: {
    by: judge('issuer', 'superior'),
    refuse: ({ task }) => (isDisowned(task) ? notAmong(task, 'keep', open) : refused.notDisowned(task)),
  },
  transfer: {
    by: judge('issuer', 'superior', 'owner'),
    refuse: ({ task }) =>
      task.obligations.act && !relaysItself(task) ? notAmong(task, 'transfer', untouched) : refused.onlyRelays(task),
  },
  exempt: { by: judge('issuer'), refuse: only('exempt', open) },
  delegate: { by: work, refuse: only('delegate', [...untouched, 'returned']) },
  disown: {
    by: work,
    refuse: ({ task }) =>
      isDisowned(task) ? refused.alreadyTaken(task, 'disown') : notAmong(task, 'disown', untouched),
  },
  'ask-extension': { by: work, refuse: ({ task }) => notExtensible(task) },
  'decide-extension': {
    by: judge('issuer'),
    refuse: ({ task }) => (task.extension?.state === 'asked' ? undefined : refused.noExtensionAsked(task)),
  },
  undo: {
    by: () => everybody,
    refuse: notUndoable,
  },
};

const everybody = (['owner', 'carrier', 'issuer', 'superior'] as const).map((relation): Allowed => ({
  as: relation,
  roles: workingRoles,
}));

/** Whether the unit has said that the task is not its own, and was not answered yet. */
const isDisowned = ({ disowned }: Task): boolean => disowned?.answered === null;

const notAssigned = (task: Task): DomainError | undefined =>
  task.status === 'assigned' || owesNote(task) ? undefined : refused.alreadyTaken(task, 'acknowledge');

function notReportable(task: Task): DomainError | undefined {
  if (task.endedBy !== 'issuer') return refused.noReportAsked(task);
  if (task.status === 'reported') return refused.alreadyTaken(task, 'report');
  return notAmong(task, 'report', ['acknowledged', 'in-progress', 'returned']);
}

function notCompletable(task: Task): DomainError | undefined {
  if (task.status === 'completed') return refused.alreadyTaken(task, 'complete');
  if (task.endedBy === 'issuer') return task.status === 'reported' ? undefined : refused.reportAsked(task);
  if (relaysItself(task) && !task.relayed) return refused.relayOwed(task);
  return notAmong(task, 'complete', ['acknowledged', 'in-progress', 'reported']);
}

/** The work has a limit, it runs on, and the unit knows of the task. */
function notExtensible(task: Task): DomainError | undefined {
  if (!task.clocks?.complete || hasEnded(task, 'complete')) return refused.noLimit(task);
  if (task.extension?.state === 'asked') return refused.alreadyTaken(task, 'ask-extension');
  return notAmong(task, 'ask-extension', ['acknowledged', 'in-progress']);
}

function notUndoable({ task, person, at, undoSeconds }: Moment): DomainError | undefined {
  const last = latestStep(task);
  if (!last || last.step === null || last.by !== person) return refused.nothingToUndo(task);
  return Date.parse(at) - Date.parse(last.at) > undoSeconds * 1_000
    ? refused.tooLateToUndo(task, undoSeconds)
    : undefined;
}

function only(step: TaskStepName, expected: readonly TaskStatus[]): StepRule['refuse'] {
  return ({ task }) => notAmong(task, step, expected);
}

function notAmong(task: Task, step: TaskStepName, expected: readonly TaskStatus[]): DomainError | undefined {
  return expected.includes(task.status) ? undefined : refused.needsOtherStatus(task, step, expected);
}
