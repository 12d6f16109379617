import {
  type DeliveryEvent as PublishedEvent,
  defineInternalEvent,
  deliveryField as receiptField,
  deliveryIdField,
  directiveIdField,
  instantField,
  postIdField,
  taskIdField,
  unitIdField,
} from '@wian/contracts';
import { z } from 'zod';

/**
 * What brings a notice about: these events of a task, and nothing else. To who owes it: `assigned`, `returned`,
 * `delegated` (to that post alone), `kept` (it stays theirs), `extension-decided`, `ended` (without being done). To the
 * unit before: `transferred`. To the issuer: `disowned`, `extension-asked`. To whom its step names: `escalated`.
 */
export const causeField = z.enum([
  'assigned',
  'returned',
  'escalated',
  'delegated',
  'transferred',
  'disowned',
  'kept',
  'ended',
  'extension-asked',
  'extension-decided',
]);
export type Cause = z.infer<typeof causeField>;

/**
 * Why a notice was not delivered: the post names no address on the channel, or nobody holds a post there
 * (`no-contact`); this system has no such channel (`no-channel`); the same address gets it already (`duplicate`); the
 * task had moved on before it was sent (`superseded`); the channel refused it for good, or too often (`failed`).
 */
export const reasonField = z.enum(['no-contact', 'no-channel', 'duplicate', 'superseded', 'failed']);
export type Reason = z.infer<typeof reasonField>;

/** The clock that ran out, where an escalation is the cause. */
export const escalationField = z.object({
  clock: z.enum(['acknowledge', 'complete']),
  stepId: z.string(),
  target: z.string(),
  /** When the clock itself is due. */
  dueAt: instantField,
});
export type Escalation = z.infer<typeof escalationField>;

/** One notice to one post on one channel, whole. */
export const deliveryField = z.object({
  deliveryId: deliveryIdField,
  cause: causeField,
  /** The event that brought it about: the task's id and version. */
  causeEventId: z.string(),
  escalation: escalationField.nullable(),
  taskId: taskIdField,
  directiveId: directiveIdField,
  issuerUnitId: unitIdField,
  /** Units from the top of the tree to the task's: who may look at it. */
  path: z.array(unitIdField),
  /** The unit that is told. */
  unitId: unitIdField,
  /** Where `unitId` only carries it: the unit that it is for, which has no computer. */
  forUnitId: unitIdField.optional(),
  /** null: nobody holds a post there. */
  postId: postIdField.nullable(),
  channel: z.string(),
  /** Of the post on this channel; the application itself needs none. */
  address: z.string().nullable(),
  status: z.enum(['planned', 'delivered', 'not-delivered', 'read']),
  reason: reasonField.nullable(),
  /** The reason in a sentence, or what went wrong at the last try. */
  detail: z.string().nullable(),
  /** Tries that the channel refused. */
  attempts: z.int().min(0),
  plannedAt: instantField,
  /** `plannedAt` and the id: never changes, so lists are paged by it. */
  order: z.string(),
  deliveredAt: instantField.nullable(),
  openedAt: instantField.nullable(),
});
export type Delivery = z.infer<typeof deliveryField>;
export type DeliveryStatus = Delivery['status'];

export const deliveryPlanned = defineInternalEvent('delivery.planned', deliveryField);
export const deliveryTried = defineInternalEvent('delivery.tried', deliveryField);
export const deliveryNotDelivered = defineInternalEvent('delivery.not-delivered', deliveryField);
export const internalDeliveryEvents = [deliveryPlanned, deliveryTried, deliveryNotDelivered] as const;

export type Receipt = z.infer<typeof receiptField>;
export type DeliveryEvent =
  PublishedEvent | { readonly type: (typeof internalDeliveryEvents)[number]['type']; readonly data: Delivery };
