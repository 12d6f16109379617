import type { ClockStep, Directive, Task, TaskClock, TaskClocks } from '@wian/contracts';
import type { DerivedDue, Hop } from '@wian/deadlines';
import { localDateOf, type WorkingCalendar } from '@wian/working-time';
import { completionDue, countsFromReceipt, type Way } from './completion-due.js';
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
  /** Units between the issuer and the task's, from the top; needed where the directive cuts deadlines by level. */
  readonly above?: readonly Hop[];
  /** Position of the directory's unit events in the replica that decides. */
  readonly treePosition: number;
}

/**
 * The task with its clocks running from its creation; nothing runs from the letter's date unless the letter says so.
 * Every recipient owes the acknowledgement; whoever acts also owes what the directive has a deadline for.
 */
export function startClocks(task: Task, directive: Directive, rules: ClockRules): Task {
  const { policy } = rules;
  const startedAt = new Date(task.assignedAt);
  const clocks: TaskClocks = { acknowledge: acknowledgeClock(startedAt, directive, rules) };
  const completeBy = completionDue(task, directive, wayTo(task, rules));
  if (completeBy) clocks.complete = clockOf({ startedAt, ...completeBy, steps: policy.complete.steps }, rules);
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
  const due = completionDue(task, directive, wayTo(task, rules));
  if (!due || due.dueAt.toISOString() === before.dueAt) return task;
  return recountTo(task, { startedAt: new Date(registered.at), ...due }, rules);
}

/** The task with more time for its work, and what the limit was at first. */
export function extendTo(task: Task, dueAt: Date, rules: ClockRules): Task {
  const before = task.clocks?.complete;
  if (!before) return task;
  const recounted = recountTo(task, { startedAt: new Date(before.startedAt), dueAt }, rules);
  const complete = recounted.clocks?.complete;
  if (!complete) return recounted;
  // What the letter says stays told beside it.
  const kept = {
    ...(before.derived && { derived: before.derived }),
    originalDueAt: before.originalDueAt ?? before.dueAt,
  };
  return { ...recounted, clocks: { ...recounted.clocks, complete: { ...complete, ...kept } } };
}

/**
 * The task with its complete clock due at another time. Steps that were decided stay as they were; the others are due by
 * the new time, at once where that is over already.
 */
export function recountTo(task: Task, run: Omit<Run, 'steps'>, rules: ClockRules): Task {
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

export const wayTo = ({ level }: Task, { above = [], calendar }: ClockRules): Way => ({
  above,
  unit: { level, calendar: calendar.working },
});

interface Run extends Partial<Pick<DerivedDue, 'deadline' | 'writtenDueAt'>> {
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly steps: readonly PolicyStep[];
}

function clockOf(run: Run, { policy, calendar, treePosition }: ClockRules): TaskClock {
  const { startedAt, dueAt, steps } = run;
  const { calendarId, version, working } = calendar;
  const clock = {
    startedAt: startedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    provisional: working.isProvisional(localDateOf(dueAt)),
    policyId: policy.id,
    policyVersion: policy.version,
    ...derivedOf(run),
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

function derivedOf({ deadline, writtenDueAt }: Run): Pick<TaskClock, 'derived'> {
  if (deadline === undefined || !writtenDueAt) return {};
  return { derived: { deadline, writtenDueAt: writtenDueAt.toISOString() } };
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
