import { defineInternalEvent } from '@wian/contracts';
import { uuidV7 } from '@wian/kernel';
import { NOTED, commitLogContract, leaseStoreContract } from '@wian/testing';
import mongoose, { type Connection } from 'mongoose';
import { z } from 'zod';
import { MongoLeaseStore } from '../leases/mongo-lease-store.js';
import { collectionOf } from '../mongo/collections.js';
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

describe('what is derived of a state', () => {
  const derived = { note: ({ text }: { text: string }) => ({ length: text.length }) };

  commitLogContract(async () => {
    const connection = await freshDatabase();
    await ensureLogIndexes(connection);
    return new MongoCommitLog(connection, types, () => undefined, derived);
  });

  it('is stored beside it to be looked for, anew with each commit, and is no part of it', async () => {
    const connection = await freshDatabase();
    await ensureLogIndexes(connection);
    const log = new MongoCommitLog(connection, types, () => undefined, derived);
    const found = (length: number) =>
      collectionOf<{ _id: string }>(connection, 'notes').findOne({ 'derived.length': length });
    for (const [expectedVersion, text] of ['one', 'three'].entries()) {
      const events = [{ type: NOTED, data: { text } }];
      const change = { aggregate: 'note', aggregateId: 'note_A', expectedVersion, events, state: { text } };
      const at = new Date('2025-03-06T02:00:00.000Z');
      expect((await log.commit({ at, actor: { id: 'person_a' }, correlationId: 'c', changes: [change] })).ok).toBe(
        true,
      );
    }
    expect(await found(3)).toBeNull();
    expect(await found(5)).toMatchObject({ _id: 'note_A' });
    expect(await log.load('note', 'note_A')).toEqual({ state: { text: 'three' }, version: 2 });
  });
});

describe('leases in MongoDB', () =>
  leaseStoreContract(async () => {
    let now = 0;
    return {
      leases: new MongoLeaseStore(await freshDatabase(), () => now),
      pass: (millis) => void (now += millis),
    };
  }));
