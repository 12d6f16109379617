import { uuidV7 } from '@wian/kernel';
import { ensureLogIndexes, EventTypes, MongoCommitLog } from '@wian/persistence';
import mongoose, { type Connection } from 'mongoose';
import { intakeEvents } from '../intake-events.js';
import { letterStoreContract } from '../letter-store.contract.js';
import { ensureIntakeIndexes } from './intake-collections.js';
import { MongoLetterContents } from './mongo-letter-contents.js';
import { MongoLetterQueries } from './mongo-letter-queries.js';

const opened: Connection[] = [];

afterEach(async () => {
  for (const connection of opened.splice(0)) {
    await connection.dropDatabase();
    await connection.close();
  }
});

async function open() {
  const dbName = `t_${uuidV7.next()}`;
  const connection = await mongoose.createConnection(process.env.TEST_MONGO_URL ?? '', { dbName }).asPromise();
  opened.push(connection);
  await ensureLogIndexes(connection);
  await ensureIntakeIndexes(connection);
  await ensureIntakeIndexes(connection);
  return {
    log: new MongoCommitLog(connection, new EventTypes(intakeEvents)),
    contents: new MongoLetterContents(connection),
    queries: new MongoLetterQueries(connection),
  };
}

describe('letters in MongoDB', () => letterStoreContract(open));
