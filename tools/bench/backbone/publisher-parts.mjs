/** Part d: from commits in the database to events on a topic, by the publisher and by a bare program. */
import { createHash } from 'node:crypto';
import { KafkaMessageLog, toMessage } from '@wian/messaging';
import {
  collectionOf,
  ensureLogIndexes,
  EventTypes,
  inTransaction,
  MongoCommitStore,
  MongoLeaseStore,
  Publisher,
  verifyLog,
} from '@wian/persistence';
import { Trouble } from '../../lib/log.mjs';
import { openBareProgram } from './bare-publisher.mjs';
import { contractOn, storedCommits } from './contents.mjs';
import { closeDatabase, openDatabase } from './database.mjs';

const LARGE = { commits: 24, eventsEach: 500 };
const SMALL = { commits: 2_000, eventsEach: 1 };
const PARTITIONS = 12;

export function openPublisherParts({ kafkaBrokers, mongoUrl }) {
  const brokers = kafkaBrokers.split(',');
  const log = new KafkaMessageLog({ brokers, clientId: 'bench' });
  const part = (name, content, goals) => async () => {
    const commits = storedCommits(content);
    const count = content.commits * content.eventsEach;
    const subject = async (start) => {
      const topic = `bench.${process.pid}.${name}.${start.name}`;
      await log.createTopics([{ name: topic, partitions: PARTITIONS }]);
      return subjectOf(start, { brokers, log, mongoUrl, topic, commits, count });
    };
    const [publisher, bare] = [await subject(startPublisher), await subject(openBareProgram)];
    return {
      units: { count, unit: 'events' },
      compare: ['bare-program', 'publisher'],
      goals,
      subjects: { publisher, 'bare-program': bare },
      finish: () => requireSameBytes(log, [publisher.topic, bare.topic]),
    };
  };
  return {
    parts: {
      d: part('d', LARGE, { speed: { metric: 'ratio', atLeast: 0.8 } }),
      'd-single': part('d-single', SMALL, {}),
    },
    close: () => log.close(),
  };
}

const subjectOf = (start, given) => ({
  topic: given.topic,
  prepare: async () => {
    const connection = await openDatabase(given.mongoUrl);
    await ensureLogIndexes(connection);
    await inTransaction(connection, (session) =>
      collectionOf(connection, 'commits').insertMany(given.commits, { session }),
    );
    return { connection, ...(await start({ ...given, connection })) };
  },
  run: ({ drain }) => drain(),
  finish: async ({ connection, close }) => {
    await close();
    await requireWholeLog(connection, start.name, given.count);
    await closeDatabase(connection);
  },
});

async function startPublisher({ log, topic, connection }) {
  const publisher = new Publisher({
    service: 'bench',
    owner: 'bench',
    store: new MongoCommitStore(connection),
    leases: new MongoLeaseStore(connection),
    types: new EventTypes([contractOn(topic)]),
    open: async () => ({ send: (events) => log.produce(events.map(toMessage)), close: async () => undefined }),
    onError: (error) => {
      throw error;
    },
  });
  const drain = async () => {
    while (await publisher.pass());
  };
  return { drain, close: () => publisher.stop() };
}

async function requireWholeLog(connection, who, events) {
  const store = new MongoCommitStore(connection);
  const { ok, lastPosition, firstBad } = await verifyLog(store);
  const left = (await store.pending(1)).length + (await store.unpublished(1)).length;
  if (ok && lastPosition === events && left === 0) return;
  const found = JSON.stringify({ lastPosition, firstBad, left });
  throw new Trouble(`${who} should have sealed and marked ${events} events in a log that verifies, but left ${found}.`);
}

/** Each partition of both topics holds the same keys and values in the same order. */
async function requireSameBytes(log, topics) {
  const digests = new Map();
  await log.scan({
    topics,
    onMessage: ({ key, value }, { topic, partition }) => {
      const hash = digests.get(`${topic}/${partition}`) ?? createHash('sha256');
      digests.set(`${topic}/${partition}`, hash.update(key).update(value));
    },
  });
  const of = (topic) =>
    Array.from({ length: PARTITIONS }, (_, partition) => digests.get(`${topic}/${partition}`)?.digest('hex') ?? '');
  const [one, other] = topics.map((topic) => of(topic).join());
  if (one === other && one.length > PARTITIONS) return;
  throw new Trouble('The publisher and the bare program should have sent the same bytes, but they did not.');
}
