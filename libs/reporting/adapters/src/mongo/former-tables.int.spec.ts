import { taskEscalated } from '@wian/contracts';
import { uuidV7 } from '@wian/kernel';
import { collectionOf } from '@wian/persistence';
import { ProjectEvents } from '@wian/reporting-application';
import { escalationRows } from '@wian/reporting-domain';
import mongoose, { type Connection } from 'mongoose';
import { taskOf } from '../reporting.fixture.js';
import { MongoProjectionStore, recordOf } from './mongo-projection-store.js';
import { ensureReportIndexes } from './prepare-tables.js';
import { type StoredTask, tasksOf } from './report-collections.js';

const clocks = taskEscalated.example.clocks;
const events = ['37', '3703', '37030101'].flatMap((code) => [
  taskOf(code, clocks ? { clocks } : {}),
  taskOf(code, { status: 'completed', ...(clocks ? { clocks } : {}) }, 20),
]);

let connection: Connection;
beforeAll(async () => {
  const dbName = `t_${uuidV7.next()}`;
  connection = await mongoose.createConnection(process.env['TEST_MONGO_URL'] ?? '', { dbName }).asPromise();
  await ensureReportIndexes(connection);
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});

const former = (name: string) => collectionOf<{ _id: string }>(connection, name);
const tasks = () => tasksOf(connection, 1).find().sort({ _id: 1 }).toArray();

/** As they were stored before: a row of Tasks without what other tables are made of, which stands apart. */
async function takeApart(stored: readonly StoredTask[]): Promise<void> {
  for (const task of stored) {
    const { _id, steps, row } = task;
    await tasksOf(connection, 1).updateOne({ _id }, { $unset: { steps: 1, clocks: 1, firstDay: 1, lastDay: 1 } });
    await former('task_histories').insertOne({ _id, steps, taskId: _id } as { _id: string });
    for (const each of escalationRows(recordOf(task)))
      await former('rows_Escalations').insertOne({ _id: String(each['escalationId']), row: each } as { _id: string });
    await former('rows_TaskDays').insertOne({ _id: `${_id}@2025-03-06`, row } as { _id: string });
  }
}

it('tables of before are brought into the present form when the service starts, also after a start was interrupted', async () => {
  await new ProjectEvents(new MongoProjectionStore(connection)).tasks(events);
  const expected = await tasks();
  await takeApart(expected);
  // The first task was brought in before the interruption.
  const [done] = expected;
  if (done) await tasksOf(connection, 1).replaceOne({ _id: done._id }, done);
  await ensureReportIndexes(connection);
  expect(await tasks()).toEqual(expected);
  const names = (await connection.listCollections()).map(({ name }) => name);
  expect(names.filter((name) => /task_histories|Escalations|TaskDays/.test(name))).toEqual([]);
  await ensureReportIndexes(connection);
  expect(await tasks()).toEqual(expected);
});
