import { type CloudEvent, taskVoided, topics, type Topic } from '@wian/contracts';
import { type FailPoint, onFailPoint, unwrap, uuidV7 } from '@wian/kernel';
import { KafkaMessageLog } from '@wian/messaging';
import {
  collectionOf,
  conditionalUpsert,
  databaseOf,
  ensureLogIndexes,
  EventTypes,
  inTransaction,
  MongoCommitLog,
  MongoCommitStore,
  MongoLeaseStore,
  Publisher,
  removeVoided,
  sealCommits,
  type VersionedRow,
  verifyLog,
} from '@wian/persistence';
import mongoose, { type Connection, type mongo } from 'mongoose';
import { z } from 'zod';
import { openChannel } from '../open-channel.js';
import { scanEvents } from './beyond.js';
import { epochsOf, epochStarted } from './epochs.js';
import { startNewEpoch } from './new-epoch.js';
import { refuseLostData } from './refuse-lost-data.js';

const TYPE = 'wian.task.noted.v1';
const service = 'assignment';
const log = new KafkaMessageLog({ brokers: (process.env.TEST_KAFKA_BROKERS ?? '').split(','), clientId: 'test' });
let connection: Connection;

beforeEach(async () => {
  const dbName = `t_${uuidV7.next()}`;
  connection = await mongoose.createConnection(process.env.TEST_MONGO_URL ?? '', { dbName }).asPromise();
  await ensureLogIndexes(connection);
});
afterEach(async () => {
  onFailPoint(undefined);
  await connection.dropDatabase();
  await connection.close();
});
afterAll(() => log.close());

/** A service with one topic: it notes texts on tasks, and publishes them. */
async function aService(kind: Topic['kind']) {
  const topic = { ...topics.task, name: `t-${uuidV7.next()}`, kind };
  const contract = { type: TYPE, topic, data: z.object({ text: z.string() }) };
  const contracts = (type: string) => [contract, { ...taskVoided, topic }].find((each) => each.type === type);
  await log.createTopics([{ name: topic.name, partitions: kind === 'state' ? 1 : 3 }]);
  const commitLog = new MongoCommitLog(connection, new EventTypes([contract]));
  const store = new MongoCommitStore(connection);
  const note = async (name: string, text: string) => {
    const aggregateId = `task_${name}`;
    const expectedVersion = (await commitLog.load('task', aggregateId))?.version ?? 0;
    const events = [{ type: TYPE, data: { text } }];
    const changes = [{ aggregate: 'task', aggregateId, expectedVersion, events, state: { text } }];
    unwrap(await commitLog.commit({ at: new Date(0), actor: { id: 'p' }, correlationId: 'c', changes }));
  };
  const publish = async () => {
    const publisher = new Publisher({
      service,
      owner: uuidV7.next(),
      store,
      leases: new MongoLeaseStore(connection),
      types: new EventTypes([contract, epochStarted]),
      open: async () => openChannel({ log, service, events: [contract], epochs: await epochsOf(connection, service) }),
      onError: () => undefined,
    });
    while (await publisher.pass());
    await publisher.stop();
  };
  const parts = { service, topics: [topic.name], log };
  const events = async () => {
    const found: CloudEvent[] = [];
    await scanEvents({ ...parts, onEvent: (event) => void found.push(event) });
    return found;
  };
  return {
    note,
    publish,
    store,
    seal: async () => sealCommits(store, await store.pending(10), { term: 1, epoch: 1 }),
    start: () => refuseLostData({ ...parts, store, mongoUrl: 'mongodb://db/wian_assignment' }),
    newEpoch: (over: Partial<typeof parts & { fromNothing: boolean }> = {}) =>
      startNewEpoch({ ...parts, ...over, connection, contracts }),
    events,
    /** Reads the topic from its beginning into rows, as a consumer's copy. */
    project: async (rows: string) => {
      for (const event of await events()) await applyTo(rows, event);
      const stored = collectionOf<{ _id: string }>(connection, rows).find().sort({ _id: 1 });
      return (await stored.toArray()) as object[];
    },
  };
}

function applyTo(rows: string, { type, subject, epoch, sequence, data }: CloudEvent): Promise<void> {
  const { text, lastVersion = 0 } = data as { readonly text?: string; readonly lastVersion?: number };
  return inTransaction(connection, (session) =>
    type === TYPE
      ? conditionalUpsert(connection, rows, [{ _id: subject, epoch, v: sequence, text } as VersionedRow], session)
      : removeVoided(connection, rows, [{ _id: subject, epoch, v: lastVersion }], session),
  );
}

