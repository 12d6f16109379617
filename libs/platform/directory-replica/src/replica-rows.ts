import type { CloudEvent, Post, Unit } from '@wian/contracts';
import { type VersionedRow, conditionalUpsert, inTransaction } from '@wian/persistence';
import type { Connection } from 'mongoose';

export interface UnitRow extends VersionedRow {
  readonly unit: Unit;
}

export interface PostRow extends VersionedRow {
  readonly post: Post;
}

/** How far a topic has been read: `_id` is the topic, `v` the position of its last event in the directory's log. */
export type PositionRow = VersionedRow;

/** The replica's collections, in the database of the service that keeps it. */
export const collections = { units: 'replica_units', posts: 'replica_posts', positions: 'replica_positions' } as const;

export const replicaCollection = <Row extends VersionedRow>(
  connection: Connection,
  name: (typeof collections)[keyof typeof collections],
) => connection.getClient().db(connection.name).collection<Row>(name);

/** Makes the collections and the indexes that posts are looked up by, for grants and by unit; safe to repeat. */
export async function ensureReplicaIndexes(connection: Connection): Promise<void> {
  const database = connection.getClient().db(connection.name);
  const existing = new Set((await database.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
  for (const name of Object.values(collections)) if (!existing.has(name)) await database.createCollection(name);
  const posts = replicaCollection<PostRow>(connection, collections.posts);
  await posts.createIndexes([{ key: { 'post.incumbents.personId': 1 } }, { key: { 'post.unitId': 1 } }]);
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
    const positions = events.map(({ epoch, position }) => ({ _id: topic, epoch, v: position }));
    await conditionalUpsert(connection, collections.positions, positions.sort(byAge).slice(-1), session);
  });

const byAge = (a: VersionedRow, b: VersionedRow) => a.epoch - b.epoch || a.v - b.v;
