import { type Admin, Kafka, type Producer, logLevel } from 'kafkajs';
import { byTopic } from './by-topic.js';
import { KafkaFencedProducer } from './kafka-fenced-producer.js';
import { scanKafka } from './kafka-scan.js';
import { KafkaSubscription } from './kafka-subscription.js';
import type {
  FencedProducer,
  MessageLog,
  OutgoingMessage,
  PartitionEnds,
  ScanRequest,
  SubscribeRequest,
  Subscription,
  TopicSpec,
} from './message-log.port.js';
import { sendWhole, withoutRetries } from './send-whole.js';
import { SEND_BYTES, splitByBytes } from './split-by-bytes.js';
import { tryAgain } from './try-again.js';

export interface KafkaMessageLogOptions {
  readonly brokers: readonly string[];
  /** Shown in the broker's logs. */
  readonly clientId: string;
}

/** MessageLog on Apache Kafka; connects with the first call. */
export class KafkaMessageLog implements MessageLog {
  private readonly kafka: Kafka;
  private readonly subscriptions = new Set<KafkaSubscription>();
  private adminClient: Promise<Admin> | undefined;
  private producer: Promise<Producer> | undefined;
  private readonly fencedProducers = new Set<KafkaFencedProducer>();
  private lastSend: Promise<unknown> = Promise.resolve();
  private lastEnds: Promise<unknown> = Promise.resolve();

  constructor({ brokers, clientId }: KafkaMessageLogOptions) {
    this.kafka = new Kafka({
      brokers: [...brokers],
      clientId,
      // Errors reach the caller or `onError`; kafkajs would print them a second time.
      logLevel: logLevel.NOTHING,
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8 },
    });
  }

  /** One send at a time: with several in flight, a retry could overtake its successor. */
  async produce(messages: readonly OutgoingMessage[]): Promise<void> {
    const mine = this.lastSend.then(() => this.send(messages));
    this.lastSend = mine.catch(() => undefined);
    await mine;
  }

  async fenced(id: string): Promise<FencedProducer> {
    const forget = (closed: KafkaFencedProducer) => void this.fencedProducers.delete(closed);
    const producer = await KafkaFencedProducer.open(this.kafka, id, forget);
    this.fencedProducers.add(producer);
    return producer;
  }

  async scan({ topics, last = Infinity, onMessage }: ScanRequest): Promise<void> {
    const existing = new Set(await this.topics());
    const ranges = topics
      .filter((topic) => existing.has(topic))
      .map(async (topic) =>
        (await this.endOffsets(topic)).map(({ partition, start, end }) => {
          return { topic, partition, from: Math.max(start, end - last), end };
        }),
      );
    await scanKafka(this.kafka, (await Promise.all(ranges)).flat(), onMessage);
  }

  /**
   * One question at a time: kafkajs shares a look at the metadata between calls that overlap, also with one about a topic
   * that this look did not ask for, and then stumbles over the missing answer (2.2.4, `cluster/index.js`).
   */
  async endOffsets(topic: string): Promise<readonly PartitionEnds[]> {
    const mine = this.lastEnds.then(async () => {
      const admin = await this.admin();
      return tryAgain(() => admin.fetchTopicOffsets(topic), isPassing);
    });
    this.lastEnds = mine.catch(() => undefined);
    const offsets = await mine;
    return offsets
      .map(({ partition, low, high }) => ({ partition, start: Number(low), end: Number(high) }))
      .sort((a, b) => a.partition - b.partition);
  }

  async committedOffsets(group: string, topic: string): Promise<ReadonlyMap<number, number>> {
    const [found] = await (await this.admin()).fetchOffsets({ groupId: group, topics: [topic] });
    const offsets = (found?.partitions ?? []).map(({ partition, offset }) => [partition, Number(offset)] as const);
    return new Map(offsets.filter(([, offset]) => offset >= 0));
  }

  async topics(): Promise<readonly string[]> {
    return (await this.admin()).listTopics();
  }

  async createTopics(topics: readonly TopicSpec[]): Promise<void> {
    const existing = new Set(await this.topics());
    const missing = topics.filter(({ name }) => !existing.has(name));
    if (missing.length === 0) return;
    const admin = await this.admin();
    const specs = missing.map(({ name, partitions, settings = {} }) => ({
      topic: name,
      numPartitions: partitions,
      configEntries: Object.entries(settings).map(([key, value]) => ({ name: key, value })),
    }));
    await tryAgain(() => admin.createTopics({ topics: specs, waitForLeaders: false }), isPassing);
    // Instead of `waitForLeaders`, which gives up on a broker that does not know the new topic yet, and is content with
    // leaders that do not know of their office yet: these answer here.
    for (const { topic } of specs) await this.endOffsets(topic);
  }

  subscribe(request: SubscribeRequest): Subscription {
    const subscription = new KafkaSubscription(this.kafka, request, () => this.subscriptions.delete(subscription));
    this.subscriptions.add(subscription);
    subscription.start();
    return subscription;
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    await this.lastSend;
    await Promise.all([...this.fencedProducers].map((producer) => producer.close()));
    await (await this.producer)?.disconnect();
    await (await this.adminClient)?.disconnect();
  }

  private async send(messages: readonly OutgoingMessage[]): Promise<void> {
    const producer = await this.connectedProducer();
    for (const part of splitByBytes(messages, SEND_BYTES)) await sendWhole(producer, byTopic(part));
  }

  private connectedProducer(): Promise<Producer> {
    this.producer ??= connected(
      this.kafka.producer({ allowAutoTopicCreation: false, retry: withoutRetries }),
      () => (this.producer = undefined),
    );
    return this.producer;
  }

  private admin(): Promise<Admin> {
    this.adminClient ??= connected(this.kafka.admin(), () => (this.adminClient = undefined));
    return this.adminClient;
  }
}

/** As kafkajs says of an error: a broker that has just started, or a partition that moves, answers so for a moment. */
const isPassing = (error: unknown): boolean =>
  error instanceof Error && 'retriable' in error && error.retriable === true;

/** The client once it is connected; a failure is forgotten, so that the next call tries anew. */
async function connected<Client extends { connect(): Promise<void> }>(
  client: Client,
  forget: () => void,
): Promise<Client> {
  try {
    await client.connect();
    return client;
  } catch (error) {
    forget();
    throw error;
  }
}
