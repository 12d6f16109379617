import type { Task, TaskEvent } from '@wian/contracts';
import { err, ok } from '@wian/kernel';
import { hasEnded } from '../escalation/end-clocks.js';
import { extendTo } from '../escalation/start-clocks.js';
import type { ExtensionAsked, ExtensionDecided, Surroundings } from './task.commands.js';
import { beyondOwn, noLimit, notLater } from './task.errors.js';
import type { Decided, Step } from './working-steps.js';

type Facts = Pick<Surroundings, 'extension'>;

/** The unit asks for time until the end of the working hours of a day. */
export function askExtension(
  task: Task,
  { at, by }: Step,
  { until, reason, extension: facts }: ExtensionAsked & Facts,
): Decided {
  const limit = task.clocks?.complete;
  if (!limit || !facts) return err(noLimit(task));
  const wantedDueAt = facts.rules.calendar.working.dueAtEndOf(until).dueAt.toISOString();
  if (wantedDueAt <= limit.dueAt) return err(notLater(task, limit.dueAt));
  const extension = {
    state: 'asked',
    askedAt: at,
    askedBy: by,
    wantedDueAt,
    reason,
    decidedAt: null,
    decidedBy: null,
    agreedDueAt: null,
    decision: null,
  };
  return ok([{ type: 'wian.task.extension-asked.v1', data: { ...task, extension } }]);
}

/** Granted for as long as was asked or for another day, never beyond what the issuer has itself; or refused. */
export function decideExtension(task: Task, { at, by }: Step, decided: ExtensionDecided & Facts): Decided {
  const { extension } = task;
  const limit = task.clocks?.complete;
  const { grant, until, reason, extension: facts } = decided;
  if (!extension || !limit || !facts) return err(noLimit(task));
  const answered = { ...extension, decidedAt: at, decidedBy: by, decision: reason ?? null };
  if (!grant) return ok([decidedEvent({ ...task, extension: { ...answered, state: 'refused' } })]);
  const { working } = facts.rules.calendar;
  const dueAt = until === undefined ? new Date(extension.wantedDueAt) : working.dueAtEndOf(until).dueAt;
  const agreedDueAt = dueAt.toISOString();
  if (agreedDueAt <= limit.dueAt) return err(notLater(task, limit.dueAt));
  if (facts.ownDueAt !== undefined && agreedDueAt > facts.ownDueAt) return err(beyondOwn(task, facts.ownDueAt));
  const granted: Task = { ...task, extension: { ...answered, state: 'granted', agreedDueAt } };
  return ok([decidedEvent(extendTo(granted, dueAt, facts.rules))]);
}

const decidedEvent = (data: Task): TaskEvent => ({ type: 'wian.task.extension-decided.v1', data });

/** What was asked and not decided lapses with the limit that it was about. */
export const lapseExtension = (task: Task): Task =>
  task.extension?.state === 'asked' && hasEnded(task, 'complete') ? withLapsed(task) : task;

export const withLapsed = (task: Task): Task =>
  task.extension?.state === 'asked' ? { ...task, extension: { ...task.extension, state: 'lapsed' } } : task;
