import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  calendarRecorded,
  contractOf,
  directiveIssued,
  publishedEvents,
  type Task,
  taskAcknowledged,
  taskAssigned,
  taskEscalated,
} from '@wian/contracts';
import { unwrap, uuidV7 } from '@wian/kernel';
import { ConsumerGroup, KafkaMessageLog, MemoryParkingStore } from '@wian/messaging';
import {
  collectionOf,
  ensureLogIndexes,
  EventTypes,
  MongoCommitLog,
  MongoCommitStore,
  MongoLeaseStore,
  Publisher,
  verifyLog,
} from '@wian/persistence';
import { DerivedRows, ProjectEvents } from '@wian/reporting-application';
import { entitySets, type Row, storedSets } from '@wian/reporting-domain';
import { epochsOf, openChannel, refuseHalfRestored, startNewEpoch } from '@wian/service';
import mongoose, { type Connection } from 'mongoose';
import { ReportConsumer } from './kafka/report.consumer.js';
import { MongoProjectionStore } from './mongo/mongo-projection-store.js';
import { MongoReportRows } from './mongo/mongo-report-rows.js';
import { MongoTaskRecords } from './mongo/mongo-task-records.js';
import { ensureReportIndexes } from './mongo/prepare-tables.js';
import { rowsOf } from './mongo/report-collections.js';
import { directiveOf, taskOf } from './reporting.fixture.js';

const env = { mongo: process.env['TEST_MONGO_URL'] ?? '', kafka: process.env['TEST_KAFKA_BROKERS'] ?? '' };
const prefix = `t_${uuidV7.next()}_`;
const log = new KafkaMessageLog({ brokers: env.kafka.split(','), clientId: 'test' });
const clock = { now: () => new Date('2025-03-10T02:00:00Z') };
const silent = (): void => undefined;

/** The contracts, on topics of this test. */
const named = (name: string) => `${prefix}${name}`;
const contracts = publishedEvents.map((each) => ({
  ...each,
  topic: { ...each.topic, name: named(each.topic?.name ?? '') },
}));
const contractHere = (type: string) => contracts.find((each) => each.type === type) as ReturnType<typeof contractOf>;
const topics = [taskAssigned, directiveIssued, calendarRecorded].map(({ topic }) => named(topic?.name ?? ''));

/** `assignment` records and publishes tasks, directives and calendars, as if all of them were its own. */
const service = 'assignment';
const recordable = contracts as unknown as ConstructorParameters<typeof EventTypes>[0];
const types = new EventTypes(recordable);
const connectionTo = (name: string): Promise<Connection> =>
  mongoose.createConnection(env.mongo, { dbName: `${prefix}${name}` }).asPromise();
let producer: Connection;
let folder: string;

async function record(type: string, aggregate: string, aggregateId: string, data: object) {
  const commitLog = new MongoCommitLog(producer, types);
  const expectedVersion = (await commitLog.load(aggregate, aggregateId))?.version ?? 0;
  const change = { aggregate, aggregateId, expectedVersion, events: [{ type, data }], state: data };
  unwrap(await commitLog.commit({ at: clock.now(), actor: { id: 'p' }, correlationId: 'c', changes: [change] }));
}
const task = (type: string, code: string, change: Partial<Task> = {}) => {
  const { data } = taskOf(code, change);
  return record(type, 'task', data.taskId, data);
};
const directive = (directiveId: string) =>
  record(directiveIssued.type, 'directive', directiveId, directiveOf({ directiveId }).data);
const calendar = (knownUntil: string) =>
  record(calendarRecorded.type, 'calendar', 'calendar_th', { ...calendarRecorded.example, knownUntil });

async function publish() {
  const publisher = new Publisher({
    service,
    owner: uuidV7.next(),
    store: new MongoCommitStore(producer),
    leases: new MongoLeaseStore(producer),
    types,
    open: async () => openChannel({ log, service, events: recordable, epochs: await epochsOf(producer, service) }),
    onError: silent,
  });
  while (await publisher.pass());
  await publisher.stop();
}

/** Messages on the topics that a group has not done yet. */
async function unreadBy(group: string): Promise<number> {
  const committed = new Map<string, ReadonlyMap<number, number>>();
  for (const topic of topics) committed.set(topic, await log.committedOffsets(group, topic));
  let count = 0;
  await log.scan({
    topics,
    onMessage: ({ offset }, { topic, partition }) => {
      if (offset >= (committed.get(topic)?.get(partition) ?? 0)) count += 1;
    },
  });
  return count;
}

