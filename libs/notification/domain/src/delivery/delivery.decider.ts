import { type Decider, DomainError, err, ok, type Result } from '@wian/kernel';
import type { Delivery, DeliveryEvent, Reason, Receipt } from './delivery.events.js';
import { orderOf, type PlannedDelivery } from './delivery-id.js';

/** Refusals by the channel after which a notice is given up. */
export const MOST_ATTEMPTS = 5;

export type DeliveryCommand = { readonly at: string } & (
  | { readonly type: 'plan'; readonly delivery: PlannedDelivery; readonly hindered?: Hindrance }
  /** The channel has accepted it. */
  | { readonly type: 'deliver' }
  /** A signed-in incumbent has opened it. */
  | { readonly type: 'open' }
  | { readonly type: 'drop'; readonly hindered: Hindrance }
  /** The channel has refused it; `permanent`: trying again is of no use. */
  | { readonly type: 'fail'; readonly error: string; readonly permanent: boolean }
);

export interface Hindrance {
  readonly reason: Reason;
  readonly detail: string;
}

type Decided = Result<readonly DeliveryEvent[]>;

/** One notice's way. Whatever is settled stays: repeating a command changes nothing. */
export const deliveryDecider: Decider<Delivery, DeliveryCommand, DeliveryEvent> = {
  decide(delivery, command) {
    if (command.type === 'plan') return ok(delivery ? [] : [planned(command)]);
    if (!delivery) return unknownDelivery();
    switch (command.type) {
      case 'deliver':
        return ok(delivery.status === 'planned' ? [delivered(delivery, command.at)] : []);
      case 'open':
        return open(delivery, command.at);
      case 'drop':
        return ok(delivery.status === 'planned' ? [notDelivered(delivery, command.hindered)] : []);
      case 'fail':
        return ok(delivery.status === 'planned' ? [failed(delivery, command)] : []);
      default:
        return command satisfies never;
    }
  },
  evolve: (delivery, event) => {
    if (event.type === 'wian.delivery.delivered.v1')
      return { ...known(delivery), status: 'delivered', reason: null, detail: null, deliveredAt: event.data.at };
    if (event.type === 'wian.delivery.opened.v1')
      return { ...known(delivery), status: 'read', openedAt: event.data.at };
    return event.data;
  },
};

export const unknownDelivery = () =>
  err(new DomainError('NOTICE.NOT_FOUND', 'not-found', 'There is no such notice, or it is not one of your posts’.'));

function known(delivery: Delivery | undefined): Delivery {
  if (delivery) return delivery;
  throw new Error('a receipt came before its delivery was planned: the log lost an event');
}

function planned({ delivery, hindered, at }: DeliveryCommand & { type: 'plan' }): DeliveryEvent {
  const data: Delivery = {
    ...delivery,
    status: 'planned',
    reason: null,
    detail: null,
    attempts: 0,
    plannedAt: at,
    order: orderOf(at, delivery.deliveryId),
    deliveredAt: null,
    openedAt: null,
  };
  return hindered ? notDelivered(data, hindered) : { type: 'delivery.planned', data };
}

const notDelivered = (delivery: Delivery, hindered: Hindrance): DeliveryEvent => ({
  type: 'delivery.not-delivered',
  data: { ...delivery, ...hindered, status: 'not-delivered' },
});

function failed(
  delivery: Delivery,
  { error, permanent }: { readonly error: string; readonly permanent: boolean },
): DeliveryEvent {
  const attempts = delivery.attempts + 1;
  const tried: Delivery = { ...delivery, attempts, detail: error };
  if (!permanent && attempts < MOST_ATTEMPTS) return { type: 'delivery.tried', data: tried };
  return notDelivered(tried, { reason: 'failed', detail: error });
}

/** Opening says that it was delivered, also where that was not noticed before. */
function open(delivery: Delivery, at: string): Decided {
  if (delivery.status === 'read') return ok([]);
  if (delivery.status === 'not-delivered') return unknownDelivery();
  const opened: DeliveryEvent = { type: 'wian.delivery.opened.v1', data: receiptOf(delivery, at) };
  return ok(delivery.status === 'planned' ? [delivered(delivery, at), opened] : [opened]);
}

const delivered = (delivery: Delivery, at: string): DeliveryEvent => ({
  type: 'wian.delivery.delivered.v1',
  data: receiptOf(delivery, at),
});

function receiptOf({ deliveryId, taskId, directiveId, unitId, postId, channel }: Delivery, at: string): Receipt {
  if (postId === null) throw new Error(`${deliveryId} is for no post, so nobody can have received it`);
  return { deliveryId, taskId, directiveId, unitId, postId, channel, at };
}
