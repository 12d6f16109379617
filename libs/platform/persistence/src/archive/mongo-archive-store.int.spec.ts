import { defineInternalEvent } from '@wian/contracts';
import { uuidV7 } from '@wian/kernel';
import { NOTED } from '@wian/testing';
import mongoose, { type Connection } from 'mongoose';
import { z } from 'zod';
import { ensureLogIndexes } from '../commit-log/commit.schema.js';
import { MongoCommitLog } from '../commit-log/mongo-commit-log.js';
import { MongoCommitStore } from '../commit-log/mongo-commit-store.js';
import { EventTypes } from '../commit-log/prepare-commit.js';
import { archiveContract } from './archive.contract.js';
import { MongoArchiveStore } from './mongo-archive-store.js';

const types = new EventTypes([defineInternalEvent(NOTED, z.object({ text: z.string() }))]);
const opened: Connection[] = [];

afterEach(async () => {
  for (const connection of opened.splice(0)) {
    await connection.dropDatabase();
    await connection.close();
  }
});

describe('the archive of a log in MongoDB', () =>
  archiveContract(async () => {
    const connection = await mongoose
      .createConnection(process.env.TEST_MONGO_URL ?? '', { dbName: `t_${uuidV7.next()}` })
      .asPromise();
    opened.push(connection);
    await ensureLogIndexes(connection);
    return {
      log: new MongoCommitLog(connection, types),
      store: new MongoCommitStore(connection),
      archive: new MongoArchiveStore(connection),
    };
  }));
