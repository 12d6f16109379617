import { uuidV7 } from '@wian/kernel';
import mongoose, { type Connection } from 'mongoose';
import { earlyRegistrationsContract } from '../early-registrations.contract.js';
import { earlyRegistrations, ensureAssignmentIndexes } from './assignment-collections.js';
import { MongoEarlyRegistrations } from './mongo-early-registrations.js';

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

describe('early registrations in MongoDB', () =>
  earlyRegistrationsContract(async () => {
    await earlyRegistrations(connection).deleteMany({});
    return new MongoEarlyRegistrations(connection);
  }));
