/** Keeps one row a task in MongoDB, from the topic wian.task.v1. Knows Kafka and the contract, and nothing else of Wian. */
import { type EachBatchPayload, Kafka, type KafkaMessage, logLevel } from 'kafkajs';
import { type AnyBulkWriteOperation, type Collection, MongoClient } from 'mongodb';

const {
  KAFKA_BROKERS = '127.0.0.1:29092',
  MONGO_URL = 'mongodb://127.0.0.1:27117/sample_tasks?directConnection=true',
  TOPIC = 'wian.task.v1',
  GROUP = 'sample.tasks.typescript',
} = process.env;

/** What this consumer has a use for. Every other type is passed over, also those that are still to come. */
const steps = ['assigned', 'acknowledged', 'started', 'reported', 'returned', 'completed'];
const handled = new Set(steps.map((step) => `wian.task.${step}.v1`));
/** A backup was restored: what earlier epochs held of the task beyond a version never was. */
const VOIDED = 'wian.task.voided.v1';

interface TaskRow {
  readonly _id: string;
  readonly epoch: number;
  readonly version: number;
  readonly directiveId: string;
  readonly unitId: string;
  readonly status: string;
}

/** A message that can never be read. It is kept for people to look at, and nothing waits for it. */
interface SetAside {
  readonly _id: string;
  readonly value: Buffer | null;
  readonly reason: string;
}

/** What the message changes; undefined where it is of no use here. Throws where it cannot be read. */
function changeOf({ value }: KafkaMessage) {
  if (value === null) return undefined;
  const event = JSON.parse(value.toString()) as Record<string, unknown>;
  const type = text(event, 'type');
  const data = (event['data'] ?? {}) as Record<string, unknown>;
  if (type === VOIDED)
    return dropLost(text(event, 'subject'), count(event, 'epoch'), count(data, 'lastVersion', { least: 0 }));
  if (!handled.has(type)) return undefined;
  return replaceIfNewer({
    _id: text(event, 'subject'),
    epoch: count(event, 'epoch'),
    version: count(event, 'sequence'),
    directiveId: text(data, 'directiveId'),
    unitId: text(data, 'unitId'),
    status: text(data, 'status'),
  });
}

function text(from: Record<string, unknown>, field: string): string {
  const found = from[field];
  if (typeof found === 'string' && found !== '') return found;
  throw new Error(`expected a text in ${field}, found ${JSON.stringify(found)}`);
}

function count(from: Record<string, unknown>, field: string, { least = 1 } = {}): number {
  const found = from[field];
  if (Number.isInteger(found) && Number(found) >= least) return Number(found);
  throw new Error(`expected a whole number from ${least} in ${field}, found ${JSON.stringify(found)}`);
}

/** Replaces the row unless it is as new already, in one step of the database: a repeat, or a late comer, changes nothing. */
function replaceIfNewer(row: TaskRow) {
  const isOlder = {
    $or: [
      { $lt: [{ $ifNull: ['$epoch', 0] }, row.epoch] },
      { $and: [{ $eq: ['$epoch', row.epoch] }, { $lt: ['$version', row.version] }] },
    ],
  };
  const update = [{ $replaceWith: { $cond: [isOlder, { $literal: row }, '$$ROOT'] } }];
  return { updateOne: { filter: { _id: row._id }, update, upsert: true } };
}

/** Drops the row where it stands on a version that never was. What the new epoch says of the task stays. */
const dropLost = (_id: string, epoch: number, lastVersion: number) => ({
  deleteOne: { filter: { _id, epoch: { $lt: epoch }, version: { $gt: lastVersion } } },
});

const client = new MongoClient(MONGO_URL);
const tasks: Collection<TaskRow> = client.db().collection('tasks');
const aside: Collection<SetAside> = client.db().collection('set_aside');
const kafka = new Kafka({ clientId: GROUP, brokers: KAFKA_BROKERS.split(','), logLevel: logLevel.WARN });
// A stop waits for the fetch at hand, which lasts this long where nothing new comes.
const consumer = kafka.consumer({ groupId: GROUP, allowAutoTopicCreation: false, maxWaitTimeInMs: 500 });
const counts = { read: 0, changed: 0, setAside: 0 };

async function handle({ batch, isStale }: EachBatchPayload): Promise<void> {
  const changes: AnyBulkWriteOperation<TaskRow>[] = [];
  for (const message of batch.messages) {
    try {
      const change = changeOf(message);
      if (change) changes.push(change);
    } catch (error) {
      await setAside(`${batch.topic}/${batch.partition}/${message.offset}`, message, error);
    }
  }
  if (isStale()) return;
  // The effect first, then the offset: a crash in between repeats the effect. The other order would lose it.
  if (changes.length > 0) {
    const { modifiedCount, upsertedCount, deletedCount } = await tasks.bulkWrite(changes);
    counts.changed += modifiedCount + upsertedCount + deletedCount;
  }
  const { topic, partition } = batch;
  await consumer.commitOffsets([{ topic, partition, offset: String(BigInt(batch.lastOffset()) + 1n) }]);
  counts.read += batch.messages.length;
}

async function setAside(place: string, { value }: KafkaMessage, error: unknown): Promise<void> {
  const row = { value, reason: String(error) };
  await aside.updateOne({ _id: place }, { $set: row }, { upsert: true });
  counts.setAside += 1;
}

/** Ends the batch at hand, leaves the group, and says what was done. */
async function stop(): Promise<void> {
  await consumer.disconnect();
  await client.close();
  console.log(JSON.stringify(counts));
}

await client.connect();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
// Whatever kafkajs does not try again by itself ends the process: whoever runs it starts it anew where it stood.
consumer.on(consumer.events.CRASH, ({ payload }) => {
  if (!payload.restart) process.exit(1);
});
await consumer.connect();
await consumer.subscribe({ topic: TOPIC, fromBeginning: true });
await consumer.run({ autoCommit: false, eachBatch: handle });
