import type { CloudEvent } from '@wian/contracts';
import type { LogMessage, Place } from '../log/message-log.port.js';
import type { DeadCause, ParkRequest } from '../parking/parking-store.port.js';
import type { Delivery, DeliveryReport } from './delivery.js';

/** Where a message was found. */
export interface Origin {
  readonly group: string;
  readonly place: Place;
  readonly message: LogMessage;
  readonly key: string;
}

export interface DeadMessage {
  readonly cause: DeadCause;
  readonly reason: string;
  readonly event?: CloudEvent;
  readonly blocksKey: boolean;
}

export const deadRequest = (origin: Origin, { cause, reason, event, blocksKey }: DeadMessage): ParkRequest => ({
  ...common(origin, event),
  status: 'dead',
  cause,
  reason: shortened(reason),
  attempts: 0,
  blocksKey,
});

export const waitingRequest = (origin: Origin, event: CloudEvent): ParkRequest => ({
  ...common(origin, event),
  status: 'parked',
  cause: 'waits',
  reason: 'waits behind an earlier event of its key',
  attempts: 0,
  blocksKey: true,
});

/** What a delivery left undone: the head of each key with its error, the others behind it. */
export function refusedRequests(
  report: DeliveryReport,
  attempts: number,
  originOf: (delivery: Delivery) => Origin,
): ParkRequest[] {
  const heads = new Set<string>();
  return report.left.map((delivery) => {
    const request = waitingRequest(originOf(delivery), delivery.event);
    if (heads.has(delivery.key)) return request;
    heads.add(delivery.key);
    return { ...request, attempts, cause: 'fails', reason: describeError(report.errors.get(delivery.key)) };
  });
}

/** One line for the people who look at parked messages; the whole error is in the service's log. */
export const describeError = (error: unknown): string =>
  shortened(error instanceof Error ? `${error.name}: ${error.message}` : String(error));

const shortened = (text: string): string => (text.length > 500 ? `${text.slice(0, 499)}…` : text);

/**
 * Kept by its place: a redelivery adds nothing, while an event id may come again with other content (a newer epoch) or
 * be unreadable. The id stands in URLs and command lines as it is.
 */
const common = ({ group, place, message, key }: Origin, event?: CloudEvent) => ({
  id: `${group}~${place.topic}~${place.partition}~${message.offset}`,
  group,
  topic: place.topic,
  partition: place.partition,
  offset: message.offset,
  key,
  eventId: event?.id ?? null,
  type: event?.type ?? null,
  position: event?.position ?? null,
  at: new Date(),
  value: message.value ?? new Uint8Array(),
});
