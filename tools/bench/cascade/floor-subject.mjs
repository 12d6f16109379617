/** The floor as a subject beside ours: the same letter, under another id, in databases and on a topic of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { withDatabase } from '../../stack/index.mjs';
import { requireWhole } from './stages.mjs';
import { openStores } from './stores.mjs';

const PREFIX = 'floor_';
const PARTITIONS = 12;

/** Starts the program; answers `{pid, stores, subject(plan), close}`, where `plan(directiveId)` says what to write. */
export async function openFloor({ stack }) {
  const topic = `floor.${process.pid}.task`;
  const databases = Object.fromEntries(
    ['assignment', 'reporting', 'notification'].map((name) => [name, withDatabase(stack.mongoUrl, `${PREFIX}${name}`)]),
  );
  const stores = await openStores(stack, PREFIX);
  await makeCollections(stores);
  await makeTopic(stack.kafkaBrokers, topic);
  const program = fork(join(import.meta.dirname, 'floor', 'floor.mjs'), { serialization: 'advanced' });
  const ask = async (message) => {
    program.send(message);
    const [answer] = await Promise.race([once(program, 'message'), failureOf(program)]);
    return answer.answer;
  };
  const { hostname: host, port } = new URL(stack.redisUrl);
  const redis = { host, port: Number(port) };
  const settings = { brokers: stack.kafkaBrokers.split(','), topic, group: topic, mongoUrls: databases, redis };
  await ask({ type: 'connect', settings: { ...settings, queue: stores.sending.name } });
  return {
    pid: program.pid,
    stores,
    subject: (planOf) => subjectOf({ ask, stores }, planOf),
    close: async () => {
      program.disconnect();
      await stores.close();
    },
  };
}

async function failureOf(program) {
  const [code] = await once(program, 'exit');
  throw new Error(`the floor should have answered, but it ended with code ${code}`);
}

function subjectOf({ ask, stores }, planOf) {
  return {
    prepare: async () => {
      const plan = await planOf(`directive_${randomUUID()}`);
      await ask({ type: 'load', plan });
      return plan;
    },
    run: async () => {
      const { tasks, events } = await ask({ type: 'go' });
      return { tasks, events };
    },
    finish: async ({ directiveId, tasks, ways }) => {
      const deliveries = Object.values(ways).flat().length;
      await requireWhole(stores, directiveId, { tasks: tasks.length, deliveries });
      await stores.sending.drain(true);
    },
  };
}

/** With the indexes of the services, by their own code. */
async function makeCollections({ connection }) {
  const [{ ensureAssignmentIndexes }, { ensureReportIndexes }, { ensureNotificationIndexes }, { ensureLogIndexes }] =
    await Promise.all([
      import('@wian/assignment-adapters'),
      import('@wian/reporting-adapters'),
      import('@wian/notification-adapters'),
      import('@wian/persistence'),
    ]);
  await ensureLogIndexes(connection('assignment'));
  await ensureAssignmentIndexes(connection('assignment'));
  await ensureReportIndexes(connection('reporting'));
  await ensureLogIndexes(connection('notification'));
  await ensureNotificationIndexes(connection('notification'));
}

async function makeTopic(brokers, name) {
  const { KafkaMessageLog } = await import('@wian/messaging');
  const log = new KafkaMessageLog({ brokers: brokers.split(','), clientId: 'bench' });
  await log.createTopics([{ name, partitions: PARTITIONS }]);
  await log.close();
}

/** What the floor writes for a directive: what ours has written for `like`, task by task and delivery by delivery. */
export async function planLike({ stores }, like, directiveId) {
  const found = (service, name) => stores.of(service, name).find({ directiveId: like });
  const cascade = await stores.of('assignment', 'cascades').findOne({ 'directive.directiveId': like });
  const deliveries = await found('notification', 'deliverys').toArray();
  return planOf({ cascade, tasks: await found('assignment', 'tasks').toArray(), deliveries }, directiveId);
}

/** From documents as they are stored. */
export function planOf({ cascade: stored, tasks, deliveries }, directiveId) {
  const { _id: _, v: __, directive, ...cascade } = stored;
  const ways = {};
  for (const { unitId, forUnitId, postId, channel, address, reason, detail } of deliveries) {
    const hindered = reason && { reason, detail };
    (ways[forUnitId ?? unitId] ??= []).push({ unitId, forUnitId, postId, channel, address, hindered });
  }
  const { correlationId, traceparent } = cascade;
  return {
    directiveId,
    correlationId,
    traceparent,
    cascade: { directive: { ...directive, directiveId }, ...cascade },
    tasks: tasks.toSorted((one, other) => one.path.length - other.path.length || (one._id < other._id ? -1 : 1)),
    ways,
  };
}
