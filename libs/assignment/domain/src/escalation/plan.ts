import type { ClockKind, StepOutcome, Task } from '@wian/contracts';
import { type ClockState, clockState } from './end-clocks.js';
import { type EscalationFacts, verdictOn } from './escalation.decider.js';
import { clockKinds, stepsOf } from './pending-steps.js';

export interface PlannedStep {
  readonly stepId: string;
  readonly dueAt: string;
  readonly target: string;
  readonly channel: string;
  readonly status: 'pending' | StepOutcome['kind'];
  /** What became of it; null = pending. */
  readonly outcome: StepOutcome | null;
  /** What would become of a pending step with the organisation of now, if nothing ends its clock before; else null. */
  readonly expected: {
    readonly kind: 'fired' | 'skipped';
    readonly reason: string | null;
    readonly targetUnitId: string | null;
  } | null;
}

export interface PlannedClock {
  readonly kind: ClockKind;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly state: ClockState;
  readonly policyId: string;
  readonly policyVersion: number;
  readonly calendar: { readonly calendarId: string; readonly version: number; readonly knownUntil: string };
  readonly steps: readonly PlannedStep[];
}

/** What has become, and would become, of every step: by the rules that the engine itself decides with. */
export function plan(task: Task, now: Date, facts: EscalationFacts): PlannedClock[] {
  return clockKinds.flatMap((kind): PlannedClock[] => {
    const clock = task.clocks?.[kind];
    if (!clock) return [];
    const state = clockState(task, kind, { dueAt: clock.dueAt, now });
    const steps = stepsOf(task).filter((placed) => placed.kind === kind);
    return [{ ...clock, kind, state, steps: steps.map((placed) => plannedStep(task, placed, facts)) }];
  });
}

function plannedStep(task: Task, placed: ReturnType<typeof stepsOf>[number], facts: EscalationFacts): PlannedStep {
  const { outcome } = placed.step;
  const expected = outcome ? null : verdictOn(task, placed, facts);
  return { ...placed.step, status: outcome?.kind ?? 'pending', expected };
}