/** The next run ends where it reaches this place, as if its process died. */
function dieAt(point: FailPoint): void {
  onFailPoint((reached) => {
    if (reached === point) throw new Error(`died at ${point}`);
  });
}

/** The log as it is; once it has read the topics, or has sent to them, another takes the lease for so long. */
function losingLease(after: 'scan' | 'produce', millis: number): KafkaMessageLog {
  const taken = async () => {
    const leases = collectionOf<{ _id: string; until: number }>(connection, 'leases');
    await leases.updateOne({ _id: 'publisher' }, { $set: { until: 0 } });
    await new MongoLeaseStore(connection).acquire('publisher', 'another', millis);
  };
  const losing: KafkaMessageLog = Object.create(log);
  losing.scan = async (request) => log.scan(request).then(after === 'scan' ? taken : undefined);
  losing.produce = async (messages) => log.produce(messages).then(after === 'produce' ? taken : undefined);
  return losing;
}

/** The database as it is now; the answer puts it back. */
async function backup(): Promise<() => Promise<void>> {
  const names = ['commits', 'batches', 'tasks', 'leases'];
  const rows = async (name: string) => ({
    name,
    documents: await databaseOf(connection).collection(name).find().toArray(),
  });
  const saved: { name: string; documents: mongo.WithId<mongo.Document>[] }[] = await Promise.all(names.map(rows));
  return async () => {
    for (const { name, documents } of saved) {
      await databaseOf(connection).collection(name).deleteMany({});
      if (documents.length > 0) await databaseOf(connection).collection(name).insertMany(documents);
    }
  };
}

describe.each(['fact', 'state'] as const)('a database restored from an older backup (%s topic)', (kind) => {
  it('starts where topic and database agree, also when nothing was ever published', async () => {
    const { note, publish, start, newEpoch } = await aService(kind);
    await start();
    await note('A', 'one');
    await publish();
    await start();
    await expect(newEpoch()).rejects.toMatchObject({ code: 'LOG.NOT_BEHIND' });
  });

  it('keeps the service from starting, and the refusal names the repair', async () => {
    const { note, publish, start } = await aService(kind);
    await note('A', 'one');
    await publish();
    const restore = await backup();
    await note('A', 'two');
    await publish();
    await restore();
    await expect(start()).rejects.toThrow(
      /task_A:2 at position 2 of epoch 1, .* ends with position 1 of epoch 1.*wian log new-epoch --service assignment/,
    );
  });

  it('is made whole by a new epoch: live copy = rebuilt copy = database, and the log verifies', async () => {
    const { note, publish, start, newEpoch, project, store } = await aService(kind);
    for (const name of ['A', 'B', 'C', 'E']) await note(name, 'one');
    await publish();
    const restore = await backup();
    for (const [name, text] of [
      ['A', 'lost'],
      ['A', 'lost too'],
      ['B', 'lost'],
      ['D', 'lost'],
      ['E', 'lost'],
    ] as const)
      await note(name, text);
    await publish();
    await project('live');
    await restore();
    // Committed after the restore, but before the repair: its version is one that the old epoch has used.
    await note('B', 'two');
    expect(await newEpoch()).toEqual({ epoch: 2, after: 4, republished: 3, lost: ['task_D'] });
    await start();
    await note('A', 'two');
    await publish();
    const live = await project('live');
    expect(live).toEqual(await project('rebuilt'));
    expect(live).toMatchObject([
      { _id: 'task_A', epoch: 2, v: 2, text: 'two' },
      { _id: 'task_B', epoch: 2, v: 2, text: 'two' },
      { _id: 'task_C', epoch: 1, v: 1, text: 'one' },
      // Not changed since: its present state alone says what it fell back to.
      { _id: 'task_E', epoch: 2, v: 1, text: 'one' },
    ]);
    expect(await verifyLog(store)).toMatchObject({ ok: true, lastPosition: 7 });
    expect(await store.lastBatch()).toMatchObject({ epoch: 2 });
  });

  it('is made whole by a run after others that were interrupted, at each step in turn', async () => {
    const { note, publish, seal, start, newEpoch, project, events, store } = await aService(kind);
    for (const name of ['A', 'B', 'C']) await note(name, 'one');
    await publish();
    await note('B', 'sealed, and not published before the backup');
    await seal();
    const restore = await backup();
    for (const name of ['A', 'B', 'D']) await note(name, 'lost');
    await publish();
    await project('live');
    await restore();
    // First the marker; then what was sealed and not published, which is then marked; then the new epoch.
    const sealed = ['send.before', 'send.after', 'mark.after'] as const;
    const epoch = ['send.before', 'send.after', 'seal.before'] as const;
    for (const step of ['commit.after', 'commit.after', ...sealed, ...epoch] as const) {
      dieAt(step);
      await expect(newEpoch()).rejects.toThrow(`died at ${step}`);
      await expect(start()).rejects.toThrow('wian log new-epoch');
    }
    onFailPoint(undefined);
    expect(await newEpoch()).toEqual({ epoch: 4, after: 4, republished: 2, lost: ['task_D'] });
    await expect(newEpoch()).rejects.toMatchObject({ code: 'LOG.NOT_BEHIND' });
    await start();
    await note('C', 'two');
    await publish();
    expect(await project('live')).toEqual(await project('rebuilt'));
    // What a topic keeps that keeps the newest of each key only.
    const newest = [...new Map((await events()).map((event) => [event.subject, event])).values()];
    expect(newest.filter((event) => event.epoch !== 4)).toEqual([]);
    expect(await verifyLog(store)).toMatchObject({ ok: true, lastPosition: 14 });
    const markers = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const begun = await store.holding(markers.map((version) => `log_${service}:${version}`));
    const inOrder = begun.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
    expect(inOrder.map(({ events: [event] }) => event?.version)).toEqual(markers);
    expect(await epochsOf(connection, service)).toEqual([{ epoch: 4, after: 4 }]);
  });

  it('is left alone while a replica still publishes', async () => {
    const { note, publish, newEpoch } = await aService(kind);
    await note('A', 'one');
    await publish();
    await new MongoLeaseStore(connection).acquire('publisher', 'running', 60_000);
    await expect(newEpoch()).rejects.toMatchObject({ code: 'LOG.IN_USE' });
  });
});

