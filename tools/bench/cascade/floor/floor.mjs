/**
 * What a cascade costs when nothing is promised: the same documents and messages, by bare drivers, in chunks of 500. Two
 * loops side by side, as ours: one makes tasks, seals them and sends their events; the other reads these and writes rows,
 * deliveries and jobs. No lease, no check of a schema, no guard against a repeat, no way back after a crash.
 *
 * It is frozen: a spec knows its checksum, and that it writes what ours write. Started by `fork`; `{load}` prepares a run,
 * `{go}` runs it and answers milliseconds `{tasks, events, everything}`.
 */
import { Queue } from 'bullmq';
import kafkajs from 'kafkajs';
import mongoose from 'mongoose';
import { commitOfDeliveries, copyOf, deliveriesOf, jobsOf, recordOf, storedDelivery } from './consumer-documents.mjs';
import { batchOf, commitOfPage, messagesOf, storedTask, taskOf } from './producer-documents.mjs';

const CHUNK = 500;
const GENESIS = { _id: 0, lastPosition: 0, hash: '0'.repeat(64) };

let servers;
let run;

/** `settings`: `{brokers, topic, group, mongoUrls: {assignment, reporting, notification}, redis: {host, port}, queue}`. */
async function connect({ brokers, topic, group, mongoUrls, redis, queue }) {
  const client = new kafkajs.Kafka({ clientId: 'floor', brokers, logLevel: kafkajs.logLevel.NOTHING });
  const [producer, consumer] = [client.producer(), client.consumer({ groupId: group, maxWaitTimeInMs: 100 })];
  const stores = {};
  for (const [name, url] of Object.entries(mongoUrls)) stores[name] = await storeAt(url);
  const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: 4, eachBatch });
  await joined;
  servers = { producer, consumer, topic, stores, jobs: new Queue(queue, { connection: redis }) };
}

async function storeAt(url) {
  const connection = await mongoose.createConnection(url).asPromise();
  const of = (name) => connection.getClient().db(connection.name).collection(name);
  const [last] = await of('batches').find().sort({ _id: -1 }).limit(1).toArray();
  const inTransaction = (work) =>
    connection.withSession((session) =>
      session.withTransaction(() => work({ session }), {
        readConcern: { level: 'snapshot' },
        writeConcern: { w: 'majority', j: true },
      }),
    );
  return { of, inTransaction, last: last ?? GENESIS };
}

async function go() {
  const from = performance.now();
  const stages = {};
  await Promise.all([
    produce().then((tasksMillis) => {
      stages.tasks = tasksMillis - from;
      stages.events = performance.now() - from;
    }),
    consume(),
  ]);
  return { ...stages, everything: performance.now() - from };
}

/** Answers when the last task was committed. */
async function produce() {
  const { directiveId, tasks, cascade } = run.plan;
  let committed;
  for (let from = 0; from < tasks.length; from += CHUNK) {
    const at = new Date().toISOString();
    const page = tasks.slice(from, from + CHUNK).map((like) => taskOf(like, { directiveId, at }));
    const made = from + page.length;
    const [pagesDone, status] = [from / CHUNK + 1, made === tasks.length ? 'complete' : 'running'];
    const commit = await commitPage({ ...cascade, status, pagesDone, tasksMade: made }, page, { at, pagesDone });
    committed = performance.now();
    await servers.producer.sendBatch({
      acks: -1,
      topicMessages: [{ topic: servers.topic, messages: messagesOf(commit) }],
    });
  }
  return committed;
}

async function commitPage(cascade, tasks, { at, pagesDone }) {
  const store = servers.stores.assignment;
  const { correlationId, traceparent } = run.plan;
  const version = 2 + pagesDone;
  const position = store.last.lastPosition + 1;
  const commit = commitOfPage({ cascade, version, tasks, at, correlationId, traceparent, position });
  const batch = batchOf(store.last, commit);
  const _id = `cascade_${cascade.directive.directiveId.slice('directive_'.length)}`;
  await store.inTransaction(async (options) => {
    await store.of('commits').insertOne(commit, options);
    await store.of('batches').insertOne(batch, options);
    await store.of('tasks').insertMany(tasks.map(storedTask), options);
    await store.of('cascades').replaceOne({ _id }, { ...cascade, v: version }, { ...options, upsert: true });
  });
  store.last = batch;
  return commit;
}

/** Events that have come and are not written yet, and whoever waits for them. */
const come = [];
let wake = () => undefined;
const offsets = new Map();

async function eachBatch({ batch: { partition, messages }, resolveOffset }) {
  for (const { value } of messages) come.push(JSON.parse(value.toString()));
  const last = messages.at(-1).offset;
  resolveOffset(last);
  offsets.set(partition, String(Number(last) + 1));
  wake();
}

async function consume() {
  for (let left = run.plan.tasks.length; left > 0;) {
    const size = Math.min(CHUNK, left);
    while (come.length < size) await new Promise((resolve) => (wake = resolve));
    const events = come.splice(0, size);
    const done = [...offsets].map(([partition, offset]) => ({ topic: servers.topic, partition, offset }));
    await Promise.all([report(events), notify(events)]);
    await servers.consumer.commitOffsets(done);
    left -= size;
  }
}

async function report(events) {
  const { of, inTransaction } = servers.stores.reporting;
  const records = events.map(recordOf);
  const last = events.reduce((one, other) => (one.position > other.position ? one : other));
  const position = { epoch: 1, v: last.position, at: last.time };
  await inTransaction(async (options) => {
    await of('rows_Tasks').insertMany(records, options);
    await of('topic_positions').replaceOne({ _id: 'wian.task.v1' }, position, { ...options, upsert: true });
  });
}

async function notify(events) {
  const store = servers.stores.notification;
  await store.inTransaction((options) => store.of('replica_tasks').insertMany(events.map(copyOf), options));
  const at = new Date().toISOString();
  const deliveries = events.flatMap((event) => deliveriesOf(event, run.plan.ways[event.data.unitId], at));
  const { correlationId, traceparent } = run.plan;
  for (let from = 0; from < deliveries.length; from += CHUNK) {
    const part = deliveries.slice(from, from + CHUNK);
    const position = store.last.lastPosition + 1;
    const commit = commitOfDeliveries({ deliveries: part, at, correlationId, traceparent, position });
    const batch = batchOf(store.last, commit);
    await store.inTransaction(async (options) => {
      await store.of('commits').insertOne(commit, options);
      await store.of('batches').insertOne(batch, options);
      await store.of('deliverys').insertMany(part.map(storedDelivery), options);
    });
    store.last = batch;
  }
  await servers.jobs.addBulk(jobsOf(deliveries));
}

const answers = {
  connect: ({ settings }) => connect(settings),
  load: ({ plan }) => void (run = { plan }),
  go,
};

process.on('message', async (message) => {
  const answer = await answers[message.type](message);
  process.send({ type: message.type, answer });
});
process.on('disconnect', () => process.exit());
