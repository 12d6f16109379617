import { type CloudEvent, taskEscalated } from '@wian/contracts';
import { unwrap, uuidV7 } from '@wian/kernel';
import { MongoGroupSwitch } from '@wian/messaging';
import { MemoryLeaseStore, MongoCommitStore, ensureLogIndexes } from '@wian/persistence';
import { compareGenerations, ProjectEvents } from '@wian/reporting-application';
import { storedSets, tasksSet } from '@wian/reporting-domain';
import mongoose, { type Connection } from 'mongoose';
import { MongoReportRows } from './mongo/mongo-report-rows.js';
import { ensureReportIndexes } from './mongo/prepare-tables.js';
import { namesOf, rowsOf, tasksOf } from './mongo/report-collections.js';
import { calendarOf, directiveOf, taskOf, unitOf } from './reporting.fixture.js';
import { logWithTopics, operator, publish, Replica, type Servers } from './replica.fixture.js';

const codes = (count: number) => Array.from({ length: count }, (_, index) => String(37_030_100 + index));
const someEvents: readonly CloudEvent[] = [
  unitOf('moi', null),
  unitOf('37', 'moi'),
  directiveOf(),
  calendarOf(),
  ...codes(8).map((code) => taskOf(code)),
  ...codes(3).map((code) => taskOf(code, { status: 'acknowledged' }, 2)),
  ...codes(1).map((code) => taskOf(code, { status: 'completed', clocks: taskEscalated.example.clocks }, 20)),
];

let servers: Servers;
let connection: Connection;
let replicas: Replica[];

beforeEach(async () => {
  const dbName = `t_${uuidV7.next()}`;
  connection = await mongoose.createConnection(process.env.TEST_MONGO_URL ?? '', { dbName }).asPromise();
  await ensureLogIndexes(connection);
  await ensureReportIndexes(connection);
  servers = { connection, log: await logWithTopics(), leases: new MemoryLeaseStore() };
  replicas = [];
  await publish(servers, ...someEvents);
});

afterEach(async () => {
  for (const replica of replicas) await replica.close();
  await servers.log.close();
  await connection.dropDatabase();
  await connection.close();
});

async function startReplica(around?: ConstructorParameters<typeof Replica>[1]): Promise<Replica> {
  const replica = new Replica(servers, around);
  replicas.push(replica);
  await replica.settledLive();
  return replica;
}

const tablesOf = (generation: number) =>
  Promise.all(storedSets.map((set) => rowsOf(connection, set, generation).find().sort({ _id: 1 }).toArray()));
const breakRow = (generation: number, code: string) =>
  rowsOf(connection, tasksSet, generation).updateOne(
    { _id: taskOf(code).subject },
    { $set: { 'row.status': 'completed', 'row.orders': 99 } },
  );
/** The status of a task as every caller reads it now. */
const readStatus = async (code: string) =>
  (await new MongoReportRows(connection).byKey({ set: tasksSet, key: taskOf(code).subject, scope: 'everywhere' }))?.[
    'status'
  ];
const [anyCode = ''] = codes(8).slice(5);

async function trail(): Promise<readonly string[]> {
  const ids = Array.from({ length: 12 }, (_, index) => `projection_tables:${index + 1}`);
  const commits = await new MongoCommitStore(connection).holding(ids);
  const steps = commits.flatMap(({ actor, events }) => events.map(({ type, version }) => ({ actor, type, version })));
  return steps.sort((a, b) => a.version - b.version).map(({ type, actor }) => `${type} ${actor}`);
}

