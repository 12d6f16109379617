/** What stands on the topics, read by a stranger; and messages that should not be there, written by one. */
import { randomUUID } from 'node:crypto';
import kafkajs from 'kafkajs';
import { until } from '../lib/until.mjs';
import { randomOf } from './random.mjs';

const poisoned = ['wian.directive.v1', 'wian.task.v1'];
const readLimitMs = 60_000;

/** Past the proxies: the rig looks on, it takes no part in the faults. */
const clientOf = ({ stack }) =>
  new kafkajs.Kafka({
    brokers: stack.kafkaBrokers.split(','),
    clientId: 'chaos-rig',
    logLevel: kafkajs.logLevel.NOTHING,
    retry: { initialRetryTime: 200, maxRetryTime: 2_000, retries: 12 },
  });

/** Every message of these topics up to their present ends: `[{topic, partition, offset, key, value, headers}]`. */
export async function readTopics(system, topics) {
  const kafka = clientOf(system);
  const ends = await withAdmin(kafka, (admin) => endsOf(admin, topics));
  const found = new Map();
  const reached = new Map();
  const consumer = kafka.consumer({ groupId: `chaos-rig-${randomUUID()}`, allowAutoTopicCreation: false });
  await consumer.connect();
  try {
    await consumer.subscribe({ topics, fromBeginning: true });
    await consumer.run({
      eachBatch: async ({ batch }) => {
        const place = `${batch.topic}/${batch.partition}`;
        for (const message of batch.messages) found.set(`${place}/${message.offset}`, copyOf(batch, message));
        reached.set(place, Number(batch.lastOffset()) + 1);
      },
    });
    const isRead = () => [...ends].every(([place, { start, end }]) => end <= start || (reached.get(place) ?? 0) >= end);
    await until(isRead, { limitMs: readLimitMs, what: `The rig should have read ${topics.join(', ')}` });
  } finally {
    await consumer.disconnect();
  }
  const order = (a, b) => a.topic.localeCompare(b.topic) || a.partition - b.partition || a.offset - b.offset;
  return [...found.values()].sort(order);
}

const copyOf = ({ topic, partition }, { offset, key, value, headers }) => ({
  topic,
  partition,
  offset: Number(offset),
  key: key?.toString() ?? null,
  value,
  headers,
});

async function endsOf(admin, topics) {
  const ends = new Map();
  for (const topic of topics)
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic))
      ends.set(`${topic}/${partition}`, { start: Number(low), end: Number(high) });
  return ends;
}

/** `[{group, topic, partition, committed, end}]` of the groups that services have. */
export async function groupOffsets(system, groups) {
  return withAdmin(clientOf(system), async (admin) => {
    const rows = [];
    for (const [group, topics] of Object.entries(groups)) {
      const ends = await endsOf(admin, topics);
      for (const { topic, partitions } of await admin.fetchOffsets({ groupId: group, topics }))
        for (const { partition, offset } of partitions) {
          const { start, end } = ends.get(`${topic}/${partition}`);
          rows.push({ group, topic, partition, committed: Math.max(Number(offset), start), end });
        }
    }
    return rows;
  });
}

async function withAdmin(kafka, work) {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

/** Copies of what stands on the topics, as a publisher with a long memory would send them; of a state only the newest. */
export async function sendOldAgain(system, count) {
  const all = await readTopics(
    system,
    system.topics.map(({ name }) => name),
  );
  const newest = new Map(all.map((copy) => [`${copy.topic} ${copy.key}`, copy]));
  const isState = new Map(system.topics.map(({ name, config }) => [name, config['cleanup.policy'] === 'compact']));
  const fit = all.filter((copy) => !isState.get(copy.topic) || newest.get(`${copy.topic} ${copy.key}`) === copy);
  const random = randomOf(`${system.seed}/${system.sentAgain}`);
  const chosen = Array.from({ length: Math.min(count, fit.length) }, () => random.pick(fit));
  await produce(system, chosen);
  system.sentAgain += chosen.length;
}

/** One on each of two topics, each under a key of its own. */
export async function poison(system, kind) {
  const number = system.poisons.length;
  const messages = poisoned.map((topic, index) => {
    const key = `directive_poison-${number + index}`;
    const value = Buffer.from(kind === 'no event' ? 'no event at all' : JSON.stringify(brokenEvent(topic, key)));
    return { topic, key, value, headers: { 'content-type': 'application/cloudevents+json' } };
  });
  await produce(system, messages);
  system.poisons.push(...messages.map(({ topic, key }) => ({ topic, key })));
}

/** Of a type that is read, with data that no contract allows. */
const brokenEvent = (topic, key) => ({
  specversion: '1.0',
  id: `${key}:1`,
  source: '/wian/rig',
  type: topic === 'wian.task.v1' ? 'wian.task.assigned.v1' : 'wian.directive.issued.v1',
  subject: key,
  time: '2025-03-06T02:00:00.000Z',
  datacontenttype: 'application/json',
  sequence: 1,
  position: 1,
  epoch: 1,
  correlationid: 'poison',
  data: { directiveId: key },
});

async function produce(system, messages) {
  const producer = clientOf(system).producer({ allowAutoTopicCreation: false });
  await producer.connect();
  try {
    for (const { topic, ...message } of messages) await producer.send({ topic, acks: -1, messages: [message] });
  } finally {
    await producer.disconnect();
  }
}
