import { defineInternalEvent } from '@wian/contracts';
import { uuidV7 } from '@wian/kernel';
import { NOTED } from '@wian/testing';
import mongoose, { type Connection } from 'mongoose';
import { z } from 'zod';
import { collectionOf } from '../mongo/collections.js';
import { CuttingProxy } from '../testing/cutting-proxy.js';
import { ensureLogIndexes } from './commit.schema.js';
import { MongoCommitLog } from './mongo-commit-log.js';
import { EventTypes } from './prepare-commit.js';

const types = new EventTypes([defineInternalEvent(NOTED, z.object({ text: z.string() }))]);

describe('a commit whose answers are lost on the way', () => {
  let proxy: CuttingProxy;
  let connection: Connection;
  let log: MongoCommitLog;
  beforeEach(async () => {
    proxy = await CuttingProxy.before(process.env.TEST_MONGO_URL ?? '');
    const dbName = `t_${uuidV7.next()}`;
    connection = await mongoose.createConnection(proxy.url, { dbName, serverSelectionTimeoutMS: 2_000 }).asPromise();
    await ensureLogIndexes(connection);
    log = new MongoCommitLog(connection, types);
    // Collections are made before anything is cut.
    expect((await note('first', 0)).ok).toBe(true);
  });
  afterEach(async () => {
    await connection.dropDatabase();
    await connection.close();
    await proxy.close();
  });

  const note = (text: string, expectedVersion: number) =>
    log.commit({
      at: new Date(0),
      actor: { id: 'person_test' },
      correlationId: 'c',
      changes: [
        {
          aggregate: 'note',
          aggregateId: 'note_A',
          expectedVersion,
          events: [{ type: NOTED, data: { text } }],
          state: { text },
        },
      ],
    });
  const commits = () => collectionOf(connection, 'commits').countDocuments();

  it('is tried again when the connection breaks within its transaction', async () => {
    proxy.cutNext('insert', 'before');
    expect((await note('second', 1)).ok).toBe(true);
    expect(proxy.left).toBe(0);
    expect(await log.load('note', 'note_A')).toEqual({ state: { text: 'second' }, version: 2 });
    expect(await commits()).toBe(2);
  });

  it.each(['before', 'after'] as const)('stands once when the connection breaks %s the commit', async (cut) => {
    proxy.cutNext('commitTransaction', cut);
    expect((await note('second', 1)).ok).toBe(true);
    expect(proxy.left).toBe(0);
    expect(await log.load('note', 'note_A')).toEqual({ state: { text: 'second' }, version: 2 });
    expect(await commits()).toBe(2);
  });

  it('is no conflict with itself when its own commit had got through', async () => {
    proxy.cutNext('commitTransaction', 'after', 2);
    expect((await note('second', 1)).ok).toBe(true);
    expect(proxy.left).toBe(0);
    expect(await commits()).toBe(2);
  });

  it('is read by its id when the driver gives up although it had got through', async () => {
    let given = 0;
    const withSession: Connection['withSession'] = async (work) => {
      const done = await connection.withSession(work);
      given += 1;
      // The driver asks again by itself for a while; this is what it throws in the end.
      if (given === 1) throw Object.assign(new Error('no answer'), { name: 'MongoNetworkError' });
      return done;
    };
    log = new MongoCommitLog(Object.assign(Object.create(connection) as Connection, { withSession }), types);
    expect((await note('second', 1)).ok).toBe(true);
    expect(given).toBe(1);
    expect(await log.load('note', 'note_A')).toEqual({ state: { text: 'second' }, version: 2 });
    expect(await commits()).toBe(2);
  });

  it('is a conflict, all the same, with another that came first', async () => {
    expect((await note('other', 1)).ok).toBe(true);
    proxy.cutNext('commitTransaction', 'after');
    expect(await note('second', 1)).toMatchObject({ ok: false, error: { code: 'COMMIT.CONFLICT' } });
    expect(await log.load('note', 'note_A')).toEqual({ state: { text: 'other' }, version: 2 });
  });
});
