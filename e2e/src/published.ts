import { randomUUID } from 'node:crypto';
import { KafkaMessageLog } from '@wian/messaging';
import { type CommitStore, MongoCommitStore } from '@wian/persistence';
import mongoose from 'mongoose';
import { eventually } from './eventually.js';

/** An event as it stands on a topic; a repeat of it is a copy of its own. */
export interface Copy {
  /** Topic and partition. */
  readonly place: string;
  readonly offset: number;
  readonly key: string;
  /** The message as it is, to be compared to the letter. */
  readonly text: string;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly traceparent?: string;
    readonly subject: string;
    readonly sequence: number;
    readonly position: number;
    readonly data: { readonly directiveId: string; readonly number?: string };
  };
}

interface Reading {
  readonly topics: readonly string[];
  /** Read on, for a while, until this holds; what is on the topics then is read to its end. */
  readonly until: (copies: readonly Copy[]) => boolean;
}

/** Everything on these topics from the beginning, by a group that nobody knows, each partition in its order. */
export async function readTopics(log: KafkaMessageLog, { topics, until }: Reading): Promise<readonly Copy[]> {
  const copies = new Map<string, Copy>();
  const reached = new Map<string, number>();
  const subscription = log.subscribe({
    group: `e2e-${randomUUID()}`,
    topics,
    concurrency: 4,
    onBatch: async (batch) => {
      const place = `${batch.topic}/${batch.partition}`;
      for (const message of batch.messages) {
        const copy = copyOf(place, message);
        if (copy) copies.set(`${place}/${message.offset}`, copy);
      }
      await batch.commit(batch.end);
      reached.set(place, batch.end);
    },
    onAssigned: () => undefined,
    onError: () => undefined,
  });
  // What is missing at the limit is for the caller to name.
  await eventually('all is published', async () => until([...copies.values()]) || undefined).catch(() => false);
  await eventually('every partition is read to its end', () => isAtEnd(log, topics, reached));
  await subscription.stop();
  return [...copies.values()].sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : a.offset - b.offset));
}

/** undefined where a message is no event: another scenario's poison. */
function copyOf(
  place: string,
  { offset, key, value }: { offset: number; key: string | null; value: Uint8Array | null },
) {
  const text = new TextDecoder().decode(value ?? undefined);
  try {
    return { place, offset, key: key ?? '', text, event: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

async function isAtEnd(log: KafkaMessageLog, topics: readonly string[], reached: ReadonlyMap<string, number>) {
  for (const topic of topics) {
    for (const { partition, start, end } of await log.endOffsets(topic)) {
      if (end > start && (reached.get(`${topic}/${partition}`) ?? 0) < end) return undefined;
    }
  }
  return true;
}

/** Ids of all events in a service's log, in the order of their positions: the first has 1. */
export async function recordedEvents(mongoUrl: string, database: string): Promise<readonly string[]> {
  const connection = await mongoose.createConnection(mongoUrl, { dbName: database }).asPromise();
  try {
    return await idsOf(new MongoCommitStore(connection));
  } finally {
    await connection.close();
  }
}

async function idsOf(store: CommitStore): Promise<readonly string[]> {
  const ids: string[] = [];
  let number = 0;
  for (;;) {
    const batches = await store.batchesAfter(number, 100);
    if (batches.length === 0) return ids;
    for (const batch of batches) {
      for (const { position, events } of await store.commitsOf(batch)) {
        if (position !== ids.length + 1) throw new Error(`expected position ${ids.length + 1}, found ${position}`);
        ids.push(...events.map(({ id }) => id));
      }
      number = batch.number;
    }
  }
}
