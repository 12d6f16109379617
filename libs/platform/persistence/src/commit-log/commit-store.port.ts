import type { Commit } from '@wian/kernel';

/** A commit with its place in the log: its first event has `position`, the next one `position + 1` … */
export interface SealedCommit extends Commit {
  readonly position: number;
}

/** A run of commits sealed together: one hash over all of them and the batch before. */
export interface SealedBatch {
  /** 1, 2, 3 … within the service's log. */
  readonly number: number;
  readonly epoch: number;
  readonly firstPosition: number;
  readonly lastPosition: number;
  /** Hash of the batch before; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 (hex) over `previous` and the canonical commits. */
  readonly hash: string;
  /** Term of the leader that sealed it. */
  readonly term: number;
}

/** What a sealed commit is about, without what its events hold. */
export interface ChangedAggregates {
  /** Of the commit's last event. */
  readonly position: number;
  readonly aggregateIds: readonly string[];
}

/** What the publisher needs of a service's log, and whoever follows what it has sealed. */
export interface CommitStore {
  /** Commits without a place, oldest id first; ends with the one that makes it `events` events in all, or more. */
  pending(limit: number, events?: number): Promise<readonly Commit[]>;
  /** Commits that hold one of these events, sealed or not. */
  holding(eventIds: readonly string[]): Promise<readonly (Commit & { readonly position: number | null })[]>;
  lastBatch(): Promise<SealedBatch | undefined>;
  /** Gives the commits their places; false, and nothing changed, when the number or one of the commits is sealed already. */
  seal(batch: SealedBatch, commits: readonly SealedCommit[]): Promise<boolean>;
  /** Sealed but not yet known to be published, in order. */
  unpublished(limit: number): Promise<readonly SealedBatch[]>;
  commitsOf(batch: Pick<SealedBatch, 'firstPosition' | 'lastPosition'>): Promise<readonly SealedCommit[]>;
  markPublished(batch: SealedBatch): Promise<void>;
  /** The sealed commits behind the one that ends at `position`, in order. */
  changedAfter(position: number, limit: number): Promise<readonly ChangedAggregates[]>;
  /** Of these events those whose commits were moved to the archive, each with the number of its batch. */
  archived(eventIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Batches after `number`, in order: for verification. They stay when their commits are archived. */
  batchesAfter(number: number, limit: number): Promise<readonly SealedBatch[]>;
}
