import { uuidV7 } from '@wian/kernel';
import mongoose, { type Connection } from 'mongoose';
import { receiptStoreContract } from '../receipt-store.contract.js';
import { ensureAssignmentIndexes, receipts, tasks } from './assignment-collections.js';
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

describe('receipts in MongoDB', () =>
  receiptStoreContract(async () => {
    await receipts(connection).deleteMany({});
    await tasks(connection).deleteMany({});
    return {
      receipts: new MongoReceiptStore(connection),
      putTask: async (task) => {
        await tasks(connection).replaceOne({ _id: task.taskId }, { ...task, v: 1 }, { upsert: true });
      },
    };
  }));
