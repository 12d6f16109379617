import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Controller, Inject, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type CloudEvent, topics, type Topic } from '@wian/contracts';
import { type CommitRequest, unwrap, uuidV7 } from '@wian/kernel';
import { ConsumerGroup, KafkaMessageLog, MemoryParkingStore, OnEvents } from '@wian/messaging';
import {
  collectionOf,
  conditionalUpsert,
  ensureCollections,
  ensureLogIndexes,
  EventTypes,
  inTransaction,
  MongoCommitLog,
  MongoCommitStore,
  MongoLeaseStore,
  Publisher,
} from '@wian/persistence';
import mongoose, { type Connection } from 'mongoose';
import { z } from 'zod';
import { scanEvents } from './lost-data/beyond.js';
import { openChannel } from './open-channel.js';

const TYPE = 'wian.task.noted.v1';
const service = 'assignment';
const env = { mongo: process.env.TEST_MONGO_URL ?? '', brokers: process.env.TEST_KAFKA_BROKERS ?? '' };
const LEASE_MILLIS = 1_000;

/** A leader that stops itself when it has sent two events of a batch; runs from the built packages, as a service does. */
const program = `
import mongoose from 'mongoose';
import { z } from 'zod';
import { KafkaMessageLog } from '@wian/messaging';
import { EventTypes, MongoCommitStore, MongoLeaseStore, Publisher } from '@wian/persistence';
import { openChannel } from '@wian/service';
const [mongo, dbName, brokers, topic] = process.argv.slice(1);
const contract = { type: '${TYPE}', topic: JSON.parse(topic), data: z.object({ text: z.string() }) };
const connection = await mongoose.createConnection(mongo, { dbName }).asPromise();
const log = new KafkaMessageLog({ brokers: brokers.split(','), clientId: 'first' });
const open = async () => {
  const channel = await openChannel({ log, service: '${service}', events: [contract], epochs: [] });
  const send = async (events) => {
    for (const [index, event] of events.entries()) {
      if (index === 2) {
        console.log('in the middle');
        process.kill(process.pid, 'SIGSTOP');
      }
      await channel.send([event]);
    }
  };
  return { send, close: () => channel.close() };
};
const types = new EventTypes([contract]);
const [store, leases] = [new MongoCommitStore(connection), new MongoLeaseStore(connection)];
const own = { service: '${service}', owner: 'first', leaseMillis: ${LEASE_MILLIS}, onError: () => undefined };
const publisher = new Publisher({ ...own, store, leases, types, open });
await publisher.pass().then(() => console.log('sent all'), (error) => console.log('refused ' + error.type));
await publisher.stop();
await log.close();
await connection.close();
`;

const WORK = Symbol('work');

@Controller()
class NotedConsumer {
  constructor(@Inject(WORK) private readonly work: (events: readonly CloudEvent[]) => Promise<void>) {}

  @OnEvents(TYPE)
  async noted(events: readonly CloudEvent[]): Promise<void> {
    await this.work(events);
  }
}

