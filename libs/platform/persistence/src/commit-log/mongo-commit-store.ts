import type { Commit } from '@wian/kernel';
import type { Connection } from 'mongoose';
import { archivedEvents } from '../archive/archived-events.js';
import { inTransaction, isDuplicateKey } from '../mongo/transactions.js';
import type { ChangedAggregates, CommitStore, SealedBatch, SealedCommit } from './commit-store.port.js';
import { changedBy } from './changed-by.js';
import { batchModel, commitModel } from './commit.schema.js';

interface StoredCommit extends Omit<Commit, 'id'> {
  readonly _id: string;
  readonly pending?: true;
  readonly position?: number;
}

interface StoredBatch extends Omit<SealedBatch, 'number'> {
  readonly _id: number;
  readonly pending?: true;
}

/** The publisher's view of a service's log in MongoDB. */
export class MongoCommitStore implements CommitStore {
  constructor(private readonly connection: Connection) {}

  async pending(limit: number, events = Infinity): Promise<readonly Commit[]> {
    const pending: Commit[] = [];
    let held = 0;
    for await (const stored of this.commits().find({ pending: true }).sort({ _id: 1 }).limit(limit)) {
      pending.push(toCommit(stored));
      held += stored.events.length;
      if (held >= events) break;
    }
    return pending;
  }

  async holding(eventIds: readonly string[]) {
    const found = await this.commits()
      .find({ 'events.id': { $in: [...eventIds] } })
      .toArray();
    return found.map((stored) => ({ ...toCommit(stored), position: stored.position ?? null }));
  }

  async lastBatch(): Promise<SealedBatch | undefined> {
    const [last] = await this.batches().find().sort({ _id: -1 }).limit(1).toArray();
    return last && toBatch(last);
  }

  async seal(batch: SealedBatch, commits: readonly SealedCommit[]): Promise<boolean> {
    const { number, ...rest } = batch;
    const ids = commits.map(({ id }) => id);
    try {
      return await inTransaction(this.connection, async (session) => {
        const placed = { _id: { $in: ids } };
        const found = this.commits().find(placed, { session, projection: { position: 1 } });
        if ((await found.toArray()).some(({ position }) => position !== undefined)) return false;
        await this.batches().insertOne({ _id: number, ...rest, pending: true }, { session });
        const updates = commits.map(({ id, position }) => ({
          updateOne: { filter: { _id: id }, update: { $set: { position }, $unset: { pending: '' as const } } },
        }));
        await this.commits().bulkWrite(updates, { session, ordered: true });
        return true;
      });
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async unpublished(limit: number): Promise<readonly SealedBatch[]> {
    const found = await this.batches().find({ pending: true }).sort({ _id: 1 }).limit(limit).toArray();
    return found.map(toBatch);
  }

  async commitsOf({ firstPosition, lastPosition }: SealedBatch): Promise<readonly SealedCommit[]> {
    const found = await this.commits()
      .find({ position: { $gte: firstPosition, $lte: lastPosition } })
      .sort({ position: 1 })
      .toArray();
    return found.map((stored) => ({ ...toCommit(stored), position: stored.position ?? 0 }));
  }

  async markPublished({ number }: SealedBatch): Promise<void> {
    await this.batches().updateOne({ _id: number }, { $unset: { pending: '' } });
  }

  archived(eventIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return archivedEvents(this.connection, eventIds);
  }

  async changedAfter(position: number, limit: number): Promise<readonly ChangedAggregates[]> {
    // Named one by one: what the events hold may be megabytes a commit.
    const projection = { position: 1, 'events.aggregateId': 1 };
    const found = await this.commits()
      .find({ position: { $gt: position } }, { projection })
      .sort({ position: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ position: first = 0, events }) => changedBy(first, events));
  }

  async batchesAfter(number: number, limit: number): Promise<readonly SealedBatch[]> {
    const found = await this.batches()
      .find({ _id: { $gt: number } })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return found.map(toBatch);
  }

  private commits() {
    return this.connection
      .getClient()
      .db(this.connection.name)
      .collection<StoredCommit>(commitModel(this.connection).collection.name);
  }

  private batches() {
    return this.connection
      .getClient()
      .db(this.connection.name)
      .collection<StoredBatch>(batchModel(this.connection).collection.name);
  }
}

const toCommit = ({
  _id,
  at,
  actor,
  onBehalfOf,
  correlationId,
  causationId,
  traceparent,
  events,
}: StoredCommit): Commit => ({
  id: _id,
  at,
  actor,
  onBehalfOf,
  correlationId,
  causationId,
  ...(traceparent === undefined ? {} : { traceparent }),
  events,
});

const toBatch = ({ _id, pending: _, ...rest }: StoredBatch): SealedBatch => ({ number: _id, ...rest });
