import type { Task } from '@wian/contracts';
import { z } from 'zod';
import type { Cause, Escalation } from '../delivery/delivery.events.js';

const causes: Readonly<Record<string, Cause>> = {
  'wian.task.assigned.v1': 'assigned',
  'wian.task.returned.v1': 'returned',
  'wian.task.escalated.v1': 'escalated',
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

/** What is read of a task's clocks; whatever else they hold is left alone. */
const stepField = z.looseObject({
  stepId: z.string(),
  target: z.string(),
  channel: z.string(),
  outcome: z.looseObject({ kind: z.string(), at: z.string(), targetUnitId: z.string().nullable() }).nullable(),
});
const clockField = z.looseObject({ dueAt: z.iso.datetime(), steps: z.array(stepField) });
const clocksField = z.looseObject({
  clocks: z.looseObject({ acknowledge: clockField.nullish(), complete: clockField.nullish() }),
});

/** The step fired last: the one that this event of the task is about. Undefined where the task says of none. */
export function firedStepOf(task: Task): FiredStep | undefined {
  const parsed = clocksField.safeParse(task);
  if (!parsed.success) return undefined;
  const { acknowledge, complete } = parsed.data.clocks;
  const fired = [...stepsOf('acknowledge', acknowledge, task), ...stepsOf('complete', complete, task)];
  return fired.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.step;
}

function stepsOf(clock: Escalation['clock'], found: z.infer<typeof clockField> | null | undefined, task: Task) {
  return (found?.steps ?? []).flatMap(({ stepId, target, channel, outcome }) => {
    if (!found || outcome?.kind !== 'fired') return [];
    const escalation: Escalation = { clock, stepId, target, dueAt: found.dueAt };
    return [{ at: outcome.at, step: { escalation, channel, targetUnitId: outcome.targetUnitId ?? task.unitId } }];
  });
}
