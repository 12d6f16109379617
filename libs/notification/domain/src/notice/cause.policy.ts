import {
  taskAssigned,
  taskEscalated,
  taskReminded,
  taskReturned,
  taskTransferred,
  type TaskWithStep,
} from '@wian/contracts';
import type { Cause, Escalation } from '../delivery/delivery.events.js';

const causes: Readonly<Record<string, Cause>> = {
  [taskAssigned.type]: 'assigned',
  // To its new unit it is a new task.
  [taskTransferred.type]: 'assigned',
  [taskReturned.type]: 'returned',
  [taskEscalated.type]: 'escalated',
  [taskReminded.type]: 'reminded',
};

/** The event types that bring notices about. */
export const causeTypes = Object.keys(causes);
export const causeOf = (type: string): Cause | undefined => causes[type];

/** The step of a clock that an escalation has fired: whom it tells, and how. */
export interface FiredStep {
  readonly escalation: Escalation;
  readonly targetUnitId: string;
  readonly channel: string;
}

/** The step that this event of the task is about; undefined where it names none, or none that has fired. */
export function firedStepOf({ clocks, escalation, unitId }: TaskWithStep): FiredStep | undefined {
  const clock = escalation && clocks?.[escalation.clock];
  const step = clock?.steps.find(({ stepId }) => stepId === escalation?.stepId);
  if (!escalation || !clock || step?.outcome?.kind !== 'fired') return undefined;
  const { target, channel, outcome } = step;
  const targetUnitId = outcome.targetUnitId ?? unitId;
  return { escalation: { ...escalation, target, dueAt: clock.dueAt }, channel, targetUnitId };
}
