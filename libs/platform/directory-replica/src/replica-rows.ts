import type { CloudEvent, Post, Unit } from '@wian/contracts';
import {
  type VersionedRow,
  collectionOf,
  conditionalUpsert,
  ensureCollections,
  inTransaction,
} from '@wian/persistence';
import type { Connection } from 'mongoose';

export interface UnitRow extends VersionedRow {
  readonly unit: Unit;
}

export interface PostRow extends VersionedRow {
  readonly post: Post;
}

/** How far a topic has been read: `_id` is the topic, `v` the highest position of its events in the directory's log. */
export interface PositionRow extends VersionedRow {
  /** Grows with every write, also with that of an event which comes late: who has cached the rows reads them again. */
  readonly revision: number;
}

/** The replica's collections, in the database of the service that keeps it. */
export const collections = { units: 'replica_units', posts: 'replica_posts', positions: 'replica_positions' } as const;

export const replicaCollection = <Row extends VersionedRow>(
  connection: Connection,
  name: (typeof collections)[keyof typeof collections],
) => collectionOf<Row>(connection, name);

/** Makes the collections and the index that grants are looked up by; safe to repeat. */
export async function ensureReplicaIndexes(connection: Connection): Promise<void> {
  await ensureCollections(connection, Object.values(collections));
  await replicaCollection<PostRow>(connection, collections.posts).createIndex({ 'post.incumbents.personId': 1 });
}

/** What one topic's events become. */
export interface ReplicaTarget {
  readonly topic: string;
  readonly collection: string;
  rowOf(event: CloudEvent): VersionedRow;
}

/** Rows and the topic's position in one transaction: whoever reads a position finds its rows. */
export const writeEvents = (
  connection: Connection,
  { topic, collection, rowOf }: ReplicaTarget,
  events: readonly CloudEvent[],
): Promise<void> =>
  inTransaction(connection, async (session) => {
    await conditionalUpsert(connection, collection, events.map(rowOf), session);
    const [newest] = events.map(({ epoch, position }) => ({ epoch, v: position })).sort(newestFirst);
    if (!newest) return;
    const positions = replicaCollection<PositionRow>(connection, collections.positions);
    await positions.updateOne({ _id: topic }, [advanceTo(newest)], { upsert: true, session });
  });

interface Place {
  readonly epoch: number;
  readonly v: number;
}

const newestFirst = (a: Place, b: Place) => b.epoch - a.epoch || b.v - a.v;

function advanceTo({ epoch, v }: Place) {
  const [storedEpoch, storedV] = [{ $ifNull: ['$epoch', 0] }, { $ifNull: ['$v', 0] }];
  const isNewer = {
    $or: [{ $lt: [storedEpoch, epoch] }, { $and: [{ $eq: [storedEpoch, epoch] }, { $lt: [storedV, v] }] }],
  };
  return {
    $set: {
      epoch: { $cond: [isNewer, epoch, storedEpoch] },
      v: { $cond: [isNewer, v, storedV] },
      revision: { $add: [{ $ifNull: ['$revision', 0] }, 1] },
    },
  };
}