it.each([
  ['scan', 60_000, 0],
  ['produce', 60_000, 2],
  ['scan', 0, 0],
] as const)(
  'a new epoch that loses its lease after a %s, to another for %i ms, goes no step further',
  async (after, millis, sent) => {
    const { note, publish, newEpoch, events, store } = await aService('fact');
    const restore = await backup();
    await note('A', 'lost');
    await note('B', 'lost');
    await publish();
    await restore();
    await expect(newEpoch({ log: losingLease(after, millis), fromNothing: true })).rejects.toMatchObject({
      code: 'LOG.IN_USE',
    });
    expect((await events()).filter(({ epoch }) => epoch === 2)).toHaveLength(sent);
    expect(await store.lastBatch()).toBeUndefined();
  },
);

describe('a new epoch, which declares void what the database does not hold, begins', () => {
  it('not in a database that holds other commits than the topics: it is another one', async () => {
    const { note, publish, newEpoch, events, store } = await aService('fact');
    await note('A', 'one');
    await publish();
    const restore = await backup();
    await note('A', 'two');
    await publish();
    await restore();
    // The same ids, of another installation.
    await collectionOf(connection, 'commits').updateMany({}, { $set: { correlationId: 'another' } });
    for (const fromNothing of [false, true])
      await expect(newEpoch({ fromNothing })).rejects.toMatchObject({ code: 'LOG.OTHER_DATABASE' });
    expect(await events()).toHaveLength(2);
    expect(await store.lastBatch()).toMatchObject({ epoch: 1, lastPosition: 1 });
  });

  it('on an empty log only where it is told that nothing is left', async () => {
    const { note, publish, newEpoch } = await aService('fact');
    const restore = await backup();
    await note('A', 'one');
    await publish();
    await restore();
    await expect(newEpoch()).rejects.toMatchObject({ code: 'LOG.NOTHING_SHARED' });
    expect(await newEpoch({ fromNothing: true })).toMatchObject({ epoch: 2, after: 0, lost: ['task_A'] });
  });

  it('not in a database that is none of a service, and writes nothing there', async () => {
    const { newEpoch } = await aService('fact');
    await connection.dropDatabase();
    await expect(newEpoch({ fromNothing: true })).rejects.toMatchObject({ code: 'LOG.NO_LOG' });
    expect(await databaseOf(connection).listCollections().toArray()).toEqual([]);
  });

  it('not in a database that is half restored', async () => {
    const { note, publish, newEpoch, events } = await aService('fact');
    await note('A', 'one');
    await publish();
    const restore = await backup();
    await note('A', 'two');
    await publish();
    await restore();
    const marks = collectionOf<{ _id: string; from: string }>(connection, 'restores');
    await marks.insertOne({ _id: 'running', from: '/b' });
    await expect(newEpoch()).rejects.toMatchObject({ code: 'LOG.HALF_RESTORED' });
    expect(await events()).toHaveLength(2);
  });
});
