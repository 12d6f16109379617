import type { ConsumerGroup, MessageLog } from '@wian/messaging';
import type { CommitStore } from '@wian/persistence';
import type { WorkAtHand } from './work-at-hand.js';

interface Parts {
  readonly work: WorkAtHand;
  readonly store: Pick<CommitStore, 'pending' | 'unpublished'>;
  readonly group: Pick<ConsumerGroup, 'topics'>;
  readonly groupName: string;
  readonly log: MessageLog;
}

/** Enough to tell that there is some; counting further would cost more than it says. */
const MOST = 100;

/** What every service with a log may have left: commits without a place, batches to publish, messages to handle. */
export function addLogWork({ work, store, group, groupName, log }: Parts): void {
  work.add('commits', async () => (await store.pending(MOST)).length);
  work.add('batches', async () => (await store.unpublished(MOST)).length);
  work.add('messages', async () => {
    const behind = await Promise.all(group.topics().map((topic) => messagesBehind(log, groupName, topic)));
    return behind.reduce((sum, count) => sum + count, 0);
  });
}

async function messagesBehind(log: MessageLog, groupName: string, topic: string): Promise<number> {
  const [ends, committed] = await Promise.all([log.endOffsets(topic), log.committedOffsets(groupName, topic)]);
  return ends.reduce((sum, { partition, start, end }) => sum + end - Math.max(committed.get(partition) ?? 0, start), 0);
}
