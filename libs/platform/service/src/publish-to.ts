import { type MessageLog, toMessage } from '@wian/messaging';
import type { EventSink } from '@wian/persistence';

/** Sends sealed events to their topics, in order. */
export const publishTo =
  (log: MessageLog): EventSink =>
  (events) =>
    log.produce(events.map(({ topic, event }) => toMessage(topic, event)));
