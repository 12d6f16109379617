import { uuidV7 } from '@wian/kernel';
import { freshnessSet, storedSets } from '@wian/reporting-domain';
import mongoose, { type Connection } from 'mongoose';
import { projectionStoreContract } from '../projection-store.contract.js';
import { MongoProjectionStore } from './mongo-projection-store.js';
import { ensureReportIndexes } from './prepare-tables.js';
import { positions, rowsOf } from './report-collections.js';

let connection: Connection;
beforeAll(async () => {
  const dbName = `t_${uuidV7.next()}`;
  connection = await mongoose.createConnection(process.env.TEST_MONGO_URL ?? '', { dbName }).asPromise();
  await ensureReportIndexes(connection);
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});

describe('tables in MongoDB', () =>
  projectionStoreContract(async () => {
    for (const set of [...storedSets, freshnessSet]) await rowsOf(connection, set, 1).deleteMany({});
    await positions(connection).deleteMany({});
    return {
      store: new MongoProjectionStore(connection),
      stored: (set) => rowsOf(connection, set, 1).find().sort({ _id: 1 }).toArray(),
    };
  }));
