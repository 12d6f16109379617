import type { Kafka, Producer } from 'kafkajs';
import { byTopic } from './by-topic.js';
import type { FencedProducer, OutgoingMessage } from './message-log.port.js';
import { SEND_BYTES, splitByBytes } from './split-by-bytes.js';

/** Longest that an unfinished transaction of a dead producer holds readers up; milliseconds. */
const TRANSACTION_MILLIS = 10_000;

/** A transactional kafkajs producer: by its id the broker knows which of two is the newer. */
export class KafkaFencedProducer implements FencedProducer {
  private constructor(
    private readonly producer: Producer,
    private readonly onClosed: (closed: KafkaFencedProducer) => void,
  ) {}

  /** From here on the broker refuses every producer that was opened with this id before. */
  static async open(
    kafka: Kafka,
    id: string,
    onClosed: (closed: KafkaFencedProducer) => void,
  ): Promise<KafkaFencedProducer> {
    const producer = kafka.producer({
      transactionalId: id,
      transactionTimeout: TRANSACTION_MILLIS,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
    });
    await producer.connect();
    // kafkajs announces itself to the broker with its first transaction; an empty one costs no more than that.
    await (await producer.transaction()).abort();
    return new KafkaFencedProducer(producer, onClosed);
  }

  async produce(messages: readonly OutgoingMessage[]): Promise<void> {
    const transaction = await this.producer.transaction();
    // A topic at a time: over several leaders kafkajs may leave messages out when it tries again (see send-whole.ts).
    for (const topicMessages of splitByBytes(messages, SEND_BYTES).flatMap(byTopic))
      await transaction.sendBatch({ acks: -1, topicMessages: [topicMessages] });
    await transaction.commit();
  }

  async close(): Promise<void> {
    this.onClosed(this);
    await this.producer.disconnect();
  }
}
