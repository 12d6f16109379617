import type { Commit } from '@wian/kernel';
import { changedBy } from '../commit-log/changed-by.js';
import type { ChangedAggregates, CommitStore, SealedBatch, SealedCommit } from '../commit-log/commit-store.port.js';
import { type ArchiveFiles, unreadable } from './archive-files.js';
import type { ArchivedPart, ArchiveStore } from './archive-store.port.js';

type Live = Pick<CommitStore, 'holding' | 'archived' | 'commitsOf' | 'changedAfter' | 'batchesAfter' | 'lastBatch'>;
type Held = Commit & { readonly position: number | null };

/**
 * The whole log for those who look back: what stands in the database, and what was archived, as if it had never been
 * moved. Throws `LOG.ARCHIVE_UNREADABLE`, which names the file, where that is needed and cannot be had.
 */
export class ArchivedLog {
  /** `files`: undefined where the service was given no archive. */
  constructor(
    private readonly live: Live,
    private readonly archive: Pick<ArchiveStore, 'partOf'>,
    private readonly files: ArchiveFiles | undefined,
  ) {}

  lastBatch(): Promise<SealedBatch | undefined> {
    return this.live.lastBatch();
  }

  batchesAfter(number: number, limit: number): Promise<readonly SealedBatch[]> {
    return this.live.batchesAfter(number, limit);
  }

  /** A part is checked whole, with its signature, by whoever walks into it. */
  async commitsOf(batch: Pick<SealedBatch, 'firstPosition' | 'lastPosition'>): Promise<readonly SealedCommit[]> {
    const part = await this.archive.partOf(batch.firstPosition);
    if (!part) return this.live.commitsOf(batch);
    if (batch.firstPosition === part.firstPosition) await this.filesOf(part).check(part);
    return this.filesOf(part).commitsOf(part, batch);
  }

  /** The sealed commits behind the one that ends at `position`, in order; fewer than asked for at the end of a part. */
  async changedAfter(position: number, limit: number): Promise<readonly ChangedAggregates[]> {
    const part = await this.archive.partOf(position + 1);
    if (!part) return this.live.changedAfter(position, limit);
    const behind = { firstPosition: position + 1, lastPosition: part.lastPosition };
    const commits = await this.filesOf(part).commitsOf(part, behind);
    return commits.slice(0, limit).map(({ position: first, events }) => changedBy(first, events));
  }

  async holding(eventIds: readonly string[]): Promise<readonly Held[]> {
    const live = await this.live.holding(eventIds);
    const found = new Set(live.flatMap(({ events }) => events.map(({ id }) => id)));
    const missing = eventIds.filter((id) => !found.has(id));
    if (missing.length === 0) return live;
    const wanted = new Set(missing);
    const archived: Held[] = [];
    for (const number of new Set((await this.live.archived(missing)).values())) {
      const [batch] = await this.live.batchesAfter(number - 1, 1);
      const commits = batch ? await this.commitsOf(batch) : [];
      archived.push(...commits.filter(({ events }) => events.some(({ id }) => wanted.has(id))));
    }
    return [...live, ...archived];
  }

  private filesOf(part: ArchivedPart): ArchiveFiles {
    if (this.files) return this.files;
    throw unreadable(part, 'this process was told no folder');
  }
}
