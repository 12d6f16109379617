import { type Task, type TaskEvent } from '@wian/contracts';
import { type Decider, ok, type Result } from '@wian/kernel';
import { endClocks } from '../escalation/end-clocks.js';
import { evolveTask } from './evolve-task.js';
import { alreadyTaken, needsOtherStatus, noReportAsked, notYours, reportAsked, unknownTask } from './task.errors.js';

/** For which units the person may take a unit's own steps, and an issuer's. */
export interface StepRights {
  readonly mayActFor: readonly string[];
  readonly mayJudgeFor: readonly string[];
}

interface Taking extends StepRights {
  readonly at: string;
  readonly by: string;
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

export type TaskStep = TaskCommand['type'];

/**
 * The unit acknowledges, begins and reports. Where a report was asked the issuer completes the task or returns it;
 * where none was asked the unit completes; where the letter only informs, acknowledging completes. What ends a clock
 * makes its pending steps superfluous in the same events.
 */
export const taskDecider: Decider<Task, TaskCommand, TaskEvent> = {
  decide(task, command) {
    if (!task) return unknownTask();
    const allowed = checkOwner(task, command);
    if (!allowed.ok) return allowed;
    const taken = takeStep(task, command);
    return taken.ok ? ok(taken.value.map((event) => ({ ...event, data: endClocks(event.data, command) }))) : taken;
  },
  evolve: evolveTask,
};

/** Returning, and completing where a report was asked, judge the unit's work: the issuer's steps. */
const isJudgement = (task: Task, step: TaskStep): boolean =>
  step === 'return' || (step === 'complete' && task.endedBy === 'issuer');

function checkOwner(task: Task, { type, mayActFor, mayJudgeFor }: TaskCommand): Result<undefined> {
  const [owner, units] = isJudgement(task, type) ? [task.issuerUnitId, mayJudgeFor] : [task.unitId, mayActFor];
  return units.includes(owner) ? ok(undefined) : notYours(task, type, owner);
}

function takeStep(task: Task, command: TaskCommand): Result<readonly TaskEvent[]> {
  switch (command.type) {
    case 'acknowledge':
      return acknowledge(task, command);
    case 'start':
      return start(task, command);
    case 'report':
      return report(task, command, command.text);
    case 'return':
      return sendBack(task, command, command.reason);
    case 'complete':
      return complete(task, command);
    default:
      return command satisfies never;
  }
}

type Taken = { readonly at: string; readonly by: string };
const stepOf = ({ at, by }: Taken): Taken => ({ at, by });

function acknowledge(task: Task, command: Taken): Result<readonly TaskEvent[]> {
  if (task.status !== 'assigned') return alreadyTaken(task, 'acknowledge');
  const acknowledged: Task = { ...task, status: 'acknowledged', acknowledged: stepOf(command) };
  const events: TaskEvent[] = [{ type: 'wian.task.acknowledged.v1', data: acknowledged }];
  return ok(task.endedBy === 'acknowledgement' ? [...events, completedEvent(acknowledged, command)] : events);
}

function start(task: Task, command: Taken): Result<readonly TaskEvent[]> {
  if (task.status === 'in-progress') return alreadyTaken(task, 'start');
  if (task.status !== 'acknowledged') return needsOtherStatus(task, 'start', ['acknowledged']);
  return ok([{ type: 'wian.task.started.v1', data: { ...task, status: 'in-progress', started: stepOf(command) } }]);
}

function report(task: Task, command: Taken, text: string): Result<readonly TaskEvent[]> {
  if (task.endedBy !== 'issuer') return noReportAsked(task);
  if (task.status === 'reported') return alreadyTaken(task, 'report');
  const workable = ['acknowledged', 'in-progress', 'returned'] as const;
  if (!isOneOf(task.status, workable)) return needsOtherStatus(task, 'report', workable);
  return ok([
    { type: 'wian.task.reported.v1', data: { ...task, status: 'reported', reported: { ...stepOf(command), text } } },
  ]);
}

function sendBack(task: Task, command: Taken, reason: string): Result<readonly TaskEvent[]> {
  if (task.status === 'returned') return alreadyTaken(task, 'return');
  if (task.status !== 'reported') return needsOtherStatus(task, 'return', ['reported']);
  return ok([
    { type: 'wian.task.returned.v1', data: { ...task, status: 'returned', returned: { ...stepOf(command), reason } } },
  ]);
}

function complete(task: Task, command: Taken): Result<readonly TaskEvent[]> {
  if (task.status === 'completed') return alreadyTaken(task, 'complete');
  if (task.endedBy === 'issuer' && task.status !== 'reported') return reportAsked(task);
  const workable = ['acknowledged', 'in-progress', 'reported'] as const;
  if (!isOneOf(task.status, workable)) return needsOtherStatus(task, 'complete', workable);
  return ok([completedEvent(task, command)]);
}

const completedEvent = (task: Task, command: Taken): TaskEvent => ({
  type: 'wian.task.completed.v1',
  data: { ...task, status: 'completed', completed: stepOf(command) },
});

const isOneOf = <Value extends string>(value: string, values: readonly Value[]): value is Value =>
  (values as readonly string[]).includes(value);
