import { parseMessage } from '../cloud-event-message.js';
import type { Lineages } from '../lineage.js';
import type { MessageLog } from '../log/message-log.port.js';
import { readTopic } from '../log/read-topic.js';
import type { GroupSettings } from './group-options.js';

/** Offsets at the end of each partition: late repeats of an older epoch may stand behind the newest event. */
const LOOKED_AT = 500;

interface Parts {
  readonly settings: GroupSettings;
  readonly topics: readonly string[];
  readonly lineages: Lineages;
  readonly signal: AbortSignal;
}

/**
 * Before a group that is behind reads on, it learns from the ends of its topics which logs have begun a new epoch since:
 * what these hold no more is then skipped where it is met, and brings nothing about. Tries until the log answers.
 */
export async function lookAhead({ settings, topics, lineages, signal }: Parts): Promise<void> {
  const { log, group } = settings;
  while (!signal.aborted) {
    try {
      const behind = await topicsBehind(log, group, topics);
      const onMessage = ({ value }: { readonly value: Uint8Array | null }) => {
        if (value === null || !namesLineage(value)) return;
        const parsed = parseMessage(value);
        if (parsed.ok) lineages.note(parsed.value);
      };
      if (behind.length > 0) await log.scan({ topics: behind, last: LOOKED_AT, onMessage });
      return;
    } catch (err) {
      settings.logger.warn({ group, err }, 'cannot look at the ends of its topics; nothing is read before');
      await settings.pause(settings.times.storeAway(1), signal);
    }
  }
}

/** Events of a log that was never restored name none, so most messages need not be parsed. */
const namesLineage = ({ buffer, byteOffset, byteLength }: Uint8Array): boolean =>
  Buffer.from(buffer, byteOffset, byteLength).includes('"lineage"');

async function topicsBehind(log: MessageLog, group: string, topics: readonly string[]): Promise<string[]> {
  const looks = topics.map(async (topic) => {
    const isBehind = (await readTopic(log, group, topic)).some(({ end, done }) => done < end);
    return isBehind ? [topic] : [];
  });
  return (await Promise.all(looks)).flat();
}
