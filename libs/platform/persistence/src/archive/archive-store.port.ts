import type { RecordedEvent } from '@wian/kernel';

/** A run of batches whose commits lie in a file outside the database, signed. */
export interface ArchivedPart {
  readonly what: 'wian.log.archive.v1';
  readonly service: string;
  /** Name of the file with the commits, within the archive's folder. */
  readonly file: string;
  readonly bytes: number;
  /** Of the file; hex. */
  readonly sha256: string;
  readonly firstBatch: number;
  readonly lastBatch: number;
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly commits: number;
  /** Hash of the batch before the first, and of the last: what the chain goes on with. */
  readonly previous: string;
  readonly hash: string;
  /** Real time, RFC 3339. */
  readonly at: string;
  /** Which key signed, and its Ed25519 signature over the RFC 8785 form of all the rest; base64. */
  readonly key: string;
  readonly signature: string;
}

/** An archived commit, by what it is looked up by. */
export interface ArchivedCommit {
  readonly batch: number;
  readonly events: readonly Pick<RecordedEvent, 'id' | 'aggregateId' | 'version'>[];
}

/** What a database remembers of the parts of its log that were moved out of it. */
export interface ArchiveStore {
  lastPart(): Promise<ArchivedPart | undefined>;
  /** The one that holds this position. */
  partOf(position: number): Promise<ArchivedPart | undefined>;
  /**
   * Remembers first where each event is, then the part: from then on it counts as archived. Safe to repeat, but for a part
   * that stands already.
   */
  keepPart(part: ArchivedPart, commits: readonly ArchivedCommit[]): Promise<void>;
  /** Removes the commits of a part that was kept; safe to repeat. */
  dropCommits(part: ArchivedPart): Promise<void>;
}
