import type { MessageLog, PartitionEnds } from './message-log.port.js';

/** How far a group has come in a partition. */
export interface PartitionRead extends PartitionEnds {
  /** Everything below it is done. Never below `start`: what retention has removed needs no reading. */
  readonly done: number;
}

/** Ends are asked first, so that all below them is done where `done` has reached them, whatever is written meanwhile. */
export async function readTopic(
  log: Pick<MessageLog, 'endOffsets' | 'committedOffsets'>,
  group: string,
  topic: string,
): Promise<readonly PartitionRead[]> {
  const ends = await log.endOffsets(topic);
  const committed = await log.committedOffsets(group, topic);
  return ends.map((each) => ({ ...each, done: Math.max(each.start, committed.get(each.partition) ?? 0) }));
}
