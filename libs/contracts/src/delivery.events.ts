import { z } from 'zod';
import { defineEvent, type EventOf } from './define-event.js';
import { deliveryIdField, directiveIdField, instantField, postIdField, taskIdField, unitIdField } from './fields.js';
import { topics } from './topics.js';

/** A dated fact about one notice. Facts of one delivery may come in any order, and more than once. */
export const deliveryField = z.object({
  deliveryId: deliveryIdField,
  taskId: taskIdField,
  directiveId: directiveIdField,
  /** The unit and the post that it was sent to. */
  unitId: unitIdField,
  postId: postIdField,
  /** How it went, e.g. `in-app`, `email`; channels may be added. */
  channel: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a channel in lower case such as in-app'),
  /** When it was delivered, or opened. */
  at: instantField,
});
export type Delivery = z.infer<typeof deliveryField>;

const example: Delivery = {
  deliveryId: 'delivery_01957aaa-0000-7000-8000-000000000002',
  taskId: 'task_01957aaa-0000-7000-8000-000000000001_05370301',
  directiveId: 'directive_01957aaa-0000-7000-8000-000000000001',
  unitId: 'unit_05370301',
  postId: 'post_05370301-officer',
  channel: 'email',
  at: '2025-03-06T02:01:00.000Z',
};

export const deliveryDelivered = defineEvent({
  type: 'wian.delivery.delivered.v1',
  topic: topics.delivery,
  summary: 'The channel has accepted a notice',
  data: deliveryField,
  example,
});
export const deliveryOpened = defineEvent({
  type: 'wian.delivery.opened.v1',
  topic: topics.delivery,
  summary: 'A signed-in incumbent has opened what a notice is about',
  data: deliveryField,
  example: { ...example, channel: 'in-app', at: '2025-03-06T02:30:00.000Z' },
});

export const deliveryEvents = [deliveryDelivered, deliveryOpened] as const;
export type DeliveryEvent = EventOf<(typeof deliveryEvents)[number]>;