describe('a leader is stopped (SIGSTOP) in mid-send and goes on after its successor has sent', () => {
  const log = new KafkaMessageLog({ brokers: env.brokers.split(','), clientId: 'test' });
  const closing: (() => Promise<unknown>)[] = [];
  let child: ChildProcess | undefined;
  let connection: Connection;

  beforeEach(async () => {
    connection = await mongoose.createConnection(env.mongo, { dbName: `t_${uuidV7.next()}` }).asPromise();
    await ensureLogIndexes(connection);
    await ensureCollections(connection, ['rows', 'notices', 'tasks']);
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    for (const close of closing.splice(0)) await close();
    await connection.dropDatabase();
    await connection.close();
  });
  afterAll(() => log.close());

  async function aLog(kind: Topic['kind']) {
    const topic: Topic = { ...topics.task, name: `t-${uuidV7.next()}`, kind };
    await log.createTopics([{ name: topic.name, partitions: 1 }]);
    const contract = { type: TYPE, topic, data: z.object({ text: z.string() }) };
    const effect = { type: 'notice.made', topic: null, data: z.object({ of: z.string() }) };
    const commitLog = new MongoCommitLog(connection, new EventTypes([contract, effect]));
    const commit = (changes: CommitRequest['changes']) =>
      commitLog.commit({ at: new Date(0), actor: { id: 'p' }, correlationId: 'c', changes });
    const note = async (...ids: string[]) => {
      for (const aggregateId of ids) {
        const expectedVersion = (await commitLog.load('task', aggregateId))?.version ?? 0;
        const data = { text: `${aggregateId} ${expectedVersion + 1}` };
        const events = [{ type: TYPE, data }];
        unwrap(await commit([{ aggregate: 'task', aggregateId, expectedVersion, events, state: data }]));
      }
    };
    return { topic, contract, note, commit };
  }
  type Log = Awaited<ReturnType<typeof aLog>>;

  function startFirst({ topic }: Log) {
    const args = ['--input-type=module', '-e', program, env.mongo, connection.name, env.brokers, JSON.stringify(topic)];
    child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]();
    return async () => String((await lines.next()).value);
  }

  const successor = ({ contract }: Log) =>
    new Publisher({
      service,
      owner: 'second',
      leaseMillis: LEASE_MILLIS,
      store: new MongoCommitStore(connection),
      leases: new MongoLeaseStore(connection),
      types: new EventTypes([contract, { type: 'notice.made', topic: null, data: z.unknown() }]),
      open: () => openChannel({ log, service, events: [contract], epochs: [] }),
      onError: () => undefined,
    });

  /** Rows and effects that a group makes of the topic; `until` resolves once it has done so many messages. */
  async function consumer({ topic, contract, commit }: Log) {
    const waiting: { count: number; resolve: () => void }[] = [];
    const counts = { applied: 0, skipped: 0, parked: 0, dead: 0, redriven: 0 };
    const look = () =>
      waiting.filter(({ count }) => counts.applied + counts.skipped >= count).forEach((w) => w.resolve());
    const silent = () => undefined;
    const group = new ConsumerGroup({
      group: `g-${topic.name}`,
      log,
      parking: new MemoryParkingStore(),
      contracts: (type) => (type === TYPE ? (contract as never) : undefined),
      logger: { info: silent, warn: silent, error: silent },
      onMetrics: (outcome, count) => {
        counts[outcome] += count;
        look();
      },
    });
    const work = async (events: readonly CloudEvent[]) => {
      const rows = events.map(({ subject, epoch, sequence, data }) => ({ _id: subject, epoch, v: sequence, data }));
      await inTransaction(connection, (session) => conditionalUpsert(connection, 'rows', rows, session));
      for (const { id } of events) {
        const aggregateId = `notice_${id}`;
        const made = { aggregate: 'notice', aggregateId, expectedVersion: 0 };
        // Refused where the same effect was made before.
        await commit([{ ...made, events: [{ type: 'notice.made', data: { of: id } }], state: { of: id } }]);
      }
    };
    @Module({ controllers: [NotedConsumer], providers: [{ provide: WORK, useValue: work }] })
    class TestModule {}
    const app = await NestFactory.createMicroservice(TestModule, { strategy: group, logger: false });
    await app.listen();
    closing.push(() => app.close());
    const all = (name: string) => collectionOf<{ _id: string }>(connection, name).find().sort({ _id: 1 }).toArray();
    return {
      counts,
      made: async () => ({ rows: await all('rows'), effects: await all('notices') }),
      until: (count: number) =>
        new Promise<void>((resolve) => {
          waiting.push({ count, resolve });
          look();
        }),
    };
  }

  async function idsOn({ topic }: Log): Promise<string[]> {
    const ids: string[] = [];
    await scanEvents({ log, service, topics: [topic.name], onEvent: ({ id }) => void ids.push(id) });
    return ids;
  }

  /** As its loop does, which makes a failed pass again: the broker may just be ending what the first has begun. */
  async function passed(publisher: Publisher, tries = 3): Promise<boolean> {
    try {
      return await publisher.pass();
    } catch (error) {
      if (tries > 1) return passed(publisher, tries - 1);
      throw error;
    }
  }

  /** The first has sent task_A:1 and task_B:1; the second sends everything, and task_A:3 besides. */
  async function takenOver(kind: Topic['kind']) {
    const own = await aLog(kind);
    await own.note('task_A', 'task_B', 'task_A', 'task_C');
    const said = startFirst(own);
    expect(await said()).toBe('in the middle');
    const second = successor(own);
    await own.note('task_A');
    // Until the lease of the one that stands still has run out.
    while (!(await new MongoLeaseStore(connection).acquire('publisher', 'second', LEASE_MILLIS)));
    while (await passed(second));
    return { own, said, close: () => second.stop() };
  }

  it('on a fact topic its late repeats change no row and no effect', async () => {
    const { own, said, close } = await takenOver('fact');
    const copy = await consumer(own);
    const sentBefore = await idsOn(own);
    await copy.until(sentBefore.length);
    const before = await copy.made();
    child?.kill('SIGCONT');
    expect(await said()).toBe('sent all');
    await close();
    const sent = await idsOn(own);
    expect(sent.slice(sentBefore.length).sort()).toEqual(['task_A:2', 'task_C:1']);
    expect(sentBefore.at(-1)).toBe('task_A:3');
    await copy.until(sent.length);
    expect(await copy.made()).toEqual(before);
    expect(before.rows).toMatchObject([{ _id: 'task_A', v: 3 }, { _id: 'task_B' }, { _id: 'task_C', v: 1 }]);
    expect(before.effects).toHaveLength(5);
    expect(copy.counts).toEqual({ applied: sent.length, skipped: 0, parked: 0, dead: 0, redriven: 0 });
  });

  it('on a state topic the broker refuses them', async () => {
    const { own, said, close } = await takenOver('state');
    const before = await idsOn(own);
    child?.kill('SIGCONT');
    expect(await said()).toMatch(/^refused (INVALID_PRODUCER_EPOCH|PRODUCER_FENCED)$/);
    await close();
    expect(await idsOn(own)).toEqual(before);
    expect(before.at(-1)).toBe('task_A:3');
  });
});
