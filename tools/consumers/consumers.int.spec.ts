import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';
import { cloudEventContentType, cloudEventField, contractOf, taskEvents, taskVoided } from '@wian/contracts';
import { uuidV7 } from '@wian/kernel';
import { type Admin, Kafka, type Producer } from 'kafkajs';
import mongoose from 'mongoose';
import { capture } from '../lib/command.mjs';
import { root, stackFolder } from '../lib/paths.mjs';
import { until } from '../lib/until.mjs';
import { pythonWith } from './python.mjs';

const { MongoClient } = mongoose.mongo;
const samples = join(root, 'samples/consumers');
const brokers = process.env.TEST_KAFKA_BROKERS ?? '';
const run = uuidV7.next();
const topic = `sample-${run}`;
const database = `sample_${run.replaceAll('-', '')}`;

type Row = readonly [task: string, epoch: number, version: number, unit: string, status: string];
interface Counts {
  readonly read: number;
  readonly changed: number;
  readonly setAside: number;
}

/** A published event of a task: the contract's own example, as it would lie on the topic at that version. */
function event(task: string, step: string, sequence: number, epoch = 1): object {
  const contract = taskEvents.find(({ type }) => type === `wian.task.${step}.v1`);
  if (!contract) throw new Error(`there is no task event called ${step}`);
  const { example, type } = contract;
  const taskId = `${example.directiveId.replace('directive', 'task')}_${task}`;
  const data = { ...example, taskId, unitId: `unit_${task}` };
  const published = {
    ...{ specversion: '1.0', id: `${taskId}:${sequence}`, source: '/wian/assignment', type, subject: taskId },
    ...{ time: data.assignedAt, datacontenttype: 'application/json', sequence, position: sequence, epoch },
    ...{ correlationid: 'c', data },
  };
  contractOf(type)?.data.parse(cloudEventField.parse(published).data);
  return published;
}

/** Published where a restored backup of the task ends with that version. */
function voided(task: string, lastVersion: number): object {
  const { id, subject, ...rest } = cloudEventField.parse(event(task, 'assigned', Math.max(lastVersion, 1), 2));
  const data = { taskId: subject, lastVersion };
  taskVoided.data.parse(data);
  return { ...rest, id: `${id}:voided-2`, subject, type: taskVoided.type, data };
}

/** One statement on a store of the Python consumer, whose tables it makes itself. */
const SQL = `import json, sqlite3, sys
sys.path.insert(0, sys.argv[1])
import consumer
database = sqlite3.connect(sys.argv[2])
database.executescript(consumer.SCHEMA)
with database: print(json.dumps(database.execute(sys.argv[3]).fetchall()))`;

const taskOf = (subject: unknown) => String(subject).split('_').at(-1) ?? '';

/** One sample consumer as a process of its own, with its own store. */
interface Sample {
  readonly name: string;
  /** Else it tries again by itself. */
  readonly endsOnFailure: boolean;
  readonly start: (group: string) => ChildProcess;
  readonly rows: () => Promise<Row[]>;
  readonly aside: () => Promise<string[]>;
  /** Its store takes no completed task any more; and takes it again. */
  readonly refuse: () => Promise<unknown>;
  readonly allow: () => Promise<unknown>;
}

