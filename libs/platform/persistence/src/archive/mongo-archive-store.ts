import type { Connection } from 'mongoose';
import { commitModel } from '../commit-log/commit.schema.js';
import { collectionOf, ensureCollections } from '../mongo/collections.js';
import { inTransaction } from '../mongo/transactions.js';
import { archivedAggregates } from './archived-events.js';
import type { ArchivedCommit, ArchivedPart, ArchiveStore } from './archive-store.port.js';

/** `_id` is the part's first position. */
type StoredPart = ArchivedPart & { readonly _id: number };

/** Aggregates that are written in one transaction. */
const CHUNK = 500;

/** What a service's database remembers of its archive. */
export class MongoArchiveStore implements ArchiveStore {
  constructor(private readonly connection: Connection) {}

  lastPart(): Promise<ArchivedPart | undefined> {
    return this.partAtOrBefore(Number.MAX_SAFE_INTEGER);
  }

  async partOf(position: number): Promise<ArchivedPart | undefined> {
    const part = await this.partAtOrBefore(position);
    return part && part.lastPosition >= position ? part : undefined;
  }

  async keepPart(part: ArchivedPart, commits: readonly ArchivedCommit[]): Promise<void> {
    await ensureCollections(this.connection, ['log_archived']);
    const places = [...placesOf(commits)];
    for (let from = 0; from < places.length; from += CHUNK) {
      const updates = places.slice(from, from + CHUNK).map(([_id, each]) => ({
        updateOne: { filter: { _id }, update: { $addToSet: { places: { $each: each } } }, upsert: true },
      }));
      await inTransaction(this.connection, (session) =>
        archivedAggregates(this.connection).bulkWrite(updates, { session, ordered: true }),
      );
    }
    await this.parts().insertOne({ _id: part.firstPosition, ...part });
  }

  async dropCommits({ firstPosition, lastPosition }: ArchivedPart): Promise<void> {
    await commitModel(this.connection).collection.deleteMany({
      position: { $gte: firstPosition, $lte: lastPosition },
    });
  }

  private async partAtOrBefore(position: number): Promise<ArchivedPart | undefined> {
    const [found] = await this.parts()
      .find({ _id: { $lte: position } })
      .sort({ _id: -1 })
      .limit(1)
      .toArray();
    if (!found) return undefined;
    const { _id, ...part } = found;
    return part;
  }

  private parts() {
    return collectionOf<StoredPart>(this.connection, 'log_archives');
  }
}

/** By aggregate: the highest version that each batch holds of it. */
function placesOf(commits: readonly ArchivedCommit[]): ReadonlyMap<string, { v: number; batch: number }[]> {
  const highest = new Map<string, Map<number, number>>();
  for (const { batch, events } of commits) {
    for (const { aggregateId, version } of events) {
      const versions = highest.get(aggregateId) ?? new Map<number, number>();
      highest.set(aggregateId, versions.set(batch, Math.max(version, versions.get(batch) ?? 0)));
    }
  }
  return new Map([...highest].map(([id, versions]) => [id, [...versions].map(([batch, v]) => ({ v, batch }))]));
}
