import type { Delivery } from './delivery.events.js';

/** A delivery as it is planned: what never changes about it. */
export type PlannedDelivery = Omit<
  Delivery,
  'status' | 'reason' | 'detail' | 'attempts' | 'plannedAt' | 'order' | 'deliveredAt' | 'openedAt'
>;

/** A place in the order of deliveries, taken apart. */
export interface Place {
  readonly deliveryId: string;
  readonly plannedAt: string;
  readonly order: string;
}

/** By when they were planned, then by id: never changes, so lists are paged by it. */
export const orderOf = (plannedAt: string, deliveryId: string): string => `${plannedAt}_${deliveryId}`;

export function placeOf(order: string): Place {
  const at = order.indexOf('_');
  return { plannedAt: order.slice(0, at), deliveryId: order.slice(at + 1), order };
}

const withoutKind = (id: string): string => id.slice(id.indexOf('_') + 1);

/**
 * Cause, recipient and channel are the delivery's identity, so that planning it twice is impossible. The cause is the
 * task and the version that its event made; behind a restored backup a lost version is given again, so there the epoch
 * belongs to it.
 */
export function deliveryIdOf(
  cause: { readonly taskId: string; readonly name: string; readonly epoch: number; readonly version: number },
  { unitId, postId }: { readonly unitId: string; readonly postId: string | null },
  channel: string,
): string {
  const recipient = postId === null ? `${withoutKind(unitId)}-nobody` : withoutKind(postId);
  const version = cause.epoch > 1 ? `e${cause.epoch}-${cause.version}` : cause.version;
  return `delivery_${withoutKind(cause.taskId)}-${cause.name}-${version}-${recipient}-${channel}`;
}

/** The same at every try, so that a mail server and its readers can tell a repeat. RFC 5322 §3.6.4. */
export const messageIdOf = (deliveryId: string, domain: string): string => `<${deliveryId}@${domain}>`;
