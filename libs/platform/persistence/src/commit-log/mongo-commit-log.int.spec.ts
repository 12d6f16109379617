import { defineInternalEvent } from '@wian/contracts';
import { uuidV7 } from '@wian/kernel';
import { NOTED, commitLogContract, leaseStoreContract } from '@wian/testing';
import mongoose, { type Connection } from 'mongoose';
import { z } from 'zod';
import { MongoLeaseStore } from '../leases/mongo-lease-store.js';
import { ensureLogIndexes } from './commit.schema.js';
import { MongoCommitLog } from './mongo-commit-log.js';
import { EventTypes } from './prepare-commit.js';

const types = new EventTypes([defineInternalEvent(NOTED, z.object({ text: z.string() }))]);
const opened: Connection[] = [];

async function freshDatabase(): Promise<Connection> {
  const connection = await mongoose
    .createConnection(process.env.TEST_MONGO_URL ?? '', { dbName: `t_${uuidV7.next()}` })
    .asPromise();
  opened.push(connection);
  return connection;
}

afterEach(async () => {
  for (const connection of opened.splice(0)) {
    await connection.dropDatabase();
    await connection.close();
  }
});

describe('commit log in MongoDB', () =>
  commitLogContract(async () => {
    const connection = await freshDatabase();
    await ensureLogIndexes(connection);
    return new MongoCommitLog(connection, types);
  }));

describe('leases in MongoDB', () =>
  leaseStoreContract(async () => {
    let now = 0;
    return {
      leases: new MongoLeaseStore(await freshDatabase(), () => now),
      pass: (millis) => void (now += millis),
    };
  }));
