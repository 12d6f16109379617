/**
 * What the commit log costs above the bare driver that writes the same documents under the same indexes: checking 500
 * events against their contract, ids, the commit document. Both in one transaction, on the test stack's MongoDB.
 */
import { stackStatus, stackUp, withDatabase } from '../stack/index.mjs';
import { thisProcess } from '../lib/process.mjs';

const EVENTS = 500;

export const bench = {
  name: 'commit-log',
  about: `a commit of ${EVENTS} assigned tasks through the commit log, against the bare driver writing the same`,
  units: { count: EVENTS, unit: 'events' },
  compare: ['commit-log', 'bare-driver'],
  goals: { overhead: { metric: 'ratio', atMost: 1.5 }, floor: { metric: 'commit-log.rate', atLeast: 1000 } },
  open,
};

async function open({ log }) {
  const stack = await stackUp('test', { log, owner: thisProcess() });
  try {
    const { subjects, close } = await subjectsOn(stack.mongoUrl);
    const mongo = (await stackStatus('test')).find(({ name }) => name === 'mongo')?.pid;
    return { subjects, pids: { mongo }, close: () => close().finally(stack.down) };
  } catch (error) {
    await stack.down();
    throw error;
  }
}

async function subjectsOn(mongoUrl) {
  const { default: mongoose } = await import('mongoose');
  const { ensureLogIndexes, EventTypes, MongoCommitLog } = await import('@wian/persistence');
  const { taskAssigned } = await import('@wian/contracts');
  const { unwrap } = await import('@wian/kernel');
  const open = async (name) => {
    const connection = await mongoose
      .createConnection(withDatabase(mongoUrl, `bench_${name}_${process.pid}`))
      .asPromise();
    await ensureLogIndexes(connection);
    return connection;
  };
  const [logged, bare] = [await open('commit_log'), await open('bare_driver')];
  const commitLog = new MongoCommitLog(logged, new EventTypes([taskAssigned]));
  const close = async () => {
    for (const connection of [logged, bare]) await connection.dropDatabase().finally(() => connection.close());
  };
  return {
    subjects: {
      'commit-log': async () => void unwrap(await commitLog.commit(requestOf(taskAssigned))),
      'bare-driver': () => writeBare(bare, requestOf(taskAssigned)),
    },
    close,
  };
}

let made = 0;

/** 500 tasks that no run before has written. */
function requestOf({ type, example }) {
  made += 1;
  const changes = Array.from({ length: EVENTS }, (_, index) => {
    const code = String(index).padStart(8, '0');
    const task = {
      ...example,
      taskId: `task_${made}_${code}`,
      recipientUnitId: `unit_${code}`,
      unitId: `unit_${code}`,
    };
    return {
      aggregate: 'task',
      aggregateId: task.taskId,
      expectedVersion: 0,
      events: [{ type, data: task }],
      state: task,
    };
  });
  return { at: new Date(), actor: { id: 'service_bench' }, correlationId: `bench_${made}`, changes };
}

async function writeBare(connection, { at, actor, correlationId, changes }) {
  const events = changes.map(({ aggregate, aggregateId, events: [{ type, data }] }) => {
    return { id: `${aggregateId}:1`, aggregate, aggregateId, version: 1, type, data };
  });
  const head = { at, actor: actor.id, onBehalfOf: null, correlationId, causationId: null };
  const tasks = changes.map(({ aggregateId, state }) => ({
    replaceOne: { filter: { _id: aggregateId }, replacement: { ...state, v: 1 }, upsert: true },
  }));
  await connection.withSession((session) =>
    session.withTransaction(async () => {
      const database = connection.getClient().db(connection.name);
      await database
        .collection('commits')
        .insertOne({ _id: correlationId, ...head, events, pending: true }, { session });
      await database.collection('tasks').bulkWrite(tasks, { session, ordered: true });
    }),
  );
}
