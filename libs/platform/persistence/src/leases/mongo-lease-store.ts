import type { Lease, LeaseStore } from '@wian/kernel';
import type { Connection } from 'mongoose';
import { collectionOf } from '../mongo/collections.js';

interface LeaseDocument {
  readonly _id: string;
  readonly owner: string;
  readonly term: number;
  /** Milliseconds since 1970, real time. */
  readonly until: number;
}

/** Leases in one document each, taken and renewed by a single conditional write on `_id`. */
export class MongoLeaseStore implements LeaseStore {
  constructor(
    private readonly connection: Connection,
    /** Real time, in milliseconds since 1970. */
    private readonly now: () => number = Date.now,
  ) {}

  async acquire(name: string, owner: string, millis: number): Promise<Lease | undefined> {
    const now = this.now();
    const free = { $or: [{ $eq: ['$owner', owner] }, { $lte: [{ $ifNull: ['$until', 0] }, now] }] };
    const term = { $add: [{ $ifNull: ['$term', 0] }, { $cond: [{ $eq: ['$owner', owner] }, 0, 1] }] };
    const taken = await this.leases().findOneAndUpdate(
      { _id: name },
      [
        {
          $set: {
            owner: { $cond: [free, owner, '$owner'] },
            term: { $cond: [free, term, '$term'] },
            until: { $cond: [free, now + millis, '$until'] },
          },
        },
      ],
      { upsert: true, returnDocument: 'after' },
    );
    return taken?.owner === owner ? { name, owner, term: taken.term } : undefined;
  }

  async release({ name, owner, term }: Lease): Promise<void> {
    const isHeld = { $and: [{ $eq: ['$owner', owner] }, { $eq: ['$term', term] }] };
    await this.leases().updateOne({ _id: name }, [{ $set: { until: { $cond: [isHeld, 0, '$until'] } } }]);
  }

  private leases() {
    return collectionOf<LeaseDocument>(this.connection, 'leases');
  }
}
