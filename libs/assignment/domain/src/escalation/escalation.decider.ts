import type { Task, TaskEvent } from '@wian/contracts';
import { type Decider, ok } from '@wian/kernel';
import { evolveTask } from '../task/evolve-task.js';
import { unknownTask } from '../task/task.errors.js';
import { closePeriod, type PeriodFacts } from './close-period.js';
import { hasEnded } from './end-clocks.js';
import { type Decided, decideStep, pendingSteps, type PlacedStep } from './pending-steps.js';
import { missedAt } from './recurrence.js';

/** The organisation on that day. */
export interface EscalationFacts {
  /** The unit above the task's unit; null at the top of the tree. */
  readonly superiorUnitId: string | null;
  /** Position of the directory's unit events in the replica that decides. */
  readonly treePosition: number;
  /** Asked where the task has a period. */
  readonly period?: PeriodFacts;
}

export interface FireDueSteps {
  readonly type: 'fire-due-steps';
  readonly at: string;
  readonly facts: EscalationFacts;
}

/**
 * Decides every step that is due, in due order, one event each, and then whether a period was missed; none is due = no
 * events. Being steps of the task, they
 * take its version: a step and whatever ends its clock cannot both win.
 */
export const escalationDecider: Decider<Task, FireDueSteps, TaskEvent> = {
  decide(task, { at, facts }) {
    if (!task) return unknownTask();
    const events: TaskEvent[] = [];
    let current = task;
    for (const placed of dueSteps(task, at)) {
      const verdict = verdictOn(task, placed, facts);
      current = decideStep(current, placed, { ...verdict, at, treePosition: facts.treePosition });
      const escalation = { clock: placed.kind, stepId: placed.step.stepId };
      events.push({ type: eventTypes[verdict.kind], data: { ...current, escalation } });
    }
    const over = missedAt(current);
    if (over && facts.period && over.getTime() <= Date.parse(at))
      events.push(closePeriod(current, { at, report: null, ...facts.period }));
    return ok(events);
  },
  evolve: evolveTask,
};

const dueSteps = (task: Task, at: string): PlacedStep[] =>
  pendingSteps(task).filter(({ kind, step }) => !hasEnded(task, kind) && Date.parse(step.dueAt) <= Date.parse(at));

const eventTypes = { fired: 'wian.task.escalated.v1', skipped: 'wian.task.escalation-skipped.v1' } as const;

type Verdict = Pick<Decided, 'reason' | 'targetUnitId'> & { readonly kind: 'fired' | 'skipped' };

/** What a step that is due comes to with these facts. */
export function verdictOn(task: Task, { step }: PlacedStep, { superiorUnitId }: EscalationFacts): Verdict {
  switch (step.target) {
    case 'incumbent':
      return { kind: 'fired', reason: null, targetUnitId: task.unitId };
    case 'superior':
      return superiorUnitId === null
        ? { kind: 'skipped', reason: 'no-superior', targetUnitId: null }
        : { kind: 'fired', reason: null, targetUnitId: superiorUnitId };
    default:
      // The policy that this step was started by knew a target that this version of the service does not.
      return { kind: 'skipped', reason: 'unknown-target', targetUnitId: null };
  }
}
