/**
 * What the publisher does, without what makes it safe: no lease, no order by predecessors, one mark after the send. It
 * reads, canonicalises, hashes, sends and marks the same commits in the same batches, one step after the other.
 */
import { createHash } from 'node:crypto';
import { collectionOf, inTransaction } from '@wian/persistence';
import canonicalize from 'canonicalize';
import kafkajs from 'kafkajs';

/** As the publisher's. */
const LIMITS = { commits: 500, events: 2_000 };

export async function openBareProgram({ brokers, topic, connection }) {
  const client = new kafkajs.Kafka({ clientId: 'bench', brokers, logLevel: kafkajs.logLevel.NOTHING });
  const producer = client.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  const drain = async () => {
    let last = { _id: 0, lastPosition: 0, hash: '0'.repeat(64) };
    for await (const commits of batchesOf(connection)) {
      const batch = batchOf(last, commits);
      const messages = commits.flatMap(messagesOf);
      await producer.sendBatch({ acks: -1, topicMessages: [{ topic, messages }] });
      await mark(connection, batch, commits);
      last = batch;
    }
  };
  return { drain, close: () => producer.disconnect() };
}

/** One walk over all that is pending. */
async function* batchesOf(connection) {
  const cursor = collectionOf(connection, 'commits').find({ pending: true }).sort({ _id: 1 });
  let [commits, events, position] = [[], 0, 1];
  for await (const commit of cursor) {
    const isFull = commits.length === LIMITS.commits || events + commit.events.length > LIMITS.events;
    if (isFull && commits.length > 0) {
      yield commits;
      [commits, events] = [[], 0];
    }
    commits.push({ ...commit, position });
    events += commit.events.length;
    position += commit.events.length;
  }
  if (commits.length > 0) yield commits;
}

function batchOf(last, commits) {
  const hash = createHash('sha256').update(last.hash);
  for (const { _id: id, position, at, actor, onBehalfOf, correlationId, causationId, events } of commits)
    hash.update(
      canonicalize({ id, position, at: at.toISOString(), actor, onBehalfOf, correlationId, causationId, events }),
    );
  const { position, events } = commits.at(-1);
  return {
    _id: last._id + 1,
    epoch: 1,
    firstPosition: last.lastPosition + 1,
    lastPosition: position + events.length - 1,
    previous: last.hash,
    hash: hash.digest('hex'),
    term: 1,
  };
}

const messagesOf = ({ at, correlationId, position, events }) =>
  events.map(({ id, type, aggregateId, version, data }, index) => ({
    key: aggregateId,
    headers: { 'content-type': 'application/cloudevents+json' },
    value: JSON.stringify({
      specversion: '1.0',
      id,
      type,
      subject: aggregateId,
      datacontenttype: 'application/json',
      sequence: version,
      time: at.toISOString(),
      correlationid: correlationId,
      orgpath: `/${data.path.join('/')}`,
      position: position + index,
      epoch: 1,
      source: '/wian/bench',
      data,
    }),
  }));

const mark = (connection, batch, commits) =>
  inTransaction(connection, async (session) => {
    await collectionOf(connection, 'batches').insertOne(batch, { session });
    const updates = commits.map(({ _id, position }) => ({
      updateOne: { filter: { _id }, update: { $set: { position }, $unset: { pending: '' } } },
    }));
    await collectionOf(connection, 'commits').bulkWrite(updates, { session, ordered: true });
  });