describe('a rebuild of the tables', () => {
  it('holds row for row what the live ones hold (promise I8), and is swapped; the generation before stays current', async () => {
    const replica = await startReplica();
    const number = await replica.rebuilt();
    const live = await tablesOf(1);
    expect(live.map(({ length }) => length)).toEqual([8, 1, 2, expect.any(Number)]);
    expect(live.every(({ length }) => length > 0)).toBe(true);
    expect(await tablesOf(number)).toEqual(live);
    expect(await replica.swap(number)).toBe('live');
    expect(await replica.stateOf(1)).toBe('kept');
    await publish(servers, taskOf(anyCode, { status: 'in-progress' }, 5));
    await replica.settledLive();
    expect(await readStatus(anyCode)).toBe('in-progress');
    expect(await tablesOf(1)).toEqual(await tablesOf(number));
    expect(await replica.swap(1)).toBe('live');
  });

  it('misses nothing of what arrives meanwhile', async () => {
    const replica = await startReplica();
    let arriving = 30;
    const pending: Promise<void>[] = [];
    // Another event comes with each look, before, while and after the topics are read again.
    const number = unwrap(await replica.manage.rebuild(operator)).number;
    await replica.until(async () => {
      arriving--;
      if (arriving > 0) pending.push(publish(servers, taskOf(codes(8)[arriving % 8] ?? '', {}, 50 - arriving)));
      return (await replica.stateOf(number)) === 'built' && arriving <= 0;
    });
    await Promise.all(pending);
    expect(await replica.swap(number)).toBe('live');
    await replica.settledLive();
    expect(await tablesOf(number)).toEqual(await tablesOf(1));
    expect((await tablesOf(number))[0]?.map(({ v }) => v)).toEqual(
      expect.arrayContaining([49, 48, 47, 46, 45, 44, 43]),
    );
  });

  it('that was interrupted goes on in another process, and a late write of the old one changes nothing', async () => {
    let release = () => undefined as void;
    const released = new Promise<void>((resolve) => (release = resolve));
    let began = 0;
    const stuck = await startReplica(async () => {
      began++;
      await released;
    });
    const number = unwrap(await stuck.manage.rebuild(operator)).number;
    await stuck.until(async () => began > 0);
    expect((await tablesOf(number))[0]).toEqual([]);
    const other = await startReplica();
    await other.until(async () => (await other.stateOf(number)) === 'built');
    expect(await stuck.stateOf(number)).toBe('built');
    await publish(servers, taskOf(anyCode, { status: 'reported' }, 9));
    await other.settledLive();
    release();
    await stuck.runner.pass();
    expect(await other.swap(number)).toBe('live');
    expect(await tablesOf(number)).toEqual(await tablesOf(1));
  });

  it('writes nothing more once it is built, so that it is never ahead of the live tables', async () => {
    const replica = await startReplica();
    const number = unwrap(await replica.manage.rebuild(operator)).number;
    const writes = replica.store.ofRebuild(number);
    expect(await writes.inTransaction(async () => 'written')).toEqual(['written']);
    await replica.until(async () => (await replica.stateOf(number)) === 'built');
    expect(await writes.inTransaction(async () => 'written')).toEqual([]);
    expect(await replica.store.inTransaction(async () => 'written')).toEqual(['written', 'written']);
  });

  it('leaves alone what the live tables lack, so that a message nobody can read holds no rebuild up', async () => {
    const { topic, value } = { topic: 'wian.task.v1', value: Buffer.from('no event') };
    await servers.log.produce([{ topic, key: taskOf(anyCode).subject, value, headers: {} }]);
    await publish(servers, taskOf(anyCode, { status: 'reported' }, 9));
    const replica = await startReplica();
    expect(await readStatus(anyCode)).toBe('assigned');
    expect(await replica.swap(await replica.rebuilt())).toBe('live');
  });

  it('says how far it is, is not swapped before it is done, and names the events that hold it up', async () => {
    let isBroken = true;
    const replica = await startReplica(async () => {
      if (isBroken) throw new Error('no column for this');
    });
    const number = unwrap(await replica.manage.rebuild(operator)).number;
    const [, before] = await replica.manage.list();
    expect(before?.topics).toContainEqual({ topic: 'wian.task.v1', done: 0, total: 12 });
    expect(await replica.manage.compare(number, null, operator)).toMatchObject({
      ok: false,
      error: { code: 'PROJECTION.NOT_BUILT', params: { done: 0, total: 16 } },
    });
    await replica.until(async () => ((await replica.manage.list())[1]?.parked ?? 0) > 0);
    expect(await replica.stateOf(number)).toBe('building');
    expect(unwrap(await replica.manage.drop(number, operator))).toMatchObject([{ number: 1, state: 'live' }]);
    isBroken = false;
    expect(await replica.rebuilt()).toBe(number + 1);
    const left = ['parked', 'gates'].map((name) => connection.collection(name).countDocuments());
    expect(await Promise.all(left)).toEqual([0, 0]);
  });
});

describe('a comparison of the tables', () => {
  it('stands at the same positions on both sides, whatever moment it reads, while events arrive', async () => {
    const replica = await startReplica();
    const number = await replica.rebuilt();
    const arriving = async () => {
      for (let sequence = 30; sequence < 42; sequence++) {
        await publish(servers, ...codes(8).map((code) => taskOf(code, {}, sequence)));
        await replica.settledLive();
      }
    };
    let isOver = false;
    const all = arriving().finally(() => (isOver = true));
    let walks = 0;
    for (; !isOver; walks++) {
      const found = await compareGenerations(replica.tables, { live: 1, rebuilt: number });
      expect(found?.differences).toEqual([]);
    }
    await all;
    expect(walks).toBeGreaterThan(2);
    expect((await tablesOf(number))[0]?.map(({ v }) => v)).toEqual(codes(8).map(() => 41));
  });

  it('tells a rebuild that was ahead for a moment from rows that differ, and what it waits for; it may be called off', async () => {
    const replica = await startReplica();
    const { number } = unwrap(await replica.manage.rebuild(operator));
    const early = taskOf(anyCode, { status: 'reported' }, 9);
    await new ProjectEvents(replica.store.ofRebuild(number)).tasks([early]);
    await replica.until(async () => (await replica.stateOf(number)) === 'built');
    const gate = new MongoGroupSwitch(connection);
    await gate.pause({ group: replica.group.name, at: new Date(), by: 'machine_operator', reason: 'test' });
    await publish(servers, early);
    unwrap(await replica.manage.compare(number, { acceptDifferences: false }, operator));
    for (let pass = 0; pass < 3; pass++) await replica.runner.pass();
    expect(await replica.stateOf(number)).toBe('comparing');
    expect((await replica.manage.list())[1]).toMatchObject({ comparing: { rows: 0 }, waitsFor: 'paused' });
    unwrap(await replica.manage.callOff(number, operator));
    expect(await replica.stateOf(number)).toBe('built');
    unwrap(await replica.manage.compare(number, { acceptDifferences: false }, operator));
    for (let pass = 0; pass < 3; pass++) await replica.runner.pass();
    await gate.resume(replica.group.name);
    await replica.until(async () => (await replica.stateOf(number)) !== 'comparing');
    expect(await replica.stateOf(number)).toBe('live');
  });
});

