import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deliveryDelivered, deliveryOpened, topics } from '@wian/contracts';
import { unwrap, uuidV7 } from '@wian/kernel';
import { KafkaMessageLog } from '@wian/messaging';
import {
  ensureLogIndexes,
  EventTypes,
  MongoCommitLog,
  MongoCommitStore,
  MongoLeaseStore,
  Publisher,
  verifyLog,
} from '@wian/persistence';
import { epochsOf, openChannel, refuseHalfRestored, refuseLostData } from '@wian/service';
import { Kafka } from 'kafkajs';
import mongoose, { type Connection } from 'mongoose';
import { root } from '../lib/paths.mjs';
import { until } from '../lib/until.mjs';
import { createTopics } from '../start/topics.mjs';

const env = { mongo: process.env.TEST_MONGO_URL ?? '', kafka: process.env.TEST_KAFKA_BROKERS ?? '' };
const prefix = `t_${uuidV7.next()}_`;
const service = 'notification';
/** The real one: `wian log new-epoch` looks at no other. Only assignment reads it, which does not run here. */
const topic = topics.delivery.name;
const events = [deliveryDelivered, deliveryOpened];
const [kept, lost] = ['delivery_kept', 'delivery_lost'];

const run = promisify(execFile);
const command = (name: string, ...args: string[]) =>
  run(process.execPath, [join(root, `tools/${name}.mjs`), '--service', service, ...args], {
    env: { ...process.env, MONGO_URL: env.mongo, KAFKA_BROKERS: env.kafka },
  });

const log = new KafkaMessageLog({ brokers: env.kafka.split(','), clientId: 'test' });
const admin = new Kafka({ brokers: env.kafka.split(','), clientId: 'test', logLevel: 0 }).admin();
let connection: Connection;
let store: MongoCommitStore;
let folder: string;

/** Partitions of a topic that was made just now have their leaders a moment later. */
const hasLeaders = () =>
  admin.fetchTopicOffsets(topic).then(
    () => true,
    (error: { retriable?: boolean }) => {
      if (error.retriable) return false;
      throw error;
    },
  );

/** Nothing of this test, nor of one before it, is left to be told from what a service of these scenarios published. */
async function emptyTopic() {
  const partitions = (await admin.fetchTopicOffsets(topic)).filter(({ low, high }) => low !== high);
  if (partitions.length === 0) return;
  const toEnd = partitions.map(({ partition, high }) => ({ partition, offset: high }));
  await admin.deleteTopicRecords({ topic, partitions: toEnd });
}

/** Nor where its consumers stood. */
async function forgetGroups() {
  const { groups } = await admin.listGroups();
  const own = groups.map(({ groupId }) => groupId).filter((groupId) => groupId.startsWith(`wian.${service}`));
  if (own.length > 0) await admin.deleteGroups(own);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wian-restore-'));
  connection = await mongoose.createConnection(env.mongo, { dbName: `${prefix}${service}` }).asPromise();
  store = new MongoCommitStore(connection);
  await ensureLogIndexes(connection);
  await createTopics(env.kafka);
  await admin.connect();
  await until(hasLeaders, {
    limitMs: 30_000,
    what: `every partition of ${topic} should have its leader`,
    everyMs: 100,
  });
  await emptyTopic();
  await forgetGroups();
});
afterAll(async () => {
  await emptyTopic();
  await forgetGroups();
  await admin.disconnect();
  await log.close();
  await connection.dropDatabase();
  await connection.close();
  await rm(folder, { recursive: true });
});

async function record({ type, example }: (typeof events)[number], deliveryId: string) {
  const commitLog = new MongoCommitLog(connection, new EventTypes(events));
  const expectedVersion = (await commitLog.load('delivery', deliveryId))?.version ?? 0;
  const data = { ...example, deliveryId };
  const change = { aggregate: 'delivery', aggregateId: deliveryId, expectedVersion, events: [{ type, data }] };
  const request = { at: new Date(0), actor: { id: 'p' }, correlationId: 'c' };
  unwrap(await commitLog.commit({ ...request, changes: [{ ...change, state: data }] }));
}

