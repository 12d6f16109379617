import type { RecordableEvent } from '@wian/contracts';
import { type EpochStart, lineageText, type MessageLog, toMessage } from '@wian/messaging';
import type { EventChannel, OutgoingEvent } from '@wian/persistence';

export interface ChannelParts {
  readonly log: MessageLog;
  readonly service: string;
  /** Every event type that the service records. */
  readonly events: readonly RecordableEvent[];
  /** Every epoch of its log but the first; no other begins while the channel is open. */
  readonly epochs: readonly EpochStart[];
}

/**
 * Where a service's publisher sends while it leads. On state topics a late event of a leader before it would stay as the
 * newest of its key, so there the broker refuses it; on fact topics the consumers' version guards make it harmless.
 */
export async function openChannel({ log, service, events, epochs }: ChannelParts): Promise<EventChannel> {
  const hasState = events.some(({ topic }) => topic?.kind === 'state');
  const fenced = hasState ? await log.fenced(`wian.${service}.publisher`) : undefined;
  const messagesOf = (outgoing: readonly OutgoingEvent[], wanted: OutgoingEvent['kind']) =>
    outgoing.filter(({ kind }) => kind === wanted).map((each) => toMessage(withLineage(each, epochs)));
  return {
    send: async (outgoing) => {
      const [states, facts] = [messagesOf(outgoing, 'state'), messagesOf(outgoing, 'fact')];
      if (states.length > 0) await fenced?.produce(states);
      if (facts.length > 0) await log.produce(facts);
    },
    close: async () => fenced?.close(),
  };
}

/** Events of the first epoch, and of a log that never had another, go as they are. */
function withLineage(outgoing: OutgoingEvent, epochs: readonly EpochStart[]): OutgoingEvent {
  const begun = epochs.filter(({ epoch }) => epoch <= outgoing.event.epoch);
  return begun.length === 0 ? outgoing : { ...outgoing, event: { ...outgoing.event, lineage: lineageText(begun) } };
}
