import type {
  FencedProducer,
  LogMessage,
  MessageBatch,
  MessageLog,
  OutgoingMessage,
  PartitionEnds,
  Place,
  ScanRequest,
  SubscribeRequest,
  Subscription,
  TopicSpec,
} from './message-log.port.js';
import { nameOf } from './message-log.port.js';
import { pause } from './pause.js';

const BATCH = 100;
const RETRY_MILLIS = 10;

/** MessageLog in memory, for tests: the newest member of a group takes all of its partitions over. */
export class MemoryMessageLog implements MessageLog {
  private readonly partitions = new Map<string, LogMessage[][]>();
  private readonly offsets = new Map<string, number>();
  private readonly newest = new Map<string, FencedProducer>();
  private readonly members = new Map<string, MemorySubscription>();

  async produce(messages: readonly OutgoingMessage[]): Promise<void> {
    for (const { topic, key, value } of messages) {
      const partitions = this.partitionsOf(topic);
      const partition = partitions[hash(key) % partitions.length] ?? [];
      partition.push({ offset: partition.length, key, value, writtenAt: new Date() });
    }
    for (const member of this.members.values()) member.wake();
  }

  async fenced(id: string): Promise<FencedProducer> {
    const producer: FencedProducer = {
      produce: async (messages) => {
        if (this.newest.get(id) !== producer) throw new Error(`a newer producer has the id ${id}`);
        await this.produce(messages);
      },
      close: async () => undefined,
    };
    this.newest.set(id, producer);
    return producer;
  }

  async scan({ topics, last = Infinity, onMessage }: ScanRequest): Promise<void> {
    for (const topic of topics)
      for (const [partition, messages] of (this.partitions.get(topic) ?? []).entries())
        for (const message of messages.slice(Math.max(0, messages.length - last)))
          onMessage(message, { topic, partition });
  }

  async endOffsets(topic: string): Promise<readonly PartitionEnds[]> {
    return this.partitionsOf(topic).map(({ length }, partition) => ({ partition, start: 0, end: length }));
  }

  async committedOffsets(group: string, topic: string): Promise<ReadonlyMap<number, number>> {
    const committed = this.partitionsOf(topic).map((_, partition) => [
      partition,
      this.committed(group, { topic, partition }),
    ]);
    return new Map(committed.filter((pair): pair is [number, number] => pair[1] !== undefined));
  }

  async topics(): Promise<readonly string[]> {
    return [...this.partitions.keys()];
  }

  async createTopics(topics: readonly TopicSpec[]): Promise<void> {
    for (const { name, partitions } of topics)
      if (!this.partitions.has(name))
        this.partitions.set(
          name,
          Array.from({ length: partitions }, () => []),
        );
  }

  subscribe(request: SubscribeRequest): Subscription {
    this.members.get(request.group)?.lose();
    const member = new MemorySubscription(this, request);
    this.members.set(request.group, member);
    member.start();
    return member;
  }

  async close(): Promise<void> {
    await Promise.all([...this.members.values()].map((member) => member.stop()));
  }

  partitionsOf(topic: string): LogMessage[][] {
    const partitions = this.partitions.get(topic);
    if (!partitions) throw new Error(`topic ${topic} does not exist; create it first`);
    return partitions;
  }

  committed(group: string, place: Place): number | undefined {
    return this.offsets.get(`${group}|${nameOf(place)}`);
  }

  commit(group: string, place: Place, offset: number): void {
    this.offsets.set(`${group}|${nameOf(place)}`, offset);
  }
}

class MemorySubscription implements Subscription {
  private readonly stopped = new AbortController();
  private lanes: Promise<unknown> = Promise.resolve();
  private waiting: (() => void)[] = [];
  private isLost = false;

  constructor(
    private readonly log: MemoryMessageLog,
    private readonly request: SubscribeRequest,
  ) {}

  start(): void {
    const places = this.request.topics.flatMap((topic) =>
      this.log.partitionsOf(topic).map((_, partition) => ({ topic, partition })),
    );
    this.request.onAssigned(places);
    this.lanes = Promise.all(places.map((place) => this.consume(place)));
  }

  wake(): void {
    for (const resume of this.waiting.splice(0)) resume();
  }

  /** Another member has taken over; what is at hand may still run, but commits no more. */
  lose(): void {
    this.isLost = true;
    this.request.onAssigned([]);
    this.stopped.abort();
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    this.wake();
    await this.lanes;
  }

  private async consume(place: Place): Promise<void> {
    while (!this.stopped.signal.aborted) {
      const from = this.log.committed(this.request.group, place) ?? 0;
      const messages = this.log.partitionsOf(place.topic)[place.partition]?.slice(from, from + BATCH) ?? [];
      if (messages.length === 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
      else await this.hand(this.batch(place, from, messages));
    }
  }

  private async hand(batch: MessageBatch): Promise<void> {
    try {
      await this.request.onBatch(batch);
    } catch (error) {
      this.request.onError(error);
      await pause(RETRY_MILLIS, this.stopped.signal);
    }
  }

  private batch(place: Place, from: number, messages: readonly LogMessage[]): MessageBatch {
    const { signal } = this.stopped;
    return {
      ...place,
      messages,
      end: from + messages.length,
      isCurrent: () => !signal.aborted,
      heartbeat: async () => undefined,
      commit: async (offset) => {
        if (this.isLost) throw new Error(`${nameOf(place)} belongs to another member of ${this.request.group}`);
        this.log.commit(this.request.group, place, offset);
      },
    };
  }
}

/** FNV-1a: any stable hash will do. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (const char of new TextEncoder().encode(key)) value = Math.imul(value ^ char, 0x01000193) >>> 0;
  return value;
}
