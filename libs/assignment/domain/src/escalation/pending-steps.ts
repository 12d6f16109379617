import type { ClockKind, ClockStep, StepOutcome, Task, TaskClock } from '@wian/contracts';
import { missedAt } from './recurrence.js';

export const clockKinds: readonly ClockKind[] = ['acknowledge', 'complete'];

/** One step of one clock of a task. */
export interface PlacedStep {
  readonly kind: ClockKind;
  readonly clock: TaskClock;
  readonly step: ClockStep;
}

/** Every step of every clock, in the order of clocks and due times; that order never changes. */
export const stepsOf = (task: Task): PlacedStep[] =>
  clockKinds.flatMap((kind) => {
    const clock = task.clocks?.[kind];
    return clock ? clock.steps.map((step) => ({ kind, clock, step })) : [];
  });

/** Whatever is still to come, the earliest first. */
export const pendingSteps = (task: Task): PlacedStep[] =>
  stepsOf(task)
    .filter(({ step }) => step.outcome === null)
    .sort((a, b) => Date.parse(a.step.dueAt) - Date.parse(b.step.dueAt));

/** States anew when something is to be decided next: a step, or that a period was missed. */
export function withNextDue({ nextDueAt: _, ...task }: Task): Task {
  const dues = [pendingSteps(task)[0]?.step.dueAt, missedAt(task)?.toISOString()].flatMap((due) => due ?? []).sort();
  return dues[0] === undefined ? task : { ...task, nextDueAt: dues[0] };
}

/** What an outcome rests on besides its clock. */
export type Decided = Pick<StepOutcome, 'kind' | 'at' | 'reason' | 'targetUnitId' | 'treePosition'>;

/** The task with this step decided. */
export function decideStep(task: Task, { kind, clock, step }: PlacedStep, decided: Decided): Task {
  const outcome: StepOutcome = {
    ...decided,
    policyVersion: clock.policyVersion,
    calendarVersion: clock.calendar.version,
    calendarKnownUntil: clock.calendar.knownUntil,
  };
  const current = task.clocks?.[kind] ?? clock;
  const steps = current.steps.map((each) => (each.stepId === step.stepId ? { ...each, outcome } : each));
  return withNextDue({ ...task, clocks: { ...task.clocks, [kind]: { ...current, steps } } });
}
