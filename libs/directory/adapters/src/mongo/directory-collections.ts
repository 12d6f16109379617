import type { Recorded } from '@wian/directory-application';
import { collectionNameOf, collectionOf } from '@wian/persistence';
import type { Connection } from 'mongoose';

/** An aggregate as the commit log stores it. */
export type Stored<State> = State & { readonly _id: string; readonly v: number };

/** The collection that the commit log writes this kind of aggregate to. */
export const recordedIn = <Kind extends keyof Recorded>(connection: Connection, kind: Kind) =>
  collectionOf<Stored<Recorded[Kind]>>(connection, collectionNameOf(kind));

/** Indexes of the queries in this folder; safe to repeat. */
export async function ensureDirectoryIndexes(connection: Connection): Promise<void> {
  await recordedIn(connection, 'unit').createIndexes([
    { key: { 'periods.code': 1 } },
    { key: { 'periods.parentId': 1 } },
  ]);
  await recordedIn(connection, 'post').createIndexes([
    { key: { unitId: 1, _id: 1 } },
    { key: { 'incumbents.personId': 1 } },
  ]);
  await collectionOf(connection, collectionNameOf('import')).createIndexes([{ key: { status: 1 } }]);
  await collectionOf(connection, 'import_pages').createIndexes([{ key: { importId: 1, kind: 1 } }]);
}
