import type { ConsumerGroup } from '@wian/messaging';
import type { CommitStore } from '@wian/persistence';
import type { WorkAtHand } from './work-at-hand.js';

interface Parts {
  readonly work: WorkAtHand;
  readonly store: Pick<CommitStore, 'pending' | 'unpublished'>;
  readonly group: Pick<ConsumerGroup, 'lag'>;
}

/** Enough to tell that there is some; counting further would cost more than it says. */
const MOST = 100;

/**
 * What every service with a log may have left: commits without a place, batches to publish, messages to handle. What is
 * parked is not among it: it may fail for ever, and is looked at with `wian parked list`.
 */
export function addLogWork({ work, store, group }: Parts): void {
  work.add('commits', async () => (await store.pending(MOST)).length);
  work.add('batches', async () => (await store.unpublished(MOST)).length);
  work.add('messages', async () => (await group.lag()).reduce((sum, { events }) => sum + events, 0));
}
