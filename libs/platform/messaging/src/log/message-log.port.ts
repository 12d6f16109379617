/** A message to be appended; messages of one key keep their order. */
export interface OutgoingMessage {
  readonly topic: string;
  readonly key: string;
  readonly value: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** A message as it stands on a partition. */
export interface LogMessage {
  /** Place on the partition, from 0; compaction leaves gaps. */
  readonly offset: number;
  readonly key: string | null;
  /** null = tombstone: the key has been removed. */
  readonly value: Uint8Array | null;
  /** When it was sent, by the sender's real clock. */
  readonly writtenAt: Date;
}

/** One partition of one topic. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
}

export const nameOf = (place: Place): string => `${place.topic}/${place.partition}`;

/** Messages of one partition in their order, handed to the one member of the group that owns it. */
export interface MessageBatch extends Place {
  readonly messages: readonly LogMessage[];
  /** The offset to commit when every message of the batch is done; may lie beyond the last one. */
  readonly end: number;
  /** False when the group is stopping or the partition belongs to another member: begin nothing more. */
  isCurrent(): boolean;
  /** Tells the broker that this member is alive; throws when the group is being rebalanced: let it pass. */
  heartbeat(): Promise<void>;
  /** Everything below `offset` is done and stored; after a restart the group continues there. */
  commit(offset: number): Promise<void>;
}

export interface SubscribeRequest {
  /** Members of one group share the partitions; a new group begins at the beginning. */
  readonly group: string;
  readonly topics: readonly string[];
  /** How many partitions are worked on at once. */
  readonly concurrency: number;
  /** What it did not commit is handed over again, at once when it returns, after a pause when it throws. */
  onBatch(batch: MessageBatch): Promise<void>;
  /** The partitions that this member owns from now on; none while the group is being rebalanced. */
  onAssigned(places: readonly Place[]): void;
  /** Trouble that the subscription mends by itself: it keeps trying until it is stopped. */
  onError(error: unknown): void;
}

export interface Subscription {
  /** Lets the batches at hand end, then leaves the group. */
  stop(): Promise<void>;
}

export interface PartitionEnds {
  readonly partition: number;
  /** Offset of the oldest message that is kept. */
  readonly start: number;
  /** Offset that the next message will get. */
  readonly end: number;
}

export interface TopicSpec {
  readonly name: string;
  readonly partitions: number;
  /** Broker settings, e.g. `{'cleanup.policy': 'compact'}`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Appends only while nobody has opened a producer with its id after it: the broker itself refuses the older one, even in
 * the middle of a call. For topics that keep the newest message of a key only, where a late one would stay.
 */
export interface FencedProducer {
  /** All of the messages or none; one call at a time. After a failure only `close` is of use. */
  produce(messages: readonly OutgoingMessage[]): Promise<void>;
  close(): Promise<void>;
}

export interface ScanRequest {
  /** Those that do not exist are as good as empty. */
  readonly topics: readonly string[];
  /** Offsets looked at from the end of each partition, of which some may be gone; all unless told. */
  readonly last?: number;
  onMessage(message: LogMessage, place: Place): void;
}

/** The append-only log between services: at least once, in order per key. */
export interface MessageLog {
  /** Resolves once all in-sync replicas hold every message; one send at a time, in the order of the calls. */
  produce(messages: readonly OutgoingMessage[]): Promise<void>;
  /** Shuts out every producer that was opened with this id before. */
  fenced(id: string): Promise<FencedProducer>;
  /** Reads what stands on the topics now, each partition in its order, without being a consumer of them. */
  scan(request: ScanRequest): Promise<void>;
  endOffsets(topic: string): Promise<readonly PartitionEnds[]>;
  /** Where the group would continue, by partition; partitions without a commit are absent. */
  committedOffsets(group: string, topic: string): Promise<ReadonlyMap<number, number>>;
  topics(): Promise<readonly string[]>;
  /** Makes the topics that are missing; those that exist stay as they are. */
  createTopics(topics: readonly TopicSpec[]): Promise<void>;
  /** Keeps trying in the background while the log is away. */
  subscribe(request: SubscribeRequest): Subscription;
  close(): Promise<void>;
}
