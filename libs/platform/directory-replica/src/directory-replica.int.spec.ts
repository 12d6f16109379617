import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  type CloudEvent,
  type Post,
  type Unit,
  contractOf,
  postRecorded,
  topics,
  unitRecorded,
  unitVoided,
} from '@wian/contracts';
import { uuidV7 } from '@wian/kernel';
import { ConsumerGroup, MemoryMessageLog, MemoryParkingStore, toMessage } from '@wian/messaging';
import mongoose, { type Connection } from 'mongoose';
import { DirectoryReplicaModule } from './directory-replica.module.js';
import { OrgTreeReplica } from './org-tree-replica.js';
import { ReplicaGrantSource } from './replica-grant-source.js';

const CONNECTION = Symbol('connection');
const silent = () => undefined;

let connection: Connection;
let log: MemoryMessageLog;
let parking: MemoryParkingStore;
const running: { close(): Promise<void> }[] = [];

beforeEach(async () => {
  connection = await mongoose
    .createConnection(process.env.TEST_MONGO_URL ?? '', { dbName: `t_${uuidV7.next()}` })
    .asPromise();
  log = new MemoryMessageLog();
  parking = new MemoryParkingStore();
  await log.createTopics([topics.unit, topics.post]);
});

afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
  await connection.dropDatabase();
  await connection.close();
});

@Module({})
class ConnectionModule {}

/** A service that keeps the replica and has read all that stands on the topics now. */
async function service() {
  const group = new ConsumerGroup({
    group: 'test',
    log,
    parking,
    contracts: contractOf,
    logger: { info: silent, warn: silent, error: silent },
  });

  const own = {
    module: ConnectionModule,
    global: true,
    providers: [
      { provide: CONNECTION, useValue: connection },
      { provide: ConsumerGroup, useValue: group },
    ],
    exports: [CONNECTION, ConsumerGroup],
  };

  @Module({ imports: [own, DirectoryReplicaModule.forRoot({ connection: CONNECTION })] })
  class ServiceModule {}

  const app = await NestFactory.createMicroservice(ServiceModule, { strategy: group, logger: false });
  running.push(app);
  await app.listen();
  await group.caughtUp();
  return { tree: app.get(OrgTreeReplica), grants: app.get(ReplicaGrantSource), counters: group.counters };
}

interface Version {
  readonly sequence: number;
  readonly position: number;
  readonly epoch?: number;
}

const eventOf = (
  what: Pick<CloudEvent, 'type' | 'subject' | 'data'>,
  { sequence, position, epoch = 1 }: Version,
): CloudEvent => ({
  ...what,
  specversion: '1.0',
  id: `${what.subject}:${sequence}`,
  source: '/wian/directory',
  time: '2025-03-06T02:00:00.000Z',
  datacontenttype: 'application/json',
  sequence,
  position,
  epoch,
  correlationid: 'test',
});

const unit = (code: string, source: string, version: Version) => {
  const data: Unit = { ...unitRecorded.example, unitId: `unit_${code}`, code, source };
  return toMessage({
    topic: topics.unit.name,
    event: eventOf({ type: unitRecorded.type, subject: data.unitId, data }, version),
  });
};

const voidedUnit = (code: string, version: Version) =>
  toMessage({
    topic: topics.unit.name,
    event: eventOf(
      { type: unitVoided.type, subject: `unit_${code}`, data: { unitId: `unit_${code}`, lastVersion: 0 } },
      version,
    ),
  });

const toMessageOf = (code: string, position: number) => unit(code, 'first', { sequence: 1, position });

/** A readable event of a unit whose data break their contract. */
const brokenUnit = (code: string, position: number): string =>
  JSON.stringify(eventOf({ type: unitRecorded.type, subject: `unit_${code}`, data: {} }, { sequence: 1, position }));

const post = (postId: string, change: Partial<Post>, version: Version) => {
  const data: Post = { ...postRecorded.example, postId, ...change };
  return toMessage({
    topic: topics.post.name,
    event: eventOf({ type: postRecorded.type, subject: postId, data }, version),
  });
};

