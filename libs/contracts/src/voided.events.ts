import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { calendarRecorded } from './calendar.events.js';
import { deliveryDelivered } from './delivery.events.js';
import { directiveIssued } from './directive.events.js';
import { letterRegistered } from './letter.events.js';
import { openingRecorded } from './opening.events.js';
import { postRecorded } from './post.events.js';
import { taskAssigned } from './task.events.js';
import { topics } from './topics.js';
import { unitRecorded } from './unit.events.js';

/** How much of an object is left after its service was restored from a backup. */
export const voidedField = z.object({
  /** Highest version of earlier epochs that still counts; what they held beyond it does not. 0 = nothing is left. */
  lastVersion: z.int().min(0),
});
export type Voided = z.infer<typeof voidedField>;

export const voidedTypeOf = <Kind extends string>(kind: Kind) => `wian.${kind}.voided.v1` as const;

/**
 * Published by `wian log new-epoch` alone: whoever keeps rows of the object drops those of earlier epochs that stand on
 * later versions. What came of those versions elsewhere (a task, a notice) is not undone.
 */
const voided = <Kind extends keyof typeof topics>(kind: Kind, id: string) => {
  const topic = topics[kind];
  const idField = z.string().regex(new RegExp(`^${kind}_`));
  // TypeScript cannot follow a key that is computed.
  const data = voidedField.extend({ [topic.key]: idField }) as unknown as z.ZodType<Voided>;
  return defineEvent({
    type: voidedTypeOf(kind),
    topic,
    summary: `What earlier epochs held of this ${kind} beyond a version counts no more: a backup was restored`,
    data,
    example: { [topic.key]: id, lastVersion: 0 },
  });
};

export const unitVoided = voided('unit', unitRecorded.example.unitId);
export const postVoided = voided('post', postRecorded.example.postId);
export const calendarVoided = voided('calendar', calendarRecorded.example.calendarId);
export const directiveVoided = voided('directive', directiveIssued.example.directiveId);
export const letterVoided = voided('letter', letterRegistered.example.letterId);
export const openingVoided = voided('opening', openingRecorded.example.openingId);
export const taskVoided = voided('task', taskAssigned.example.taskId);
export const deliveryVoided = voided('delivery', deliveryDelivered.example.deliveryId);

export const voidedEvents = [
  unitVoided,
  postVoided,
  calendarVoided,
  directiveVoided,
  letterVoided,
  openingVoided,
  taskVoided,
  deliveryVoided,
] as const;
