import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { keepAlive } from './keep-alive.js';
import type { LogMessage, MessageBatch, Place, SubscribeRequest, Subscription } from './message-log.port.js';
import { pause } from './pause.js';

const RESTART_MILLIS = 1_000;
/** After so long a silence the broker gives a member up: a killed one keeps its partitions for this time. */
const SESSION_MILLIS = 10_000;
/** Also how soon a member at work learns that another one has come. */
const HEARTBEAT_MILLIS = 1_000;

/** A member of a consumer group that lives until it is stopped, whatever happens to its connection. */
export class KafkaSubscription implements Subscription {
  private readonly stopped = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly kafka: Kafka,
    private readonly request: SubscribeRequest,
    private readonly onStopped: () => void,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
    this.onStopped();
  }

  /** One life of a kafkajs consumer after the other. */
  private async run(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      const consumer = this.newConsumer();
      try {
        await this.live(consumer);
      } catch (error) {
        this.request.onError(error);
      }
      this.request.onAssigned([]);
      await consumer.disconnect().catch((error: unknown) => this.request.onError(error));
      if (!signal.aborted) await pause(RESTART_MILLIS, signal);
    }
  }

  private newConsumer(): Consumer {
    return this.kafka.consumer({
      groupId: this.request.group,
      allowAutoTopicCreation: false,
      sessionTimeout: SESSION_MILLIS,
      heartbeatInterval: HEARTBEAT_MILLIS,
      // Bounds how long a stop waits for a fetch at hand.
      maxWaitTimeInMs: 500,
      // One place restarts consumers: `run`.
      retry: { retries: 5, initialRetryTime: 100, maxRetryTime: 2_000, restartOnFailure: async () => false },
    });
  }

  /** Ends when the subscription is stopped; throws when kafkajs has given the consumer up. */
  private async live(consumer: Consumer): Promise<void> {
    const crashed = new Promise<never>((_, reject) =>
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error)),
    );
    crashed.catch(() => undefined);
    this.watch(consumer);
    await consumer.connect();
    await consumer.subscribe({ topics: [...this.request.topics], fromBeginning: true });
    await consumer.run({
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: this.request.concurrency,
      eachBatch: (payload) => this.hand(payload),
    });
    await Promise.race([crashed, aborted(this.stopped.signal)]);
  }

  private async hand(payload: EachBatchPayload): Promise<void> {
    const drain = new AbortController();
    const { heartbeat } = payload;
    const onFailed = (error: unknown) => {
      // A coordinator that cannot be reached says nothing of the group; the next heartbeat may reach it.
      if (!isAnswer(error)) return;
      drain.abort();
      this.request.onAssigned([]);
    };
    try {
      await keepAlive({ heartbeat, everyMillis: HEARTBEAT_MILLIS, onFailed }, () =>
        this.request.onBatch(this.batchOf(payload, drain.signal)),
      );
    } catch (error) {
      // Errors of kafkajs itself are its way of being told of a rebalance.
      if (!isFromKafka(error)) this.request.onError(error);
      throw error;
    }
  }

  private watch(consumer: Consumer): void {
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) =>
      this.request.onAssigned(placesOf(payload.memberAssignment)),
    );
    consumer.on(consumer.events.REBALANCING, () => this.request.onAssigned([]));
    // Transaction markers and the like never reach a handler, but a topic that ends with them is read to its end.
    consumer.on(consumer.events.END_BATCH_PROCESS, async ({ payload }) => {
      if (payload.batchSize > 0) return;
      const { topic, partition, lastOffset } = payload;
      await consumer.commitOffsets([{ topic, partition, offset: String(Number(lastOffset) + 1) }]);
    });
  }

  /** `drain`: aborted when the group is being rebalanced, or goes on without this member. */
  private batchOf(payload: EachBatchPayload, drain: AbortSignal): MessageBatch {
    const { batch, isRunning, isStale, heartbeat, resolveOffset, commitOffsetsIfNecessary } = payload;
    const { topic, partition } = batch;
    return {
      topic,
      partition,
      messages: batch.messages.map(toLogMessage),
      end: Number(batch.lastOffset()) + 1,
      isCurrent: () => isRunning() && !isStale() && !this.stopped.signal.aborted && !drain.aborted,
      heartbeat,
      commit: async (offset) => {
        resolveOffset(String(offset - 1));
        await commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset: String(offset) }] }] });
      },
    };
  }
}

/** By name: Node finds no named export of the error classes in this CommonJS package. */
const isFromKafka = (error: unknown): boolean => error instanceof Error && error.name.startsWith('KafkaJS');

/** Something that the broker itself said, not a connection that is gone. */
const isAnswer = (error: unknown): boolean => error instanceof Error && error.name === 'KafkaJSProtocolError';

const placesOf = (assignment: Record<string, number[]>): Place[] =>
  Object.entries(assignment).flatMap(([topic, partitions]) => partitions.map((partition) => ({ topic, partition })));

export const toLogMessage = ({
  offset,
  key,
  value,
  timestamp,
}: EachBatchPayload['batch']['messages'][number]): LogMessage => ({
  offset: Number(offset),
  key: key === null || key === undefined ? null : key.toString(),
  value,
  writtenAt: new Date(Number(timestamp)),
});

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
