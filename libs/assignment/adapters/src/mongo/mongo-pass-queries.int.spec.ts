import { uuidV7 } from '@wian/kernel';
import mongoose, { type Connection } from 'mongoose';
import { passQueriesContract } from '../pass-queries.contract.js';
import { ensureAssignmentIndexes, receipts, tasks } from './assignment-collections.js';
import { MongoPassQueries } from './mongo-pass-queries.js';
import { MongoReceiptStore } from './mongo-receipt-store.js';

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

describe('what a pass reads from MongoDB', () =>
  passQueriesContract(async () => {
    await Promise.all([tasks(connection).deleteMany({}), receipts(connection).deleteMany({})]);
    return {
      queries: new MongoPassQueries(connection),
      receipts: new MongoReceiptStore(connection),
      putTask: async (task) => {
        await tasks(connection).insertOne({ _id: task.taskId, ...task, v: 1 });
      },
    };
  }));
