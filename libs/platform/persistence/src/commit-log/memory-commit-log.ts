import { err, ok, uuidV7 } from '@wian/kernel';
import type { AggregateChange, Commit, CommitLog, CommitRequest, IdSource, Result, Versioned } from '@wian/kernel';
import type { ArchivedCommit, ArchivedPart, ArchiveStore } from '../archive/archive-store.port.js';
import { changedBy } from './changed-by.js';
import { commitConflict } from './commit-conflict.js';
import type { ChangedAggregates, CommitStore, SealedBatch, SealedCommit } from './commit-store.port.js';
import { type EventTypes, isUpToDate, prepareCommit } from './prepare-commit.js';

/** The commit log in memory: the same laws as MongoDB, for tests and simulation. */
export class MemoryCommitLog implements CommitLog, CommitStore, ArchiveStore {
  private readonly documents = new Map<string, Versioned<unknown>>();
  private readonly commits = new Map<string, Commit>();
  private readonly positions = new Map<string, number>();
  private readonly byEvent = new Map<string, string>();
  private readonly batches: SealedBatch[] = [];
  private readonly published = new Set<number>();
  private readonly parts: ArchivedPart[] = [];
  private readonly moved = new Map<string, number>();

  constructor(
    private readonly types: EventTypes,
    private readonly ids: IdSource = uuidV7,
    private readonly onCommit: () => void = () => undefined,
  ) {}

  async load<State>(_aggregate: string, aggregateId: string): Promise<Versioned<State> | undefined> {
    return structuredClone(this.documents.get(aggregateId)) as Versioned<State> | undefined;
  }

  async commit(request: CommitRequest): Promise<Result<Commit>> {
    const commit = structuredClone(prepareCommit(request, this.types, this.ids));
    const taken = commit.events.filter(({ id }) => this.byEvent.has(id)).map(({ id }) => id);
    if (taken.length > 0) return err(commitConflict(taken));
    const versionOf = ({ aggregateId }: AggregateChange) => this.documents.get(aggregateId)?.version ?? 0;
    if (!request.changes.every((change) => isUpToDate(change, versionOf(change))))
      return err(commitConflict(commit.events.map(({ id }) => id)));
    this.commits.set(commit.id, commit);
    for (const { id } of commit.events) this.byEvent.set(id, commit.id);
    for (const { aggregateId, expectedVersion, events, state } of request.changes) {
      this.documents.set(aggregateId, structuredClone({ state, version: expectedVersion + events.length }));
    }
    this.onCommit();
    return ok(commit);
  }

  /** Every document of one kind as it is stored, for queries in tests and simulation; not to be changed. */
  documentsOf<State>(aggregate: string): readonly Versioned<State>[] {
    return [...this.documents]
      .filter(([id]) => id.startsWith(`${aggregate}_`))
      .map(([, document]) => document as Versioned<State>);
  }

  async pending(limit: number, events = Infinity): Promise<readonly Commit[]> {
    const open = [...this.commits.values()].filter(({ id }) => !this.positions.has(id));
    let held = 0;
    const end = open
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .findIndex((commit) => (held += commit.events.length) >= events);
    return open.slice(0, Math.min(limit, end === -1 ? limit : end + 1));
  }

  async holding(eventIds: readonly string[]) {
    const ids = new Set(eventIds.flatMap((id) => this.byEvent.get(id) ?? []));
    return [...ids].flatMap((id) => {
      const commit = this.commits.get(id);
      return commit ? [{ ...commit, position: this.positions.get(id) ?? null }] : [];
    });
  }

  async lastBatch(): Promise<SealedBatch | undefined> {
    return this.batches.at(-1);
  }

  async seal(batch: SealedBatch, commits: readonly SealedCommit[]): Promise<boolean> {
    if (this.batches.some(({ number }) => number === batch.number)) return false;
    if (commits.some(({ id }) => this.positions.has(id))) return false;
    this.batches.push(batch);
    for (const { id, position } of commits) this.positions.set(id, position);
    return true;
  }

  async unpublished(limit: number): Promise<readonly SealedBatch[]> {
    return this.batches.filter(({ number }) => !this.published.has(number)).slice(0, limit);
  }

  async commitsOf(batch: SealedBatch): Promise<readonly SealedCommit[]> {
    return [...this.positions]
      .filter(([, position]) => position >= batch.firstPosition && position <= batch.lastPosition)
      .sort(([, a], [, b]) => a - b)
      .flatMap(([id, position]) => {
        const commit = this.commits.get(id);
        return commit ? [{ ...commit, position }] : [];
      });
  }

  async markPublished(batch: SealedBatch): Promise<void> {
    this.published.add(batch.number);
  }

  async changedAfter(position: number, limit: number): Promise<readonly ChangedAggregates[]> {
    const behind = [...this.positions].filter(([, first]) => first > position).sort(([, a], [, b]) => a - b);
    return behind.slice(0, limit).map(([id, first]) => changedBy(first, this.commits.get(id)?.events ?? []));
  }

  async batchesAfter(number: number, limit: number): Promise<readonly SealedBatch[]> {
    return this.batches.filter((batch) => batch.number > number).slice(0, limit);
  }

  async archived(eventIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return new Map(
      eventIds.flatMap((id) => {
        const batch = this.moved.get(id);
        return batch === undefined ? [] : [[id, batch]];
      }),
    );
  }

  async lastPart(): Promise<ArchivedPart | undefined> {
    return this.parts.at(-1);
  }

  async partOf(position: number): Promise<ArchivedPart | undefined> {
    return this.parts.find((part) => part.firstPosition <= position && position <= part.lastPosition);
  }

  async keepPart(part: ArchivedPart, commits: readonly ArchivedCommit[]): Promise<void> {
    for (const { batch, events } of commits) for (const { id } of events) this.moved.set(id, batch);
    this.parts.push(part);
  }

  async dropCommits({ firstPosition, lastPosition }: ArchivedPart): Promise<void> {
    for (const [id, position] of [...this.positions]) {
      if (position < firstPosition || position > lastPosition) continue;
      for (const event of this.commits.get(id)?.events ?? []) this.byEvent.delete(event.id);
      this.commits.delete(id);
      this.positions.delete(id);
    }
  }
}
