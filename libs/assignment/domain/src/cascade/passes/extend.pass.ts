import { instantField, unitIdField } from '@wian/contracts';
import { z } from 'zod';
import { rescheduleBelow } from '../../escalation/reschedule.js';
import { passBase, type PassKind } from './pass.js';

/** Units were given more time: limits that are derived from theirs move with them, for every task below. */
export const extendPassField = z.object({
  ...passBase,
  kind: z.literal('extend'),
  /** Recipients that were given more time, and until when. */
  above: z.array(z.object({ unitId: unitIdField, dueAt: instantField })),
});
export type ExtendPass = z.infer<typeof extendPassField>;

export const extendPass: PassKind<ExtendPass> = {
  touch(task, { above }, { directive, rules }) {
    const agreed = new Map(above.map(({ unitId, dueAt }) => [unitId, new Date(dueAt)]));
    if (!task.path.some((unitId) => unitId !== task.recipientUnitId && agreed.has(unitId))) return undefined;
    const data = rescheduleBelow(task, directive, rules(task), agreed);
    return data === task ? undefined : { type: 'wian.task.rescheduled.v1', data };
  },
};
