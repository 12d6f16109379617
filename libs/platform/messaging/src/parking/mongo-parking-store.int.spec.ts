import { uuidV7 } from '@wian/kernel';
import mongoose, { type Connection } from 'mongoose';
import { MongoParkingStore } from './mongo-parking-store.js';
import { parkingStoreContract } from './parking-store.contract.js';

const opened: Connection[] = [];

afterEach(async () => {
  for (const connection of opened.splice(0)) {
    await connection.dropDatabase();
    await connection.close();
  }
});

describe('parking store in MongoDB', () =>
  parkingStoreContract(async () => {
    const connection = await mongoose
      .createConnection(process.env.TEST_MONGO_URL ?? '', { dbName: `t_${uuidV7.next()}` })
      .asPromise();
    opened.push(connection);
    return new MongoParkingStore(connection);
  }));