describe('a swap of the tables', () => {
  it('is refused where a row was broken by hand, which is listed field by field', async () => {
    const replica = await startReplica();
    await breakRow(1, anyCode);
    const number = await replica.rebuilt();
    expect(await replica.swap(number)).toBe('built');
    expect(await readStatus(anyCode)).toBe('completed');
    const found = unwrap(await replica.manage.comparison(number));
    expect(found?.tables).toContainEqual({ table: 'Tasks', rows: 8, different: 1 });
    expect(found?.differences).toEqual([
      {
        table: 'Tasks',
        id: taskOf(anyCode).subject,
        in: 'both',
        fields: [
          { field: 'orders', live: 99, rebuilt: taskOf(anyCode).data.orders.length },
          { field: 'status', live: 'completed', rebuilt: 'assigned' },
        ],
      },
    ]);
  });

  it('is refused where what other tables are made of differs, though the row of Tasks does not', async () => {
    const replica = await startReplica();
    const [code = ''] = codes(2).slice(1);
    await tasksOf(connection, 1).updateOne({ _id: taskOf(code).subject }, { $pop: { steps: 1 } });
    const number = await replica.rebuilt();
    expect(await replica.swap(number)).toBe('built');
    const { differences } = unwrap(await replica.manage.comparison(number)) ?? {};
    expect(differences).toEqual([
      {
        table: 'Tasks',
        id: taskOf(code).subject,
        in: 'both',
        fields: [{ field: 'step 1.2', live: null, rebuilt: expect.stringContaining('acknowledged by unit_') }],
      },
    ]);
  });

  it('in spite of differences is on record, in the name of who accepted them', async () => {
    const replica = await startReplica();
    await breakRow(1, anyCode);
    const number = await replica.rebuilt();
    await replica.compare(number);
    expect(await replica.swap(number, true)).toBe('live');
    expect(await readStatus(anyCode)).toBe('assigned');
    expect(await trail()).toEqual([
      'projection.rebuild-started machine_operator',
      'projection.rebuilt service_reporting',
      'projection.comparison-requested machine_operator',
      'projection.compared machine_operator',
      'projection.swap-requested machine_operator',
      'projection.compared machine_operator',
      'projection.differences-accepted machine_operator',
      'projection.swapped machine_operator',
    ]);
  });

  it('finds a row that only one of them has', async () => {
    const replica = await startReplica();
    const number = await replica.rebuilt();
    await rowsOf(connection, tasksSet, number).deleteOne({ _id: taskOf(anyCode).subject });
    expect(await replica.compare(number)).toBe('built');
    const found = unwrap(await replica.manage.comparison(number));
    expect(found?.differences).toEqual([{ table: 'Tasks', id: taskOf(anyCode).subject, in: 'live', fields: [] }]);
  });

  it('is followed by every replica at once, and carried on by another where the first one died', async () => {
    const first = await startReplica();
    const second = await startReplica();
    const number = await first.rebuilt();
    await breakRow(number, anyCode);
    await first.compare(number);
    // The first one is asked and dies: it never comes to a pass.
    unwrap(await first.manage.compare(number, { acceptDifferences: true }, operator));
    await second.until(async () => (await second.stateOf(number)) === 'live');
    expect(await readStatus(anyCode)).toBe('completed');
    expect(await first.stateOf(number)).toBe('live');
  });

  it('leaves the generation before until told otherwise; then nothing is left of it', async () => {
    const replica = await startReplica();
    const number = await replica.rebuilt();
    await replica.swap(number);
    const names = async () => (await connection.listCollections()).map(({ name }) => name);
    expect(await names()).toEqual(expect.arrayContaining([...namesOf(1), ...namesOf(number)]));
    unwrap(await replica.manage.drop(1, operator));
    // Another replica was killed in the middle of removing it.
    await connection.dropCollection(namesOf(1)[0] ?? '');
    await replica.runner.pass();
    await publish(servers, taskOf('37030199'));
    await replica.settledLive();
    expect((await names()).filter((name) => namesOf(1).includes(name))).toEqual([]);
    expect(await readStatus('37030199')).toBe('assigned');
    await ensureReportIndexes(connection);
    expect((await names()).filter((name) => namesOf(1).includes(name))).toEqual([]);
  });
});
