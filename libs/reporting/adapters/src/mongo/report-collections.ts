import { collectionOf, ensureCollections } from '@wian/persistence';
import { type EntitySet, entitySets, type Row, type TaskHistory } from '@wian/reporting-domain';
import type { Connection } from 'mongoose';

/** A row beside what it is guarded and scoped by; its columns stand apart, under `row`. */
export interface StoredRow {
  readonly _id: string;
  readonly epoch: number;
  readonly v: number;
  readonly path?: readonly string[];
  readonly row: Row;
}
export type StoredHistory = TaskHistory & { readonly _id: string };
/** `_id` is the topic, `v` the position of its last applied event. */
export interface StoredPosition {
  readonly _id: string;
  readonly epoch: number;
  readonly v: number;
  readonly at: string;
}
export interface StoredSecret {
  readonly _id: string;
  readonly key: string;
}

export const names = { positions: 'topic_positions', histories: 'task_histories', secrets: 'secrets' } as const;
export const nameOf = (set: EntitySet): string => `rows_${set.name}`;

export const rowsOf = (connection: Connection, set: EntitySet) => collectionOf<StoredRow>(connection, nameOf(set));
export const histories = (connection: Connection) => collectionOf<StoredHistory>(connection, names.histories);
export const positions = (connection: Connection) => collectionOf<StoredPosition>(connection, names.positions);
export const secrets = (connection: Connection) => collectionOf<StoredSecret>(connection, names.secrets);

/** Makes collections (a transaction may not) and indexes; safe to repeat. */
export async function ensureReportIndexes(connection: Connection): Promise<void> {
  await ensureCollections(connection, [...Object.values(names), ...entitySets.map(nameOf)]);
  for (const set of entitySets) {
    await rowsOf(connection, set).createIndex({ 'row.modifiedAt': 1 });
    if (set.scope === 'path') await rowsOf(connection, set).createIndex({ path: 1, _id: 1 });
    if (set.columns.some(({ name }) => name === 'directiveId'))
      await rowsOf(connection, set).createIndex({ 'row.directiveId': 1, _id: 1 });
  }
  await histories(connection).createIndex({ pendingFrom: 1 });
}
