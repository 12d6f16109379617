import type { ClientSession, Connection } from 'mongoose';
import { collectionOf } from './collections.js';
import type { VersionedRow } from './conditional-upsert.js';

/** From `epoch` on, only versions up to `v` of what earlier epochs held of this row count. */
export type VoidedRow = VersionedRow;

export const isVoided = (row: Pick<VersionedRow, 'epoch' | 'v'>, by: Pick<VoidedRow, 'epoch' | 'v'>): boolean =>
  row.epoch < by.epoch && row.v > by.v;

/** Removes rows that stand on what counts no more; repeats change nothing. Call within a transaction. */
export async function removeVoided(
  connection: Connection,
  collection: string,
  voids: readonly VoidedRow[],
  session: ClientSession,
): Promise<void> {
  const target = collectionOf<VersionedRow>(connection, collection);
  const byId = new Map(voids.map((each) => [each._id, each]));
  const found = target.find({ _id: { $in: [...byId.keys()] } }, { session, projection: { epoch: 1, v: 1 } });
  const gone = (await found.toArray()).filter((row) => {
    const by = byId.get(row._id);
    return by !== undefined && isVoided(row, by);
  });
  if (gone.length > 0) await target.deleteMany({ _id: { $in: gone.map(({ _id }) => _id) } }, { session });
}