describe('the replica of the organisation tree', () => {
  it('holds each unit as its newest event says, and the position of the last one', async () => {
    await log.produce([
      unit('37', 'first', { sequence: 1, position: 1 }),
      unit('3703', 'first', { sequence: 1, position: 2 }),
      unit('37', 'second', { sequence: 2, position: 5 }),
    ]);
    const { tree } = await service();
    const { units, position } = await tree.current();
    expect(units.map(({ code, source }) => [code, source])).toEqual([
      ['37', 'second'],
      ['3703', 'first'],
    ]);
    expect(position).toBe(5);
    const byId = await tree.byId();
    expect(byId.get('unit_3703')?.code).toBe('3703');
    expect(byId.get('unit_99')).toBeUndefined();
  });

  it('is not changed by repeats and late comers', async () => {
    await log.produce([unit('37', 'second', { sequence: 2, position: 5 })]);
    await log.produce([unit('37', 'first', { sequence: 1, position: 1 })]);
    const { tree } = await service();
    expect(await tree.current()).toMatchObject({ units: [{ source: 'second' }], position: 5 });
  });

  it('is complete only up to a parked event, until that one is discarded', async () => {
    const poisoned = { ...toMessageOf('38', 2), value: new TextEncoder().encode(brokenUnit('38', 2)) };
    await log.produce([unit('37', 'first', { sequence: 1, position: 1 }), poisoned]);
    await log.produce([unit('39', 'first', { sequence: 1, position: 3 })]);
    const { tree } = await service();
    expect((await tree.current()).position).toBe(3);
    expect(await tree.completeTo()).toBe(1);
    const [parked] = await parking.list({ limit: 1 });
    await parking.discard(parked?.id ?? '', { at: new Date(), by: 'machine_operator', reason: 'test' });
    expect(await tree.completeTo()).toBe(3);
  });

  it('takes a lower version of a newer epoch', async () => {
    await log.produce([unit('37', 'lost', { sequence: 3, position: 9 })]);
    await log.produce([unit('37', 'restored', { sequence: 2, position: 6, epoch: 2 })]);
    const { tree } = await service();
    expect(await tree.current()).toMatchObject({ units: [{ source: 'restored' }], position: 6 });
  });

  it('drops what the directory has lost by a restored backup, and keeps what was entered again since', async () => {
    await log.produce([
      unit('37', 'kept', { sequence: 1, position: 1 }),
      unit('38', 'lost', { sequence: 1, position: 2 }),
      unit('39', 'lost', { sequence: 2, position: 3 }),
      voidedUnit('38', { sequence: 1, position: 2, epoch: 2 }),
      voidedUnit('39', { sequence: 1, position: 2, epoch: 2 }),
      unit('39', 'again', { sequence: 1, position: 3, epoch: 2 }),
      voidedUnit('39', { sequence: 1, position: 2, epoch: 2 }),
    ]);
    const { tree } = await service();
    const { units } = await tree.current();
    expect(units.map(({ code, source }) => [code, source])).toEqual([
      ['37', 'kept'],
      ['39', 'again'],
    ]);
  });

  it('answers from memory until a unit event arrives, then with the new tree', async () => {
    await log.produce([unit('37', 'first', { sequence: 1, position: 1 })]);
    const { tree } = await service();
    const before = await tree.current();
    expect(await tree.current()).toBe(before);
    await log.produce([unit('37', 'second', { sequence: 2, position: 2 })]);
    while ((await tree.current()).position < 2) await new Promise((resolve) => setImmediate(resolve));
    expect(await tree.current()).toMatchObject({ units: [{ source: 'second' }], position: 2 });
  });

  it('shows an event that comes late, below a position that was read already', async () => {
    await log.produce([unit('37', 'first', { sequence: 1, position: 5 })]);
    const { tree } = await service();
    expect((await tree.current()).units).toHaveLength(1);
    await log.produce([unit('3703', 'late', { sequence: 1, position: 3 })]);
    while ((await tree.current()).units.length < 2) await new Promise((resolve) => setImmediate(resolve));
    expect(await tree.current()).toMatchObject({ position: 5 });
  });

  it('is empty, at position 0, before the first event', async () => {
    const { tree } = await service();
    expect(await tree.current()).toMatchObject({ units: [], position: 0 });
  });

  it('takes nine thousand units', async () => {
    const codes = Array.from({ length: 9_000 }, (_, index) => String(10_000 + index));
    await log.produce(codes.map((code, index) => unit(code, 'many', { sequence: 1, position: index + 1 })));
    const { tree } = await service();
    const { units, position } = await tree.current();
    expect([units.length, position]).toEqual([9_000, 9_000]);
  });
});

describe('the rights of people', () => {
  const person = 'person_sample-district-officer-3703';
  const held = (from: string, to: string | null): Pick<Post, 'incumbents'> => ({
    incumbents: [{ personId: person, from, to, kind: 'holder' }],
  });

  it('are those of the posts held on the day in Bangkok, from the first to before the last', async () => {
    await log.produce([
      post('post_a', { ...held('2025-03-06', '2025-03-08'), roles: ['head'] }, { sequence: 1, position: 1 }),
    ]);
    const { grants } = await service();
    const rolesAt = async (instant: string) =>
      (await grants.rolesOf(person, new Date(instant))).map(({ roles }) => roles);
    expect(await rolesAt('2025-03-05T16:59:59.999Z')).toEqual([]);
    expect(await rolesAt('2025-03-05T17:00:00.000Z')).toEqual([['head']]);
    expect(await rolesAt('2025-03-07T16:59:59.999Z')).toEqual([['head']]);
    expect(await rolesAt('2025-03-07T17:00:00.000Z')).toEqual([]);
  });

  it('come from every post of the person and from no one else’s', async () => {
    await log.produce([
      post('post_a', { ...held('2025-01-01', null), unitId: 'unit_37' }, { sequence: 1, position: 1 }),
      post('post_b', { ...held('2025-01-01', null), unitId: 'unit_3703' }, { sequence: 1, position: 2 }),
      post(
        'post_c',
        { incumbents: [{ personId: 'person_x', from: '2025-01-01', to: null, kind: 'acting' }] },
        { sequence: 1, position: 3 },
      ),
    ]);
    const { grants } = await service();
    expect(await grants.rolesOf(person, new Date('2025-03-06T02:00:00.000Z'))).toEqual([
      { postId: 'post_a', unitId: 'unit_37', roles: postRecorded.example.roles },
      { postId: 'post_b', unitId: 'unit_3703', roles: postRecorded.example.roles },
    ]);
  });

  it('end with the event that ends the incumbency', async () => {
    await log.produce([post('post_a', held('2025-01-01', null), { sequence: 1, position: 1 })]);
    await log.produce([post('post_a', { incumbents: [] }, { sequence: 2, position: 2 })]);
    const { grants } = await service();
    expect(await grants.rolesOf(person, new Date('2025-03-06T02:00:00.000Z'))).toEqual([]);
  });
});
