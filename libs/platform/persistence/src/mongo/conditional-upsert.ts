import type { ClientSession, Connection } from 'mongoose';
import { collectionOf } from './collections.js';

/** A row of a replica or projection, newest (epoch, version) wins. */
export interface VersionedRow {
  readonly _id: string;
  readonly epoch: number;
  readonly v: number;
}

/**
 * Writes each row unless a newer one is there, so that repeats and stale owners change nothing.
 * Filtered by `_id` alone; the comparison happens inside the update. Call within a transaction.
 */
export async function conditionalUpsert(
  connection: Connection,
  collection: string,
  rows: readonly VersionedRow[],
  session: ClientSession,
): Promise<void> {
  if (rows.length === 0) return;
  const target = collectionOf<VersionedRow>(connection, collection);
  await target.bulkWrite(
    rows.map((row) => ({ updateOne: { filter: { _id: row._id }, update: [replaceIfNewer(row)], upsert: true } })),
    { session, ordered: true },
  );
}

function replaceIfNewer(row: VersionedRow) {
  const isOlder = {
    $or: [
      { $lt: [{ $ifNull: ['$epoch', 0] }, row.epoch] },
      { $and: [{ $eq: ['$epoch', row.epoch] }, { $lt: [{ $ifNull: ['$v', 0] }, row.v] }] },
    ],
  };
  return { $replaceWith: { $cond: [isOlder, { $literal: row }, '$$ROOT'] } };
}
