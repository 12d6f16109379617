import type { Delivery } from './delivery.events.js';

/** A delivery as it is planned: what never changes about it. */
export type PlannedDelivery = Omit<
  Delivery,
  'status' | 'reason' | 'detail' | 'attempts' | 'plannedAt' | 'order' | 'deliveredAt' | 'openedAt'
>;

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
