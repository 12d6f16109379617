import { type ConsumerGroup, gateIdOf, type ParkedMessage, type ParkingStore } from '@wian/messaging';
import type { CommitStore } from '@wian/persistence';
import type { WorkAtHand } from './work-at-hand.js';

interface Parts {
  readonly work: WorkAtHand;
  readonly store: Pick<CommitStore, 'pending' | 'unpublished'>;
  readonly group: Pick<ConsumerGroup, 'lag'>;
  readonly parking: Pick<ParkingStore, 'list'>;
}

/** Enough to tell that there is some; counting further would cost more than it says. */
const MOST = 100;

/**
 * What every service with a log may have left: commits without a place, batches to publish, messages to handle, and
 * those that were parked and are tried again.
 */
export function addLogWork({ work, store, group, parking }: Parts): void {
  work.add('commits', async () => (await store.pending(MOST)).length);
  work.add('batches', async () => (await store.unpublished(MOST)).length);
  work.add('messages', async () => (await group.lag()).reduce((sum, { events }) => sum + events, 0));
  work.add('parked messages', () => messagesToRedrive(parking));
}

/** Dead messages are for people to look at, and so is whatever waits behind one. */
async function messagesToRedrive(parking: Pick<ParkingStore, 'list'>): Promise<number> {
  const found: Pick<ParkedMessage, 'group' | 'topic' | 'key' | 'status'>[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await parking.list({ limit: MOST, ...(after === undefined ? {} : { after }) });
    found.push(...page.map(({ group, topic, key, status }) => ({ group, topic, key, status })));
    after = page.at(-1)?.id;
    if (page.length < MOST) break;
  }
  const stuck = new Set(found.filter(({ status }) => status === 'dead').map(gateIdOf));
  return found.filter((message) => !stuck.has(gateIdOf(message))).length;
}
