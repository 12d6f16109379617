import { uuidV7 } from '@wian/kernel';
import type { Batch, Consumer, Kafka } from 'kafkajs';
import { type LogMessage, nameOf, type Place } from './message-log.port.js';
import { toLogMessage } from './kafka-subscription.js';
import { pause } from './pause.js';

/** Offsets `from` (included) to `end` (excluded) of one partition. */
export interface Range extends Place {
  readonly from: number;
  readonly end: number;
}

/** Joining again where the first try failed: a broker that has just started knows no coordinator of groups yet. */
const TRIES = 5;
const RETRY_MILLIS = 500;

/** Reads ranges once, each in its order, as a group of its own that leaves no trace; resolves when all are read. */
export async function scanKafka(
  kafka: Kafka,
  ranges: readonly Range[],
  onMessage: (message: LogMessage, place: Place) => void,
): Promise<void> {
  const wanted = ranges.filter(({ from, end }) => from < end);
  for (let tries = 1; wanted.length > 0; tries += 1) {
    const scan = new Scan(kafka, wanted, onMessage);
    try {
      return await scan.run();
    } catch (error) {
      // What was handed on once is not handed on again.
      if (scan.begun || tries === TRIES) throw error;
      await pause(RETRY_MILLIS, new AbortController().signal);
    }
  }
}

class Scan {
  begun = false;
  private readonly open: Map<string, Range>;

  constructor(
    private readonly kafka: Kafka,
    private readonly wanted: readonly Range[],
    private readonly onMessage: (message: LogMessage, place: Place) => void,
  ) {
    this.open = new Map(wanted.map((range) => [nameOf(range), range]));
  }

  async run(): Promise<void> {
    const consumer = this.kafka.consumer({ groupId: `wian.scan.${uuidV7.next()}`, allowAutoTopicCreation: false });
    const finished = this.finished(consumer);
    finished.catch(() => undefined);
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [...new Set(this.wanted.map(({ topic }) => topic))], fromBeginning: true });
      await consumer.run({ autoCommit: false, eachBatch: async ({ batch }) => this.take(batch) });
      for (const { topic, partition, from } of this.wanted) consumer.seek({ topic, partition, offset: String(from) });
      await finished;
    } finally {
      await consumer.disconnect();
    }
  }

  private finished(consumer: Consumer): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      // Also told of what ends with transaction markers only, which no handler sees.
      consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { topic, partition, lastOffset } }) => {
        const name = nameOf({ topic, partition });
        if (Number(lastOffset) + 1 >= (this.open.get(name)?.end ?? 0)) this.open.delete(name);
        if (this.open.size === 0) resolve();
      });
    });
  }

  private take({ topic, partition, messages }: Batch): void {
    const range = this.open.get(nameOf({ topic, partition }));
    if (!range) return;
    for (const message of messages.map(toLogMessage)) {
      if (message.offset < range.from || message.offset >= range.end) continue;
      this.begun = true;
      this.onMessage(message, range);
    }
  }
}
