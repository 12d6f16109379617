import { uuidV7 } from '@wian/kernel';
import mongoose, { type Connection } from 'mongoose';
import { taskFileStoreContract } from '../task-file-store.contract.js';
import { ensureAssignmentIndexes } from './assignment-collections.js';
import { MongoTaskFiles } from './mongo-task-files.js';
import { taskFileLimits } from '../task-file-limits.js';

const opened: Connection[] = [];

async function fresh(): Promise<MongoTaskFiles> {
  const dbName = `t_${uuidV7.next()}`;
  const connection = await mongoose.createConnection(process.env.TEST_MONGO_URL ?? '', { dbName }).asPromise();
  opened.push(connection);
  await ensureAssignmentIndexes(connection);
  return new MongoTaskFiles(connection);
}
afterEach(async () => {
  for (const connection of opened.splice(0)) {
    await connection.dropDatabase();
    await connection.close();
  }
});

describe('files of tasks in MongoDB', () => {
  taskFileStoreContract(fresh);

  it('keeps a file of the most bytes that are taken in', async () => {
    const store = await fresh();
    const bytes = new Uint8Array(taskFileLimits.bytes).fill(7);
    const sha256 = 'c'.repeat(64);
    const at = '2025-03-06T03:00:00.000Z';
    await store.keep(
      { sha256, name: 'x.pdf', mediaType: 'application/pdf', bytes: bytes.length, by: 'person_a', at },
      bytes,
    );
    expect((await store.bytes(sha256))?.length).toBe(taskFileLimits.bytes);
  });
});
