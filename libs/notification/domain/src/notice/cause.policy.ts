import {
  taskAssigned,
  taskDelegated,
  taskDisowned,
  taskEscalated,
  taskExempted,
  taskExtensionAsked,
  taskExtensionDecided,
  taskKept,
  taskReturned,
  taskTransferred,
  taskWithdrawn,
  type TaskWithStep,
} from '@wian/contracts';
import type { Cause, Escalation } from '../delivery/delivery.events.js';

const causes: Readonly<Record<string, readonly Cause[]>> = {
  [taskAssigned.type]: ['assigned'],
  // To its new unit it is a new task; the one before is told that it is rid of it.
  [taskTransferred.type]: ['assigned', 'transferred'],
  [taskReturned.type]: ['returned'],
  [taskDelegated.type]: ['delegated'],
  [taskDisowned.type]: ['disowned'],
  [taskKept.type]: ['kept'],
  [taskExempted.type]: ['ended'],
  [taskWithdrawn.type]: ['ended'],
  [taskExtensionAsked.type]: ['extension-asked'],
  [taskExtensionDecided.type]: ['extension-decided'],
  [taskEscalated.type]: ['escalated'],
};

/** The event types that bring notices about. */
export const causeTypes = Object.keys(causes);

/** What an event is news of, to whomever; nothing where a delegation was only taken back, say. */
export const causesOf = (type: string, task: TaskWithStep): readonly Cause[] =>
  (causes[type] ?? []).filter((cause) => isNews(cause, task));

function isNews(cause: Cause, { delegated, transferred, extension, unitId }: TaskWithStep): boolean {
  if (cause === 'delegated') return delegated !== undefined;
  if (cause === 'transferred') return transferred !== undefined && transferred.from !== unitId;
  if (cause === 'extension-decided') return extension?.state === 'granted' || extension?.state === 'refused';
  return true;
}

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
