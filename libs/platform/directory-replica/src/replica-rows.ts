import type { Calendar, CloudEvent, Post, Unit, Voided } from '@wian/contracts';
import {
  type VersionedRow,
  collectionOf,
  conditionalUpsert,
  ensureCollections,
  inTransaction,
  removeVoided,
  type VoidedRow,
} from '@wian/persistence';
import type { ClientSession, Connection } from 'mongoose';

export interface UnitRow extends VersionedRow {
  readonly unit: Unit;
  /** Of the position row when this was written; rows of older stores have none. */
  readonly revision?: number;
}

export interface PostRow extends VersionedRow {
  readonly post: Post;
}

export interface CalendarRow extends VersionedRow {
  readonly calendar: Calendar;
}

/** How far a topic has been read: `_id` is the topic, `v` the highest position of its events in the directory's log. */
export interface PositionRow extends VersionedRow {
  /** Grows with every write, also with that of an event which comes late: who has cached the rows reads what has changed. */
  readonly revision: number;
  /** The revision at which rows were removed last: who has cached those of an earlier one reads them all again. */
  readonly wholeFrom?: number;
}

/** The replica's collections, in the database of the service that keeps it. */
export const collections = {
  units: 'replica_units',
  posts: 'replica_posts',
  calendars: 'replica_calendars',
  positions: 'replica_positions',
} as const;

export const replicaCollection = <Row extends VersionedRow>(
  connection: Connection,
  name: (typeof collections)[keyof typeof collections],
) => collectionOf<Row>(connection, name);

/** The connection, once it has the collections and the indexes: of posts for grants and by unit, of units by what has changed; safe to repeat. */
export async function withReplicaIndexes(connection: Connection): Promise<Connection> {
  await ensureCollections(connection, Object.values(collections));
  const posts = replicaCollection<PostRow>(connection, collections.posts);
  await posts.createIndexes([{ key: { 'post.incumbents.personId': 1 } }, { key: { 'post.unitId': 1 } }]);
  await replicaCollection<UnitRow>(connection, collections.units).createIndex({ revision: 1 });
  return connection;
}

/** What one topic's events become. */
export interface ReplicaTarget {
  readonly topic: string;
  readonly collection: string;
  rowOf(event: CloudEvent): VersionedRow;
}

/** Rows and the topic's position in one transaction: whoever reads a position finds its rows. Resolves to its revision. */
export const writeEvents = (
  connection: Connection,
  { topic, collection, rowOf }: ReplicaTarget,
  events: readonly CloudEvent[],
): Promise<number> =>
  inTransaction(connection, async (session) => {
    const revision = await advance(connection, { topic, events, removes: false }, session);
    const rows = events.map((event) => ({ ...rowOf(event), revision }));
    await conditionalUpsert(connection, collection, rows, session);
    return revision;
  });

/** The same of what a restored service has lost: its rows go. */
export const writeVoided = (
  connection: Connection,
  { topic, collection }: ReplicaTarget,
  events: readonly CloudEvent[],
): Promise<number> =>
  inTransaction(connection, async (session) => {
    await removeVoided(connection, collection, events.map(voidedRow), session);
    return advance(connection, { topic, events, removes: true }, session);
  });

export const voidedRow = ({ subject, epoch, data }: CloudEvent): VoidedRow => ({
  _id: subject,
  epoch,
  // The runtime has checked the data against its contract.
  v: (data as Voided).lastVersion,
});

interface Written {
  readonly topic: string;
  /** One at least. */
  readonly events: readonly CloudEvent[];
  readonly removes: boolean;
}

async function advance(
  connection: Connection,
  { topic, events, removes }: Written,
  session: ClientSession,
): Promise<number> {
  const [newest] = events.map(({ epoch, position }) => ({ epoch, v: position })).sort(newestFirst);
  if (!newest) throw new TypeError(`events of ${topic} were expected, found none`);
  const positions = replicaCollection<PositionRow>(connection, collections.positions);
  const stages = [advanceTo(newest), ...(removes ? [{ $set: { wholeFrom: '$revision' } }] : [])];
  const row = await positions.findOneAndUpdate({ _id: topic }, stages, {
    upsert: true,
    returnDocument: 'after',
    session,
  });
  return row?.revision ?? 0;
}

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
