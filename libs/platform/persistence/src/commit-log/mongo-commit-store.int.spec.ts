import { defineInternalEvent } from '@wian/contracts';
import { uuidV7 } from '@wian/kernel';
import { NOTED } from '@wian/testing';
import mongoose, { type Connection } from 'mongoose';
import { z } from 'zod';
import { hashBatch } from '../publisher/hash-chain.js';
import { verifyLog } from '../publisher/verify-log.js';
import { ensureLogIndexes } from './commit.schema.js';
import { commitStoreContract, note, sealAll } from './commit-store.contract.js';
import { MongoCommitLog } from './mongo-commit-log.js';
import { MongoCommitStore } from './mongo-commit-store.js';
import { EventTypes } from './prepare-commit.js';

const types = new EventTypes([defineInternalEvent(NOTED, z.object({ text: z.string() }))]);
const opened: Connection[] = [];

async function open() {
  const connection = await mongoose
    .createConnection(process.env.TEST_MONGO_URL ?? '', { dbName: `t_${uuidV7.next()}` })
    .asPromise();
  opened.push(connection);
  await ensureLogIndexes(connection);
  return { connection, log: new MongoCommitLog(connection, types), store: new MongoCommitStore(connection) };
}

afterEach(async () => {
  for (const connection of opened.splice(0)) {
    await connection.dropDatabase();
    await connection.close();
  }
});

describe('the publisher’s view of the log in MongoDB', () => commitStoreContract(open));

type Stored = { _id: string | number; [field: string]: unknown };
type Tampering = (database: {
  readonly commits: Collection;
  readonly batches: Collection;
  readonly store: MongoCommitStore;
}) => Promise<unknown>;
type Collection = ReturnType<typeof collectionOf>;
const collectionOf = (connection: Connection, name: string) =>
  connection.getClient().db(connection.name).collection<Stored>(name);

/** Puts the fields of each of two documents under the id of the other. */
async function swap(collection: Collection, ids: readonly [number, number]): Promise<void> {
  const [a, b] = await Promise.all(ids.map((_id) => collection.findOne({ _id })));
  await collection.replaceOne({ _id: ids[0] }, { ...b, _id: ids[0] });
  await collection.replaceOne({ _id: ids[1] }, { ...a, _id: ids[1] });
}

/** The second of three batches, of two commits, covers positions 3 and 4. */
const tamperings: [string, number, Tampering][] = [
  [
    'a changed field of a commit',
    3,
    ({ commits }) => commits.updateOne({ position: 4 }, { $set: { actor: 'person_other' } }),
  ],
  [
    'a changed event',
    3,
    ({ commits }) => commits.updateOne({ position: 3 }, { $set: { 'events.0.data.text': 'other' } }),
  ],
  ['a changed time', 3, ({ commits }) => commits.updateOne({ position: 3 }, { $set: { at: new Date(0) } })],
  ['a removed commit', 3, ({ commits }) => commits.deleteOne({ position: 4 })],
  ['a removed commit at the end', 5, ({ commits }) => commits.deleteOne({ position: 6 })],
  ['a removed batch', 3, ({ batches }) => batches.deleteOne({ _id: 2 })],
  ['a removed first batch', 1, ({ batches }) => batches.deleteOne({ _id: 1 })],
  ['two batches swapped', 3, ({ batches }) => swap(batches, [2, 3])],
  [
    'two commits that changed places',
    3,
    async ({ commits }) => {
      const [third, fourth] = await commits.find({ position: { $in: [3, 4] } }).toArray();
      await commits.updateOne({ _id: third?._id ?? '' }, { $set: { position: fourth?.position } });
      await commits.updateOne({ _id: fourth?._id ?? '' }, { $set: { position: third?.position } });
    },
  ],
  [
    'a changed commit whose batch was given the hash that fits',
    5,
    async ({ commits, batches, store }) => {
      await commits.updateOne({ position: 3 }, { $set: { actor: 'person_other' } });
      const [batch] = await store.batchesAfter(1, 1);
      if (!batch) throw new Error('expected a second batch');
      const hash = hashBatch(batch.previous, await store.commitsOf(batch));
      await batches.updateOne({ _id: 2 }, { $set: { hash } });
    },
  ],
];

describe('verifyLog over MongoDB', () => {
  async function threeBatches() {
    const { connection, log, store } = await open();
    for (let batch = 1; batch <= 3; batch += 1) {
      await note(log, 'A');
      await note(log, 'B');
      await sealAll(store);
    }
    const [commits, batches] = ['commits', 'batches'].map((name) => collectionOf(connection, name));
    if (!commits || !batches) throw new Error('expected two collections');
    return { commits, batches, store };
  }

  it('finds the log right that nobody touched', async () => {
    const { store } = await threeBatches();
    expect(await verifyLog(store)).toMatchObject({ ok: true, batches: 3, commits: 6, lastPosition: 6 });
  });

  it.each(tamperings)('names the first position of %s', async (_name, position, tamper) => {
    const database = await threeBatches();
    await tamper(database);
    expect(await verifyLog(database.store)).toMatchObject({ ok: false, firstBad: { position } });
  });
});