/** The tables of one database, made by a group of this name of all that it has not read yet. */
async function project(name: string, groupName: string) {
  const expected = await unreadBy(groupName);
  const connection = await connectionTo(name);
  await ensureReportIndexes(connection);
  const store = new MongoProjectionStore(connection);
  const counts = { applied: 0, skipped: 0, parked: 0, dead: 0, redriven: 0 };
  let finish = silent;
  const done = new Promise<void>((resolve) => (finish = resolve));
  const look = () => counts.applied + counts.skipped + counts.parked + counts.dead >= expected && finish();
  look();
  const app = await startGroup({
    groupName,
    store,
    onMetrics: (outcome, count) => {
      counts[outcome] += count;
      look();
    },
  });
  await done;
  await app.close();
  const rows = await rowsIn(connection);
  await connection.close();
  return { expected, counts, rows };
}

async function startGroup(parts: {
  readonly groupName: string;
  readonly store: MongoProjectionStore;
  readonly onMetrics: ConstructorParameters<typeof ConsumerGroup>[0]['onMetrics'];
}) {
  const group = new ConsumerGroup({
    group: parts.groupName,
    log,
    parking: new MemoryParkingStore(),
    contracts: contractHere,
    logger: { info: silent, warn: silent, error: silent },
    ...(parts.onMetrics && { onMetrics: parts.onMetrics }),
  });
  const events = { provide: ProjectEvents, useValue: new ProjectEvents(parts.store) };
  @Module({ controllers: [ReportConsumer], providers: [events] })
  class ReportModule {}
  const app = await NestFactory.createMicroservice(ReportModule, { strategy: group, logger: false });
  await app.listen();
  return app;
}

/** The tables as they are read, and what they are made of as it is stored. */
async function rowsIn(connection: Connection) {
  const rows = new DerivedRows(new MongoReportRows(connection), new MongoTaskRecords(connection), clock);
  const read: Record<string, readonly Row[]> = {};
  const stored: Record<string, readonly object[]> = {};
  for (const set of entitySets) {
    const [key] = set.columns.filter(({ name }) => name === set.key);
    const orderBy = key ? [{ column: key, descending: false }] : [];
    read[set.name] = await rows.find({ set, orderBy, ...all });
  }
  for (const set of storedSets) stored[set.name] = await rowsOf(connection, set, 1).find().sort({ _id: 1 }).toArray();
  return { read, stored };
}
const all = { filter: null, scope: 'everywhere', after: null, skip: 0, limit: 10_000 } as const;

const run = promisify(execFile);
const tool = (name: string, ...args: string[]) =>
  run(process.execPath, [`tools/${name}.mjs`, '--database-prefix', prefix, ...args], {
    env: { ...process.env, MONGO_URL: env.mongo, KAFKA_BROKERS: env.kafka },
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wian-backup-'));
  producer = await connectionTo(service);
  await ensureLogIndexes(producer);
  await log.createTopics(topics.map((name) => ({ name, partitions: name.includes('calendar') ? 1 : 3 })));
});
afterAll(async () => {
  for (const name of [service, 'reporting', 'rebuilt', 'new']) await (await connectionTo(name)).dropDatabase();
  await mongoose.disconnect();
  await log.close();
  await rm(folder, { recursive: true });
});

const GROUP = 'wian.reporting';
const idsOf = (rows: readonly Row[] | undefined, key: string) => rows?.map((row) => row[key]) ?? [];

