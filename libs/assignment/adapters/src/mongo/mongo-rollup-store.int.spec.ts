import { RollUpTasks } from '@wian/assignment-application';
import { cascadeIdOf } from '@wian/assignment-domain';
import { type Task, taskAssigned } from '@wian/contracts';
import { uuidV7 } from '@wian/kernel';
import mongoose, { type Connection } from 'mongoose';
import { followUpContract } from '../follow-up-queries.contract.js';
import { rollUpStoreContract } from '../rollup-store.contract.js';
import { cascades, ensureAssignmentIndexes, tasks } from './assignment-collections.js';
import { MongoFollowUpQueries } from './mongo-rollup-queries.js';
import { MongoRollUpStore } from './mongo-rollup-store.js';
import { rollUpCursors, rollUps } from './rollup-collections.js';
import { derivedOfTask } from './seen-by.js';

let connection: Connection;
beforeAll(async () => {
  const dbName = `t_${uuidV7.next()}`;
  connection = await mongoose.createConnection(process.env.TEST_MONGO_URL ?? '', { dbName }).asPromise();
  await ensureAssignmentIndexes(connection);
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});

const putTask = async (task: Task) => {
  const stored = { _id: task.taskId, ...task, v: 1, derived: derivedOfTask(task) };
  await tasks(connection).replaceOne({ _id: task.taskId }, stored, { upsert: true });
};
const empty = async () => {
  await tasks(connection).deleteMany({});
  await cascades(connection).deleteMany({});
  await rollUps(connection).deleteMany({});
  await rollUpCursors(connection).deleteMany({});
  return new MongoRollUpStore(connection);
};

describe('figures in MongoDB', () =>
  rollUpStoreContract(async () => ({
    store: await empty(),
    putTask,
    putDirective: async (directive) => {
      await cascades(connection).insertOne({ _id: cascadeIdOf(directive.directiveId), v: 1, directive } as never);
    },
  })));

describe('what is still owed, in MongoDB', () =>
  followUpContract(async () => {
    const store = await empty();
    let position = 0;
    const changedAfter = async () => {
      const all = await tasks(connection).find().toArray();
      return [{ position: (position += 1), aggregateIds: all.map(({ taskId }) => taskId) }];
    };
    const pass = new RollUpTasks({ changedAfter }, store, { byId: async () => new Map() });
    return {
      store,
      queries: new MongoFollowUpQueries(connection),
      putTask,
      rollUp: async () => void (await pass.pass()),
    };
  }));

it('gives tasks of before their place in the tree, and what is waited for, however often it is broken off', async () => {
  const { example } = taskAssigned;
  const old = Array.from({ length: 3 }, (_, index) => ({ ...example, taskId: `task_old_${index}` }));
  await tasks(connection).insertMany(
    old.map((task) => ({ _id: task.taskId, ...task, v: 1, derived: { watch: ['unit_stale'] } })),
  );
  // One was moved by a version that knows it already: what it has written stands.
  const moved = { watch: ['unit_moved'], under: ['task_moved'] };
  await tasks(connection).updateOne({ _id: 'task_old_1' }, { $set: { derived: moved } });
  await ensureAssignmentIndexes(connection);
  await ensureAssignmentIndexes(connection);
  const found = await tasks(connection)
    .find({ taskId: { $in: old.map(({ taskId }) => taskId) } })
    .sort({ _id: 1 })
    .toArray();
  const now = derivedOfTask(example);
  expect(found.map(({ derived }) => derived)).toEqual([now, moved, now]);
  expect(now).toMatchObject({ under: [example.directiveId], awaits: ['acknowledge', 'report'] });
});
