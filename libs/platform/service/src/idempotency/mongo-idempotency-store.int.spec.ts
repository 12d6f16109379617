import { uuidV7 } from '@wian/kernel';
import mongoose, { type Connection } from 'mongoose';
import { idempotencyStoreContract } from './idempotency-store.contract.js';
import { ensureIdempotencyIndexes, MongoIdempotencyStore } from './mongo-idempotency-store.js';

const opened: Connection[] = [];

async function freshDatabase(): Promise<Connection> {
  const dbName = `t_${uuidV7.next()}`;
  const connection = await mongoose.createConnection(process.env.TEST_MONGO_URL ?? '', { dbName }).asPromise();
  opened.push(connection);
  return connection;
}

afterEach(async () => {
  for (const connection of opened.splice(0)) {
    await connection.dropDatabase();
    await connection.close();
  }
});

// The contract's times lie in the past, and a server that removes what has expired would join in: so no index here.
describe('idempotency keys in MongoDB', () =>
  idempotencyStoreContract(async () => new MongoIdempotencyStore(await freshDatabase())));

it('lets the server remove what has expired', async () => {
  const connection = await freshDatabase();
  await ensureIdempotencyIndexes(connection);
  await ensureIdempotencyIndexes(connection);
  const indexes = await connection.collection('idempotency_keys').indexes();
  expect(indexes).toContainEqual(expect.objectContaining({ key: { expiresAt: 1 }, expireAfterSeconds: 0 }));
});
