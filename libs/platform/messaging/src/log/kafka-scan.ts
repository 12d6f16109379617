import { uuidV7 } from '@wian/kernel';
import type { Kafka } from 'kafkajs';
import { type LogMessage, nameOf, type Place } from './message-log.port.js';
import { toLogMessage } from './kafka-subscription.js';

/** Offsets `from` (included) to `end` (excluded) of one partition. */
export interface Range extends Place {
  readonly from: number;
  readonly end: number;
}

/** Reads ranges once, each in its order, as a group of its own that leaves no trace; resolves when all are read. */
export async function scanKafka(
  kafka: Kafka,
  ranges: readonly Range[],
  onMessage: (message: LogMessage, place: Place) => void,
): Promise<void> {
  const open = new Map(ranges.filter(({ from, end }) => from < end).map((range) => [nameOf(range), range]));
  if (open.size === 0) return;
  const wanted = [...open.values()];
  const consumer = kafka.consumer({ groupId: `wian.scan.${uuidV7.next()}`, allowAutoTopicCreation: false });
  const finished = new Promise<void>((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    // Also told of what ends with transaction markers only, which no handler sees.
    consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { topic, partition, lastOffset } }) => {
      const name = nameOf({ topic, partition });
      if (Number(lastOffset) + 1 >= (open.get(name)?.end ?? 0)) open.delete(name);
      if (open.size === 0) resolve();
    });
  });
  finished.catch(() => undefined);
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [...new Set(wanted.map(({ topic }) => topic))], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch: { topic, partition, messages } }) => {
        const range = open.get(nameOf({ topic, partition }));
        for (const message of messages.map(toLogMessage))
          if (range && message.offset >= range.from && message.offset < range.end) onMessage(message, range);
      },
    });
    for (const { topic, partition, from } of wanted) consumer.seek({ topic, partition, offset: String(from) });
    await finished;
  } finally {
    await consumer.disconnect();
  }
}