describe('an older backup is restored, and its log begins a new epoch', () => {
  const [kept, other, lost] = ['05370301', '05370302', '05370303'];
  const clocked = { clocks: taskEscalated.example.clocks };
  const lostDirective = 'directive_01957aaa-0000-7000-8000-0000000000ff';

  it('makes and loses something after the backup', async () => {
    await calendar('2025-12-31');
    await directive(directiveIssued.example.directiveId);
    for (const code of [kept, other]) await task(taskAssigned.type, code);
    await publish();
    await project('reporting', GROUP);
    await tool('backup', '--to', join(folder, 'b'), '--service', service, '--service', 'reporting');
    await calendar('2027-12-31');
    await directive(lostDirective);
    await task(taskEscalated.type, kept, { ...clocked, status: 'acknowledged' });
    await task(taskAssigned.type, lost, clocked);
    await task(taskAcknowledged.type, lost, { ...clocked, status: 'acknowledged' });
    await publish();
    const { rows } = await project('reporting', GROUP);
    expect(idsOf(rows.read['Tasks'], 'taskId')).toHaveLength(3);
    expect(idsOf(rows.read['Escalations'], 'taskId')).toHaveLength(2);
  });

  it('I8: what others have of it equals what is rebuilt; I10: every event is counted, the lost ones as skipped', async () => {
    await tool('restore', '--from', join(folder, 'b'), '--service', service, '--yes');
    const begun = await startNewEpoch({ service, connection: producer, log, topics, contracts: contractHere });
    expect(begun).toMatchObject({ epoch: 2, after: 4, republished: 2 });
    expect([...begun.lost].sort()).toEqual([lostDirective, taskOf(lost).subject].sort());
    await task(taskAcknowledged.type, other, { status: 'acknowledged' });
    await publish();
    const live = await project('reporting', GROUP);
    expect(live.counts).toEqual({ ...live.counts, applied: live.expected, skipped: 0 });
    const rebuilt = await project('rebuilt', `${GROUP}.${prefix}`);
    expect(rebuilt.rows).toEqual(live.rows);
    expect(rebuilt.counts).toEqual({ applied: rebuilt.expected - 5, skipped: 5, parked: 0, dead: 0, redriven: 0 });
    expect(idsOf(live.rows.read['Tasks'], 'taskId')).toEqual([kept, other].map((code) => taskOf(code).subject));
    expect(idsOf(live.rows.read['Escalations'], 'taskId')).toEqual([]);
    expect(idsOf(live.rows.read['Directives'], 'directiveId')).toEqual([directiveIssued.example.directiveId]);
  });

  it('also of a consumer that is itself restored: it goes on where it stood, and the lost events bring nothing about', async () => {
    const before = await project('reporting', GROUP);
    await tool('restore', '--from', join(folder, 'b'), '--service', 'reporting', '--yes');
    const again = await project('reporting', GROUP);
    expect(again.rows).toEqual(before.rows);
    expect(again.counts).toMatchObject({ applied: again.expected - 5, skipped: 5 });
    expect(again.expected).toBeGreaterThan(8);
  });
});

describe('npm run restore', () => {
  const from = () => ['--from', join(folder, 'b'), '--service', service, '--yes'];
  const commits = () => collectionOf(producer, 'commits').countDocuments();
  const file = () => join(folder, 'b', service, 'commits.bson');

  it('refuses a damaged backup and changes nothing', async () => {
    const [before, bytes] = [await commits(), await readFile(file())];
    await writeFile(file(), Buffer.from(bytes).fill(0, 20, 21));
    await expect(tool('restore', ...from())).rejects.toThrow(/commits\.bson should have the SHA-256 .* damaged/);
    await writeFile(file(), bytes);
    expect(await commits()).toBe(before);
  });

  it('refuses while a replica of the service runs', async () => {
    const leases = new MongoLeaseStore(producer);
    const lease = await leases.acquire('publisher', 'running', 60_000);
    await expect(tool('restore', ...from())).rejects.toThrow(/assignment should be stopped, but its publisher's lease/);
    if (lease) await leases.release(lease);
  });

  it('interrupted, leaves a mark that keeps the service from starting, and is run again', async () => {
    const manifestFile = join(folder, 'b', 'manifest.json');
    const [manifest, bytes] = [await readFile(manifestFile, 'utf8'), await readFile(file())];
    // A file that ends in the middle ends the restore there.
    const short = bytes.subarray(0, -1);
    const sha256 = (of: Buffer) => createHash('sha256').update(of).digest('hex');
    await writeFile(file(), short);
    await writeFile(manifestFile, manifest.replace(sha256(bytes), sha256(short)));
    await expect(tool('restore', ...from())).rejects.toThrow('in the middle of a document');
    await expect(refuseHalfRestored(producer, service)).rejects.toThrow('run npm run restore again');
    await writeFile(file(), bytes);
    await writeFile(manifestFile, manifest);
    await tool('restore', ...from());
    await refuseHalfRestored(producer, service);
    expect(await verifyLog(new MongoCommitStore(producer))).toMatchObject({ ok: true, lastPosition: 4 });
    const indexes = await collectionOf(producer, 'commits').indexes();
    expect(indexes).toContainEqual(expect.objectContaining({ key: { 'events.id': 1 }, unique: true }));
  });
});
