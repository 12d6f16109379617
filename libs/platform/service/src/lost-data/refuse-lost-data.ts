import type { CloudEvent } from '@wian/contracts';
import type { MessageLog } from '@wian/messaging';
import type { CommitStore } from '@wian/persistence';
import { isBeyond, scanEvents } from './beyond.js';

/** Offsets at the end of each partition: repeats of a replaced leader may stand behind the newest event. */
const LOOKED_AT = 500;

interface Parts {
  readonly service: string;
  /** Topics that it publishes to. */
  readonly topics: readonly string[];
  readonly log: MessageLog;
  readonly store: Pick<CommitStore, 'lastBatch'>;
}

/**
 * Throws, naming the repair, when a topic holds what the service's own log does not: its database was restored from a
 * backup or is another one, and going on would give the same positions and versions to other events.
 */
export async function refuseLostData({ service, topics, log, store }: Parts): Promise<void> {
  const end = await store.lastBatch();
  const beyond: { topic: string; event: CloudEvent }[] = [];
  await scanEvents({
    log,
    service,
    topics,
    last: LOOKED_AT,
    onEvent: (event, { topic }) => void (isBeyond(event, end) && beyond.push({ topic, event })),
  });
  const [first] = beyond;
  if (!first) return;
  const known = end ? `position ${end.lastPosition} of epoch ${end.epoch}` : 'nothing';
  const { topic, event } = first;
  throw new Error(
    `the topic is ahead of the database: ${topic} holds ${event.id} at position ${event.position} of epoch ` +
      `${event.epoch}, and the log of ${service} ends with ${known}. Was the database restored from a backup? ` +
      `Then stop every replica of ${service} and run: wian log new-epoch --service ${service} ` +
      `(docs/how-to/restore-a-backup.md)`,
  );
}
