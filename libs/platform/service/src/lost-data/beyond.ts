import { type CloudEvent, topics } from '@wian/contracts';
import { type MessageLog, type Place, parseMessage } from '@wian/messaging';
import type { SealedBatch } from '@wian/persistence';

/** The last position that a log has given, and in which epoch. */
export type LogEnd = Pick<SealedBatch, 'epoch' | 'lastPosition'>;

/** Of a log that has sealed nothing yet. */
const NOTHING: LogEnd = { epoch: 0, lastPosition: 0 };

/** The topics that only this service publishes to. */
export const topicsOf = (service: string): readonly string[] =>
  Object.values(topics).flatMap(({ name, owner }) => (owner === service ? [name] : []));

/** Is the event one that the log has never placed, or no longer knows of? */
export const isBeyond = ({ epoch, position }: Pick<CloudEvent, 'epoch' | 'position'>, end: LogEnd = NOTHING): boolean =>
  epoch > end.epoch || (epoch === end.epoch && position > end.lastPosition);

export interface EventScan {
  readonly log: MessageLog;
  readonly service: string;
  readonly topics: readonly string[];
  readonly last?: number;
  onEvent(event: CloudEvent, place: Place): void;
}

/** Reads the service's own events from its topics; what is no event of it is no sign of its log. */
export function scanEvents({ log, service, onEvent, ...range }: EventScan): Promise<void> {
  return log.scan({
    ...range,
    onMessage: ({ value }, place) => {
      const parsed = value && parseMessage(value);
      if (parsed?.ok && parsed.value.source === `/wian/${service}`) onEvent(parsed.value, place);
    },
  });
}