describe('the sample consumers', () => {
  let scratch: string;
  let kafka: Kafka;
  let admin: Admin;
  let producer: Producer;
  let mongo: InstanceType<typeof MongoClient>;
  let pythonProgram: string;

  beforeAll(async () => {
    scratch = mkdtempSync(join(stackFolder('test'), 'consumers-'));
    pythonProgram = await pythonWith(join(samples, 'python/requirements.txt'));
    const { code } = transformFileSync(join(samples, 'typescript/consumer.ts'), { cwd: root });
    writeFileSync(join(scratch, 'consumer.mjs'), code);
    kafka = new Kafka({ clientId: 'test', brokers: brokers.split(','), logLevel: 0 });
    [admin, producer] = [kafka.admin(), kafka.producer()];
    mongo = new MongoClient(process.env.TEST_MONGO_URL ?? '');
    await Promise.all([admin.connect(), producer.connect(), mongo.connect()]);
    await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: 3 }] });
  }, 180_000);

  afterAll(async () => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
    await admin.deleteTopics({ topics: [topic] });
    for (const store of ['main', 'refusing']) await mongo.db(`${database}_${store}`).dropDatabase();
    await Promise.all([admin.disconnect(), producer.disconnect(), mongo.close()]);
    rmSync(scratch, { recursive: true });
  });

  const running: ChildProcess[] = [];
  const begin = (command: string, args: string[], env: object) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: 'pipe' });
    child.stderr?.once('data', () => child.emit('complains'));
    running.push(child);
    return child;
  };
  const common = (name: string, group: string) => ({
    KAFKA_BROKERS: brokers,
    TOPIC: topic,
    GROUP: `${name}.${group}.${run}`,
  });

  const samplesOf = (store: string): Sample[] => [
    typescript(mongo.db(`${database}_${store}`)),
    python(`${store}.sqlite`),
  ];

  /** Both languages side by side. A failure of one lets the other end, so that nothing of it is left running. */
  async function inEach(store: string, work: (sample: Sample) => Promise<void>): Promise<void> {
    const outcomes = await Promise.allSettled(samplesOf(store).map(work));
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  }

  function typescript(db: ReturnType<typeof mongo.db>): Sample {
    const url = new URL(process.env.TEST_MONGO_URL ?? '');
    url.pathname = `/${db.databaseName}`;
    const all = (collection: string) => db.collection(collection).find().toArray();
    return {
      name: 'typescript',
      endsOnFailure: false,
      start: (group) =>
        begin(process.execPath, [join(scratch, 'consumer.mjs')], {
          ...common('typescript', group),
          MONGO_URL: url.href,
        }),
      rows: async () =>
        (await all('tasks')).map((row) => [
          taskOf(row._id),
          row['epoch'],
          row['version'],
          row['unitId'],
          row['status'],
        ]),
      aside: async () => (await all('set_aside')).map((row) => Buffer.from(row['value'].buffer).toString()),
      refuse: () => db.createCollection('tasks', { validator: { status: { $ne: 'completed' } } }),
      allow: () => db.command({ collMod: 'tasks', validator: {} }),
    };
  }

  function python(file: string): Sample {
    const program = join(samples, 'python/consumer.py');
    const store = join(scratch, file);
    const ask = async (statements: string): Promise<unknown[][]> => {
      const { code, output } = await capture(pythonProgram, ['-c', SQL, dirname(program), store, statements]);
      if (code !== 0) throw new Error(output);
      return JSON.parse(output) as unknown[][];
    };
    return {
      name: 'python',
      endsOnFailure: true,
      start: (group) => begin(pythonProgram, [program], { ...common('python', group), DATABASE: store }),
      rows: async () => {
        const found = await ask('select task_id, epoch, version, unit_id, status from tasks');
        return found.map(([id, ...rest]) => [taskOf(id), ...rest] as unknown as Row);
      },
      aside: async () => (await ask('select cast(value as text) from set_aside')).map(([value]) => String(value)),
      refuse: () =>
        ask(
          "create trigger refusal before insert on tasks when new.status = 'completed' begin select raise(abort, 'refused'); end",
        ),
      allow: () => ask('drop trigger refusal'),
    };
  }

  const send = (values: readonly (object | string | null)[], key = 'a') =>
    producer.send({
      topic,
      messages: values.map((value) => ({
        key: typeof value === 'object' && value && 'subject' in value ? String(value.subject) : key,
        value: value === null || typeof value === 'string' ? value : JSON.stringify(value),
        headers: { 'content-type': cloudEventContentType },
      })),
    });

  /** Every partition's committed offset is at its end: all that was published is done. */
  async function caughtUp(sample: Sample, group: string): Promise<boolean> {
    const groupId = common(sample.name, group).GROUP;
    const [ends, committed] = await Promise.all([
      admin.fetchTopicOffsets(topic),
      // The broker may still be loading what it knows of groups.
      admin.fetchOffsets({ groupId, topics: [topic] }).catch((error: { retriable?: boolean }) => {
        if (error.retriable) return [];
        throw error;
      }),
    ]);
    const offsets = new Map(committed[0]?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
    return ends.every(({ partition, high }) => Number(high) === 0 || offsets.get(partition) === Number(high));
  }

  const done = (sample: Sample, group: string, child: ChildProcess) =>
    until(() => child.exitCode !== null || caughtUp(sample, group), {
      limitMs: 30_000,
      what: `the ${sample.name} consumer should have committed all offsets`,
      everyMs: 100,
    });

  /** Runs the consumer until it has done all that is there, stops it, and answers what it says that it did. */
  async function consume(sample: Sample, group: string, child = sample.start(group)): Promise<Counts> {
    let said = '';
    child.stdout?.on('data', (chunk) => (said += chunk));
    const ended = once(child, 'close');
    await done(sample, group, child);
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    return JSON.parse(said) as Counts;
  }

  const expected: Row[] = [
    ['1', 1, 6, 'unit_1', 'completed'],
    ['2', 2, 1, 'unit_2', 'assigned'],
    ['3', 1, 3, 'unit_3', 'in-progress'],
  ];
  const fourth: Row = ['4', 1, 1, 'unit_4', 'assigned'];
  const sixth: Row = ['6', 2, 1, 'unit_6', 'assigned'];
  const bad = [
    'not JSON',
    '"a text"',
    JSON.stringify({ ...event('3', 'acknowledged', 2), sequence: 'two' }),
    JSON.stringify({ ...event('3', 'acknowledged', 2), data: {} }),
  ];

  it('keep the newest of each object, whatever comes twice, late, unknown or unreadable, and go on where they stopped', async () => {
    await send([event('1', 'assigned', 1), event('1', 'acknowledged', 2), event('1', 'acknowledged', 2)]);
    await send([event('1', 'started', 3), event('1', 'assigned', 1), event('1', 'escalated', 4)]);
    await send([{ ...event('1', 'started', 5), type: 'wian.task.forwarded.v1' }, event('1', 'completed', 6)]);
    await send([event('2', 'assigned', 1), event('2', 'acknowledged', 2), event('2', 'assigned', 1, 2)]);
    await send([event('2', 'completed', 5), event('3', 'assigned', 1), ...bad, null, event('3', 'started', 3)]);
    const published = 19;

    await inEach('main', async (sample) => {
      // 1: versions 1, 2, 3, 6 · 2: versions 1, 2 and the first of the new epoch · 3: versions 1, 3
      expect(await consume(sample, 'first')).toEqual({ read: published, changed: 9, setAside: 4 });
      expect((await sample.rows()).sort()).toEqual(expected);
      expect((await sample.aside()).sort()).toEqual([...bad].sort());
    });

    await send([event('1', 'completed', 6), event('4', 'assigned', 1)]);
    const then = [...expected, fourth];
    await inEach('main', async (sample) => {
      expect(await consume(sample, 'first')).toEqual({ read: 2, changed: 1, setAside: 0 });
      expect((await sample.rows()).sort()).toEqual(then);
      // A new group reads the whole topic again, into the same store.
      expect(await consume(sample, 'replay')).toEqual({ read: published + 2, changed: 0, setAside: 4 });
      expect((await sample.rows()).sort()).toEqual(then);
      expect(await sample.aside()).toHaveLength(4);
    });
  });

  it('drop what a restored backup has lost of an object, and keep what its new epoch says', async () => {
    // Of task 4 nothing that is here is lost, 5 is lost altogether, 6 has fallen back to its first version, 7 lost its last.
    await send([voided('4', 1), event('5', 'assigned', 1), event('5', 'acknowledged', 2), voided('5', 0)]);
    await send([event('6', 'assigned', 1), event('6', 'completed', 2), event('6', 'assigned', 1, 2), voided('6', 1)]);
    await send([event('7', 'assigned', 1), event('7', 'completed', 2), voided('7', 1)]);
    await inEach('main', async (sample) => {
      expect(await consume(sample, 'first')).toEqual({ read: 11, changed: 9, setAside: 0 });
      expect((await sample.rows()).sort()).toEqual([...expected, fourth, sixth]);
    });
  });

  it('keep their offset while their store refuses a row, and lose nothing of it', async () => {
    await inEach('refusing', async (sample) => {
      await sample.refuse();
      const child = sample.start('refused');
      await once(child, sample.endsOnFailure ? 'close' : 'complains');
      expect(await caughtUp(sample, 'refused')).toBe(false);
      expect((await sample.rows()).filter(([, , , , status]) => status === 'completed')).toEqual([]);
      await sample.allow();
      await consume(sample, 'refused', sample.endsOnFailure ? sample.start('refused') : child);
      expect((await sample.rows()).sort()).toEqual([...expected, fourth, sixth]);
    });
  });
});
