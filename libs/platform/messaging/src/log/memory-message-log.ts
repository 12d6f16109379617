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
import { type Pause, pause } from './pause.js';

const BATCH = 100;
const RETRY_MILLIS = 10;

export interface MemoryMessageLogOptions {
  /** Which of so many members owns the partition; default: the newest one all of them, and those before it never again. */
  readonly share?: (place: Place, members: number) => number;
  readonly pause?: Pause;
}

/** MessageLog in memory, for tests and simulation. */
export class MemoryMessageLog implements MessageLog {
  private readonly partitions = new Map<string, LogMessage[][]>();
  private readonly offsets = new Map<string, number>();
  private readonly newest = new Map<string, FencedProducer>();
  private readonly members = new Map<string, MemorySubscription[]>();
  readonly pause: Pause;

  constructor(private readonly options: MemoryMessageLogOptions = {}) {
    this.pause = options.pause ?? pause;
  }

  async produce(messages: readonly OutgoingMessage[]): Promise<void> {
    for (const { topic, key, value } of messages) {
      const partitions = this.partitionsOf(topic);
      const partition = partitions[hash(key) % partitions.length] ?? [];
      partition.push({ offset: partition.length, key, value, writtenAt: new Date() });
    }
    for (const member of [...this.members.values()].flat()) member.wake();
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
    const member = new MemorySubscription(this, request);
    const present = this.members.get(request.group) ?? [];
    this.members.set(request.group, [...present, member]);
    this.reassign(request.group);
    if (!this.options.share) this.members.set(request.group, [member]);
    return member;
  }

  async close(): Promise<void> {
    await Promise.all([...this.members.values()].flat().map((member) => member.stop()));
  }

  /** Gives a member up, as a broker does with one that has fallen silent: what it has at hand it commits no more. */
  expel(member: Subscription): void {
    for (const [group, members] of this.members) {
      if (!members.some((each) => each === member)) continue;
      this.members.set(
        group,
        members.filter((each) => each !== member),
      );
      if (member instanceof MemorySubscription) member.own([]);
      this.reassign(group);
    }
  }

  /** Deals the partitions out anew; also what is at hand where the owner stays the same comes again. */
  reassign(group: string): void {
    const members = this.members.get(group) ?? [];
    const { share = (_, count) => count - 1 } = this.options;
    const owners = new Map<MemorySubscription, Place[]>(members.map((member) => [member, []]));
    for (const place of members[0]?.places() ?? []) {
      const owner = members[share(place, members.length)];
      if (owner) owners.get(owner)?.push(place);
    }
    for (const member of members) member.own([]);
    for (const [member, places] of owners) if (places.length > 0) member.own(places);
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

/** One member's hold on partitions, until they are dealt out anew. */
interface Tenure {
  readonly ended: AbortController;
  isLost: boolean;
}

const newTenure = (): Tenure => ({ ended: new AbortController(), isLost: false });

class MemorySubscription implements Subscription {
  private isStopped = false;
  private tenure = newTenure();
  private lanes: Promise<unknown> = Promise.resolve();
  private waiting: (() => void)[] = [];

  constructor(
    private readonly log: MemoryMessageLog,
    private readonly request: SubscribeRequest,
  ) {}

  places(): Place[] {
    return this.request.topics.flatMap((topic) =>
      this.log.partitionsOf(topic).map((_, partition) => ({ topic, partition })),
    );
  }

  /** What was owned before may go on with what is at hand, but commits no more. */
  own(places: readonly Place[]): void {
    if (this.isStopped) return;
    this.tenure.isLost = true;
    this.tenure.ended.abort();
    this.tenure = newTenure();
    this.wake();
    this.request.onAssigned(places);
    this.lanes = Promise.all([this.lanes, ...places.map((place) => this.consume(place, this.tenure))]);
  }

  wake(): void {
    for (const resume of this.waiting.splice(0)) resume();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.tenure.ended.abort();
    this.wake();
    await this.lanes;
    this.log.expel(this);
  }

  private async consume(place: Place, tenure: Tenure): Promise<void> {
    while (!tenure.ended.signal.aborted) {
      const from = this.log.committed(this.request.group, place) ?? 0;
      const messages = this.log.partitionsOf(place.topic)[place.partition]?.slice(from, from + BATCH) ?? [];
      if (messages.length === 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
      else await this.hand(this.batch({ ...place, messages, end: from + messages.length }, tenure), tenure);
    }
  }

  private async hand(batch: MessageBatch, tenure: Tenure): Promise<void> {
    try {
      await this.request.onBatch(batch);
    } catch (error) {
      this.request.onError(error);
      await this.log.pause(RETRY_MILLIS, tenure.ended.signal);
    }
  }

  private batch(given: Pick<MessageBatch, keyof Place | 'messages' | 'end'>, tenure: Tenure): MessageBatch {
    const { group } = this.request;
    return {
      ...given,
      isCurrent: () => !tenure.ended.signal.aborted,
      heartbeat: async () => undefined,
      commit: async (offset) => {
        if (tenure.isLost) throw new Error(`${nameOf(given)} belongs to another member of ${group}`);
        this.log.commit(group, given, offset);
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
