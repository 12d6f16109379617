import { type Topic, topics } from '@wian/contracts';
import { unwrap, uuidV7 } from '@wian/kernel';
import { KafkaMessageLog } from '@wian/messaging';
import {
  ensureLogIndexes,
  EventTypes,
  MongoCommitLog,
  MongoCommitStore,
  MongoLeaseStore,
  Publisher,
} from '@wian/persistence';
import mongoose, { type Connection } from 'mongoose';
import { z } from 'zod';
import { openChannel } from './open-channel.js';
import { KafkaProxy } from './testing/kafka-proxy.js';

const brokers = process.env.TEST_KAFKA_BROKERS ?? '';
const TYPE = 'wian.task.noted.v1';
const topic: Topic = { ...topics.task, name: `t-${uuidV7.next()}` };
const contract = { type: TYPE, topic, data: z.object({ text: z.string() }) };
const types = new EventTypes([contract]);
const direct = new KafkaMessageLog({ brokers: brokers.split(','), clientId: 'test' });

let proxy: KafkaProxy;
let connection: Connection;
let log: KafkaMessageLog;
let publisher: Publisher;
beforeAll(async () => {
  const dbName = `t_${uuidV7.next()}`;
  connection = await mongoose.createConnection(process.env.TEST_MONGO_URL ?? '', { dbName }).asPromise();
  await ensureLogIndexes(connection);
  await direct.createTopics([{ name: topic.name, partitions: 1 }]);
  proxy = await KafkaProxy.before(brokers);
  log = new KafkaMessageLog({ brokers: proxy.brokers, clientId: 'publisher' });
  publisher = new Publisher({
    service: 'assignment',
    owner: 'one',
    store: new MongoCommitStore(connection),
    leases: new MongoLeaseStore(connection),
    types,
    limits: { commits: 2, events: 100 },
    open: () => openChannel({ log, service: 'assignment', events: [contract], epochs: [] }),
    onError: () => undefined,
  });
});
afterAll(async () => {
  await publisher.stop();
  await log.close();
  await direct.close();
  await proxy.close();
  await connection.dropDatabase();
  await connection.close();
});

async function commit(from: number, to: number): Promise<void> {
  const commits = new MongoCommitLog(connection, types);
  for (let version = from; version <= to; version += 1) {
    const data = { text: `version ${version}` };
    const change = { aggregate: 'task', aggregateId: 'task_A', expectedVersion: version - 1, state: data };
    const changes = [{ ...change, events: [{ type: TYPE, data }] }];
    unwrap(await commits.commit({ at: new Date(0), actor: { id: 'person_test' }, correlationId: 'c', changes }));
  }
}

async function arrived(): Promise<number[]> {
  const versions: number[] = [];
  const onMessage = ({ value }: { value: Uint8Array | null }) =>
    void versions.push((JSON.parse(Buffer.from(value ?? []).toString()) as { sequence: number }).sequence);
  await direct.scan({ topics: [topic.name], onMessage });
  return versions;
}

it('seals one batch more at most while Kafka cannot be reached, and sends everything in order once it is back', async () => {
  const store = new MongoCommitStore(connection);
  const standing = async () => ({
    unsent: (await store.unpublished(10)).length,
    unsealed: (await store.pending(100)).length,
  });
  await commit(1, 1);
  while (await publisher.pass());
  expect(await arrived()).toEqual([1]);

  proxy.cut();
  await commit(2, 11);
  // Two commits a batch: the one that cannot be sent, and the one that was sealed beside it.
  await expect(publisher.pass()).rejects.toThrow();
  expect(await standing()).toEqual({ unsent: 2, unsealed: 6 });
  const passing = publisher.pass();
  await proxy.refused();
  expect(await standing()).toEqual({ unsent: 2, unsealed: 6 });
  expect(await arrived()).toEqual([1]);

  proxy.mend();
  for (let more = await passing; more;) more = await publisher.pass();
  expect(await standing()).toEqual({ unsent: 0, unsealed: 0 });
  expect(await arrived()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});
