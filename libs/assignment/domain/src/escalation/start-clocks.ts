import type { ClockStep, Directive, Task, TaskClock, TaskClocks } from '@wian/contracts';
import { localDateOf, type WorkingCalendar } from '@wian/working-time';
import { completionDue, countsFromReceipt } from './completion-due.js';
import { hasEnded } from './end-clocks.js';
import type { EscalationPolicy, Limit, PolicyStep } from './escalation-policy.js';
import { withNextDue } from './pending-steps.js';

/** A working calendar for the task's area, and which revision of it. */
export interface CalendarRevision {
  readonly calendarId: string;
  readonly version: number;
  readonly working: WorkingCalendar;
}

export interface ClockRules {
  readonly policy: EscalationPolicy;
  readonly calendar: CalendarRevision;
  /** Position of the directory's unit events in the replica that decides. */
  readonly treePosition: number;
}

/**
 * The task with its clocks running from its creation; nothing runs from the letter's date unless the letter says so.
 * Every recipient owes the acknowledgement; whoever acts also owes what the directive has a deadline for.
 */
export function startClocks(task: Task, directive: Directive, rules: ClockRules): Task {
  const { policy, calendar } = rules;
  const startedAt = new Date(task.assignedAt);
  const clocks: TaskClocks = { acknowledge: acknowledgeClock(startedAt, directive, rules) };
  const completeBy = completionDue(task, directive, calendar.working);
  if (completeBy) clocks.complete = clockOf({ startedAt, dueAt: completeBy, steps: policy.complete.steps }, rules);
  return withNextDue({ ...task, clocks });
}

function acknowledgeClock(startedAt: Date, { urgency }: Directive, rules: ClockRules): TaskClock {
  const { limits, steps } = rules.policy.acknowledge;
  return clockOf({ startedAt, dueAt: dueOf(startedAt, limits[urgency], rules.calendar.working), steps }, rules);
}

/** The task with its acknowledgement owed anew from that instant, by who owns it now. */
export function restartAcknowledgement(
  task: Task,
  { at, directive, rules }: { readonly at: string; readonly directive: Directive; readonly rules: ClockRules },
): Task {
  const acknowledge = acknowledgeClock(new Date(at), directive, rules);
  return withNextDue({ ...task, clocks: { ...task.clocks, acknowledge } });
}

/** The task with its complete clock counted from the registration of its letter. */
export function recountFromReceipt(task: Task, directive: Directive, rules: ClockRules): Task {
  const { registered } = task;
  const before = task.clocks?.complete;
  if (!registered || !before || hasEnded(task, 'complete') || !countsFromReceipt(task, directive)) return task;
  // What was agreed stays, whatever it would be counted from.
  if (before.originalDueAt !== undefined) return task;
  const dueAt = completionDue(task, directive, rules.calendar.working);
  if (!dueAt || dueAt.toISOString() === before.dueAt) return task;
  return recountTo(task, { startedAt: new Date(registered.at), dueAt }, rules);
}

/** The task with more time for its work, and what the limit was at first. */
export function extendTo(task: Task, dueAt: Date, rules: ClockRules): Task {
  const before = task.clocks?.complete;
  if (!before) return task;
  const recounted = recountTo(task, { startedAt: new Date(before.startedAt), dueAt }, rules);
  const complete = recounted.clocks?.complete;
  if (!complete) return recounted;
  const originalDueAt = before.originalDueAt ?? before.dueAt;
  return { ...recounted, clocks: { ...recounted.clocks, complete: { ...complete, originalDueAt } } };
}

/**
 * The task with its complete clock due at another time. Steps that were decided stay as they were; the others are due by
 * the new time, at once where that is over already.
 */
function recountTo(task: Task, run: Pick<Run, 'startedAt' | 'dueAt'>, rules: ClockRules): Task {
  const { clocks } = task;
  const before = clocks?.complete;
  if (!before) return task;
  const clock = clockOf({ ...run, steps: rules.policy.complete.steps }, rules);
  const decided = before.steps.filter(({ outcome }) => outcome !== null);
  const open = clock.steps.filter(({ stepId }) => !decided.some((step) => step.stepId === stepId));
  return withNextDue({
    ...task,
    clocks: { ...clocks, complete: { ...clock, steps: inDueOrder([...decided, ...open]) } },
  });
}

function dueOf(start: Date, limit: Limit, calendar: WorkingCalendar): Date {
  if ('workingHours' in limit) return calendar.addWorkingMinutes(start, limit.workingHours * 60);
  const period = { after: localDateOf(start), amount: limit.workingDays, unit: 'working-day' } as const;
  return calendar.countedPeriod(period).dueAt;
}

interface Run {
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly steps: readonly PolicyStep[];
}

function clockOf({ startedAt, dueAt, steps }: Run, { policy, calendar, treePosition }: ClockRules): TaskClock {
  const { calendarId, version, working } = calendar;
  const clock = {
    startedAt: startedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    provisional: working.isProvisional(localDateOf(dueAt)),
    policyId: policy.id,
    policyVersion: policy.version,
    calendar: { calendarId, version, knownUntil: working.knownUntil },
  };
  const pastAtStart = {
    kind: 'skipped' as const,
    at: clock.startedAt,
    reason: 'past-at-start',
    targetUnitId: null,
    policyVersion: policy.version,
    calendarVersion: version,
    calendarKnownUntil: working.knownUntil,
    treePosition,
  };
  const started = steps.map((step): ClockStep => {
    const stepDue = stepDueAt(dueAt, step, working);
    const outcome = stepDue <= startedAt ? pastAtStart : null;
    return { stepId: step.id, dueAt: stepDue.toISOString(), target: step.target, channel: step.channel, outcome };
  });
  return { ...clock, steps: inDueOrder(started) };
}

const inDueOrder = (steps: readonly ClockStep[]): ClockStep[] =>
  [...steps].sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));

const dayLength = 86_400_000;

/** Days keep the time of day of the due time, and land on working days. */
function stepDueAt(dueAt: Date, { offset }: PolicyStep, calendar: WorkingCalendar): Date {
  const amount = 'workingDays' in offset ? offset.workingDays : offset.workingHours;
  if (amount === 0) return dueAt;
  if ('workingHours' in offset) return calendar.addWorkingMinutes(dueAt, amount * 60);
  const from = localDateOf(dueAt);
  const to = calendar.addWorkingDays(from, amount);
  return new Date(dueAt.getTime() + Math.round((Date.parse(to) - Date.parse(from)) / dayLength) * dayLength);
}
