import type { CloudEvent } from '@wian/contracts';
import type { MessageLog, Place } from '@wian/messaging';
import type { CommitStore } from '@wian/persistence';
import { isBeyond, type LogEnd, scanEvents } from './beyond.js';
import { withoutCredentials } from './mongo-url.js';

/** Offsets at the end of each partition: repeats of a replaced leader may stand behind the newest event. */
const LOOKED_AT = 500;

interface Parts {
  readonly service: string;
  /** Topics that it publishes to. */
  readonly topics: readonly string[];
  readonly log: MessageLog;
  readonly store: Pick<CommitStore, 'lastBatch'>;
  /** Of its own database; shown, without credentials, in the command that repairs. */
  readonly mongoUrl: string;
}

interface Ahead extends Pick<Parts, 'service' | 'mongoUrl'> {
  readonly topic: string;
  readonly event: CloudEvent;
}

/**
 * Throws, naming the repair, when a topic holds what the service's own log does not: its database was restored from a
 * backup or is another one, and going on would give the same positions and versions to other events. The topics are read
 * before the log's end is: what another replica publishes meanwhile was sealed before it was sent.
 */
export async function refuseLostData({ service, topics, log, store, mongoUrl }: Parts): Promise<void> {
  let newest: { topic: string; event: CloudEvent } | undefined;
  const onEvent = (event: CloudEvent, { topic }: Place) => {
    if (!newest || isBeyond(event, placeOf(newest.event))) newest = { topic, event };
  };
  await scanEvents({ log, service, topics, last: LOOKED_AT, onEvent });
  const end = await store.lastBatch();
  if (newest && isBeyond(newest.event, end)) throw aheadOf(end, { service, mongoUrl, ...newest });
}

const placeOf = ({ epoch, position }: CloudEvent): LogEnd => ({ epoch, lastPosition: position });

function aheadOf(end: LogEnd | undefined, { service, mongoUrl, topic, event }: Ahead): Error {
  const known = end ? `position ${end.lastPosition} of epoch ${end.epoch}` : 'nothing';
  return new Error(
    `the topic is ahead of the database: ${topic} holds ${event.id} at position ${event.position} of epoch ` +
      `${event.epoch}, and the log of ${service} ends with ${known}. Was the database restored from a backup? ` +
      `Then stop every replica of ${service} and run: wian log new-epoch --service ${service} ` +
      `--mongo '${withoutCredentials(mongoUrl)}' (docs/how-to/restore-a-backup.md)`,
  );
}
