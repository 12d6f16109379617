import { uuidV7 } from '@wian/kernel';
import { KafkaMessageLog } from './kafka-message-log.js';
import { messageLogContract } from './message-log.contract.js';

const opened: KafkaMessageLog[] = [];

function openLog(brokers = (process.env.TEST_KAFKA_BROKERS ?? '').split(',')): KafkaMessageLog {
  const log = new KafkaMessageLog({ brokers, clientId: 'test' });
  opened.push(log);
  return log;
}

afterEach(async () => {
  for (const log of opened.splice(0)) await log.close();
});

describe('message log on Kafka', () => {
  messageLogContract(async () => openLog());

  it('keeps the order of a key over sends that are started at once and split by bytes', async () => {
    const log = openLog();
    const topic = `t-${uuidV7.next()}`;
    await log.createTopics([{ name: topic, partitions: 1 }]);
    const value = (index: number) => Buffer.from(`${index}`.padEnd(100_000, '.'));
    const one = (index: number) => ({ topic, key: 'a', value: value(index), headers: {} });
    await Promise.all([0, 10, 20].map((from) => log.produce(Array.from({ length: 10 }, (_, i) => one(from + i)))));
    const seen: number[] = [];
    await new Promise<void>((resolve) => {
      log.subscribe({
        group: `g-${uuidV7.next()}`,
        topics: [topic],
        concurrency: 1,
        onAssigned: () => undefined,
        onError: () => undefined,
        onBatch: async (batch) => {
          seen.push(...batch.messages.map(({ value: bytes }) => parseInt(Buffer.from(bytes ?? []).toString(), 10)));
          await batch.commit(batch.end);
          if (seen.length >= 30) resolve();
        },
      });
    });
    expect(seen).toEqual(Array.from({ length: 30 }, (_, index) => index));
  });

  it('sends as one more than the broker takes of a state topic in one request', async () => {
    const log = openLog();
    const topic = `t-${uuidV7.next()}`;
    await log.createTopics([{ name: topic, partitions: 1 }]);
    const value = Buffer.alloc(100_000, '.');
    const messages = Array.from({ length: 20 }, (_, index) => ({ topic, key: `unit_${index}`, value, headers: {} }));
    await (await log.fenced(`p-${uuidV7.next()}`)).produce(messages);
    const keys: unknown[] = [];
    await log.scan({ topics: [topic], onMessage: ({ key }) => keys.push(key) });
    expect(keys).toEqual(messages.map(({ key }) => key));
  });

  it('refuses to send to a topic that does not exist, and sends the next message all the same', async () => {
    const log = openLog();
    const topic = `t-${uuidV7.next()}`;
    const message = { topic, key: 'a', value: Buffer.from('1'), headers: {} };
    await expect(log.produce([message])).rejects.toThrow();
    await log.createTopics([{ name: topic, partitions: 1 }]);
    await log.produce([message]);
    expect(await log.endOffsets(topic)).toEqual([{ partition: 0, start: 0, end: 1 }]);
  });

  it('waits for a topic that is made later', async () => {
    const log = openLog();
    const topic = `t-${uuidV7.next()}`;
    const errors: unknown[] = [];
    let failed = () => undefined as void;
    const firstError = new Promise<void>((resolve) => (failed = resolve));
    const read = new Promise<number>((resolve) => {
      log.subscribe({
        group: `g-${uuidV7.next()}`,
        topics: [topic],
        concurrency: 1,
        onAssigned: () => undefined,
        onError: (error) => {
          errors.push(error);
          failed();
        },
        onBatch: async (batch) => {
          await batch.commit(batch.end);
          resolve(batch.messages.length);
        },
      });
    });
    await firstError;
    await log.createTopics([{ name: topic, partitions: 1 }]);
    await log.produce([{ topic, key: 'a', value: Buffer.from('1'), headers: {} }]);
    expect(await read).toBe(1);
    expect(String(errors[0])).toContain('topic-partition');
  });

  it('shares the partitions between two members, and gives all of them to the one that stays', async () => {
    const log = openLog();
    const topic = `t-${uuidV7.next()}`;
    const group = `g-${uuidV7.next()}`;
    await log.createTopics([{ name: topic, partitions: 4 }]);
    const seen = new Set<string>();
    const first = member(log, { topic, group, seen });
    await first.owns(4);
    const second = member(log, { topic, group, seen });
    await Promise.all([first.owns(2), second.owns(2)]);
    const keys = Array.from({ length: 40 }, (_, index) => `key-${index}`);
    await log.produce(keys.map((key) => ({ topic, key, value: Buffer.from(key), headers: {} })));
    await first.stop();
    await second.owns(4);
    await second.saw(40);
    expect([...seen].sort()).toEqual(keys.sort());
  });
});

/** A group member that notes the keys it sees; its promises resolve when their condition holds. */
function member(log: KafkaMessageLog, { topic, group, seen }: { topic: string; group: string; seen: Set<string> }) {
  let owned = 0;
  let looks: (() => void)[] = [];
  const changed = () => {
    for (const look of looks.splice(0)) look();
  };
  const until = async (condition: () => boolean) => {
    while (!condition()) await new Promise<void>((resolve) => (looks = [...looks, resolve]));
  };
  const subscription = log.subscribe({
    group,
    topics: [topic],
    concurrency: 2,
    onError: () => undefined,
    onAssigned: ({ length }) => {
      owned = length;
      changed();
    },
    onBatch: async (batch) => {
      for (const { key } of batch.messages) seen.add(key ?? '');
      await batch.commit(batch.end);
      changed();
    },
  });
  return {
    stop: () => subscription.stop(),
    owns: (count: number) => until(() => owned === count),
    saw: (count: number) => until(() => seen.size >= count),
  };
}
