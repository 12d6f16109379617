import type { NodeFigures } from '@wian/assignment-application';
import { collectionOf, ensureCollections } from '@wian/persistence';
import type { Connection } from 'mongoose';

/** `node` is asked for beside other fields: the local store would scan the collection for `_id`. */
export type StoredRollUp = NodeFigures & { readonly _id: string };

/** The place of the log up to which the figures are complete. */
export interface RollUpCursor {
  readonly _id: string;
  readonly position: number;
}
export const CURSOR = 'roll-ups';

const ROLL_UPS = 'rollups';
const CURSORS = 'rollup_cursors';
export const rollUps = (connection: Connection) => collectionOf<StoredRollUp>(connection, ROLL_UPS);
export const rollUpCursors = (connection: Connection) => collectionOf<RollUpCursor>(connection, CURSORS);

/** Safe to repeat. */
export async function ensureRollUpIndexes(connection: Connection): Promise<void> {
  await ensureCollections(connection, [ROLL_UPS, CURSORS]);
  await rollUps(connection).createIndexes([
    { key: { under: 1, 'rollUp.state': 1, node: 1 } },
    { key: { position: 1 } },
  ]);
}