async function publish() {
  const publisher = new Publisher({
    ...{ service, owner: uuidV7.next(), store, leases: new MongoLeaseStore(connection), types: new EventTypes(events) },
    open: async () => openChannel({ log, service, events, epochs: await epochsOf(connection, service) }),
    onError: () => undefined,
  });
  while (await publisher.pass());
  await publisher.stop();
}

/** What a service asks before it begins to work. */
async function startUp() {
  await refuseHalfRestored(connection, service);
  await refuseLostData({ service, topics: [topic], log, store, mongoUrl: env.mongo });
}

const placesOf = async (groupId: string) =>
  (await admin.fetchOffsets({ groupId, topics: [topic] })).flatMap(({ partitions }) =>
    partitions.map(({ partition, offset }) => ({ partition, offset })),
  );

/** Each step is a program of its own; on a machine that is busy they take their time. */
const LIMIT_MILLIS = 120_000;

describe('npm run backup, and npm run restore -- --new-epoch after more was published', () => {
  it(
    'make a database that its service starts on, and tell what is lost',
    async () => {
      await record(deliveryDelivered, kept);
      await publish();
      await command('backup', '--to', join(folder, 'first'), '--database-prefix', prefix);
      await record(deliveryOpened, kept);
      await record(deliveryDelivered, lost);
      await publish();
      const { stdout } = await command('restore', '--from', join(folder, 'first'), '--new-epoch', '--yes');
      expect(stdout).toContain('epoch 2 begins behind position 1; 1 published again');
      expect(stdout).toContain(`lost: ${lost}`);
      await startUp();
      await record(deliveryOpened, kept);
      await publish();
      expect(await store.lastBatch()).toMatchObject({ epoch: 2, lastPosition: 3 });
      expect(await verifyLog(store)).toMatchObject({ ok: true, lastPosition: 3 });
    },
    LIMIT_MILLIS,
  );

  it(
    'leave the log as it is where nothing was published since',
    async () => {
      await command('backup', '--to', join(folder, 'second'), '--database-prefix', prefix);
      const { stdout } = await command('restore', '--from', join(folder, 'second'), '--new-epoch', '--yes');
      expect(stdout).toContain('no topic is ahead of its log');
      await startUp();
      expect(await epochsOf(connection, service)).toEqual([{ epoch: 2, after: 1 }]);
      expect(await verifyLog(store)).toMatchObject({ ok: true, lastPosition: 3 });
    },
    LIMIT_MILLIS,
  );

  it(
    'move the places of the consumers with the live database, and with one beside it leave them alone',
    async () => {
      const rebuild = `wian.${service}.g2-1`;
      const [{ partition = 0, low = '', high = '' } = {}] = (await admin.fetchTopicOffsets(topic)).filter(
        (each) => each.low !== each.high,
      );
      for (const groupId of [`wian.${service}`, rebuild])
        await admin.setOffsets({ groupId, topic, partitions: [{ partition, offset: high }] });
      const from = ['--from', join(folder, 'second'), '--yes'];
      await command('restore', ...from, '--database-prefix', `${prefix}beside_`);
      const beside = connection.useDb(`${prefix}beside_${service}`);
      expect(await verifyLog(new MongoCommitStore(beside))).toMatchObject({ ok: true, lastPosition: 3 });
      await beside.dropDatabase();
      expect(await placesOf(`wian.${service}`)).toContainEqual({ partition, offset: high });
      expect(await placesOf(rebuild)).toContainEqual({ partition, offset: high });
      // A place that Kafka has nothing of any more: the topic begins later now.
      await admin.setOffsets({ groupId: `wian.${service}`, topic, partitions: [{ partition, offset: low }] });
      await emptyTopic();
      await command('restore', ...from);
      expect(await placesOf(`wian.${service}`)).toContainEqual({ partition, offset: high });
      const { groups } = await admin.listGroups();
      expect(groups.map(({ groupId }) => groupId)).not.toContain(rebuild);
    },
    LIMIT_MILLIS,
  );
});
