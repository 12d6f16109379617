import { createHash } from 'node:crypto';
import { DomainError, LeaseHolder, type LeaseStore } from '@wian/kernel';
import { type CheckpointKeys, signatureOf } from '../checkpoints/checkpoint.js';
import type { CommitStore, SealedBatch, SealedCommit } from '../commit-log/commit-store.port.js';
import { GENESIS, hashBatch } from '../publisher/hash-chain.js';
import { type ArchivedBatch, ArchiveFiles, packed } from './archive-files.js';
import type { ArchivedPart, ArchiveStore } from './archive-store.port.js';

/** Of one part: what is held in memory, and moved within one request. */
const MOST_EVENTS = 10_000;
const LEASE_MILLIS = 60_000;

export interface ArchiverOptions {
  readonly service: string;
  /** Name of this process among the service's replicas. */
  readonly owner: string;
  readonly store: Pick<CommitStore, 'batchesAfter' | 'commitsOf' | 'unpublished'>;
  readonly archive: ArchiveStore;
  readonly leases: LeaseStore;
  readonly folder: string;
  readonly keys: CheckpointKeys;
  readonly mostEvents?: number;
}

/** Moves the oldest commits of a log out of its database into signed files. One process at a time. */
export class Archiver {
  private readonly files: ArchiveFiles;
  private readonly lease: LeaseHolder;

  constructor(private readonly options: ArchiverOptions) {
    const { folder, keys, leases, owner } = options;
    this.files = new ArchiveFiles(folder, keys);
    this.lease = new LeaseHolder({ leases, name: 'archive', owner, millis: LEASE_MILLIS });
  }

  /**
   * Archives the next part of what was committed before that instant and is published; undefined where nothing is left.
   * Nothing is removed before it is on the disk and was read back. Fails with `LOG.ARCHIVE_BUSY` and `LOG.NOT_WHOLE`.
   */
  async next(before: Date): Promise<ArchivedPart | undefined> {
    if (!(await this.lease.hold())) throw busy(this.options.service);
    try {
      return await this.move(before);
    } finally {
      await this.lease.release();
    }
  }

  private async move(before: Date): Promise<ArchivedPart | undefined> {
    const { archive } = this.options;
    const last = await archive.lastPart();
    // What a crash has left: the part counts already.
    if (last) await archive.dropCommits(last);
    const batches = await this.closed(last, before);
    if (batches.length === 0) return undefined;
    const pack = packed(batches);
    const part = this.signed(batches, pack.bytes, last);
    await this.files.write(part, pack);
    await this.readBack(part, batches);
    if (!(await this.lease.hold())) throw busy(this.options.service);
    await archive.keepPart(
      part,
      batches.flatMap(({ batch, commits }) => commits.map(({ events }) => ({ batch: batch.number, events }))),
    );
    await archive.dropCommits(part);
    return part;
  }

  /** The next batches that are published, whole, and all from before that instant. */
  private async closed(
    last: Pick<ArchivedPart, 'lastBatch' | 'hash'> = { lastBatch: 0, hash: GENESIS },
    before: Date,
  ): Promise<readonly ArchivedBatch[]> {
    const { store, mostEvents = MOST_EVENTS } = this.options;
    const [{ number: open } = { number: Infinity }] = await store.unpublished(1);
    const found: ArchivedBatch[] = [];
    let [number, hash, events] = [last.lastBatch, last.hash, 0];
    for (;;) {
      const [batch] = await store.batchesAfter(number, 1);
      if (!batch || batch.number >= open) return found;
      const commits = await store.commitsOf(batch);
      refuseBroken(batch, commits, hash);
      events += batch.lastPosition - batch.firstPosition + 1;
      if ((found.length > 0 && events > mostEvents) || commits.some(({ at }) => at >= before)) return found;
      found.push({ batch, commits });
      [number, hash] = [batch.number, batch.hash];
    }
  }

  private signed(batches: readonly ArchivedBatch[], bytes: Buffer, before: ArchivedPart | undefined): ArchivedPart {
    const { service, keys } = this.options;
    const [first, last] = [batches[0]?.batch, batches.at(-1)?.batch];
    if (!first || !last) throw new TypeError('a part needs one batch at least');
    const content: Omit<ArchivedPart, 'signature'> = {
      what: 'wian.log.archive.v1',
      service,
      file: `${service}-${first.firstPosition}-${last.lastPosition}-${last.hash.slice(0, 12)}.jsonl.gz`,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      firstBatch: first.number,
      lastBatch: last.number,
      firstPosition: first.firstPosition,
      lastPosition: last.lastPosition,
      commits: batches.reduce((sum, { commits }) => sum + commits.length, 0),
      previous: before?.hash ?? GENESIS,
      hash: last.hash,
      at: new Date().toISOString(),
      key: keys.name,
    };
    return { ...content, signature: signatureOf(content, keys) };
  }

  private async readBack(part: ArchivedPart, batches: readonly ArchivedBatch[]): Promise<void> {
    await this.files.check(part);
    for (const { batch } of batches) refuseBroken(batch, await this.files.commitsOf(part, batch), batch.previous);
  }
}

function refuseBroken(batch: SealedBatch, commits: readonly SealedCommit[], previous: string): void {
  if (batch.previous === previous && hashBatch(previous, commits) === batch.hash) return;
  throw new DomainError(
    'LOG.NOT_WHOLE',
    'conflict',
    `batch ${batch.number} from position ${batch.firstPosition} on is not what was sealed, so nothing of it is archived: look with 'wian audit verify'`,
  );
}

const busy = (service: string): DomainError =>
  new DomainError(
    'LOG.ARCHIVE_BUSY',
    'conflict',
    `another process archives the log of ${service} now: try again later`,
  );
