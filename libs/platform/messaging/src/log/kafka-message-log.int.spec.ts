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

  it('refuses to send to a topic that does not exist, and sends the next message all the same', async () => {
    const log = openLog();
    const topic = `t-${uuidV7.next()}`;
    const message = { topic, key: 'a', value: Buffer.from('1'), headers: {} };
    await expect(log.produce([message])).rejects.toThrow();
    await log.createTopics([{ name: topic, partitions: 1 }]);
    await log.produce([message]);
    expect(await log.endOffsets(topic)).toEqual([{ partition: 0, start: 0, end: 1 }]);
  });
});
