import type { RecordableEvent } from '@wian/contracts';
import { type MessageLog, toMessage } from '@wian/messaging';
import type { EventChannel } from '@wian/persistence';

/**
 * Where a service's publisher sends while it leads. On state topics a late event of a leader before it would stay as the
 * newest of its key, so there the broker refuses it; on fact topics the consumers' version guards make it harmless.
 */
export async function openChannel(
  log: MessageLog,
  service: string,
  events: readonly RecordableEvent[],
): Promise<EventChannel> {
  const hasState = events.some(({ topic }) => topic?.kind === 'state');
  const fenced = hasState ? await log.fenced(`wian.${service}.publisher`) : undefined;
  return {
    send: async (outgoing) => {
      const states = outgoing.filter(({ kind }) => kind === 'state').map(toMessage);
      const facts = outgoing.filter(({ kind }) => kind === 'fact').map(toMessage);
      if (states.length > 0) await fenced?.produce(states);
      if (facts.length > 0) await log.produce(facts);
    },
    close: async () => fenced?.close(),
  };
}
