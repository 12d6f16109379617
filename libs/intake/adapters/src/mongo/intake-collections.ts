import { collectionNameOf, collectionOf, ensureCollections } from '@wian/persistence';
import type { Connection } from 'mongoose';

/** `letters` and `directives` are written by the commit log; here they are only read. */
export const collections = {
  letters: collectionNameOf('letter'),
  directives: collectionNameOf('directive'),
  contents: 'letter_contents',
};

/**
 * What the lists are served from: newest first by id, which begins with its time. The id stands in a field of its own,
 * because the local stack's server scans the collection for a filter of `_id` and another field.
 */
const indexes = {
  [collections.letters]: [
    { unitId: 1, status: 1, letterId: -1 },
    { unitId: 1, letterId: -1 },
    { status: 1, letterId: 1 },
    { letterId: -1 },
  ],
  [collections.directives]: [{ issuerUnitId: 1, directiveId: -1 }, { directiveId: -1 }],
} as const;

/** Makes what the queries need, before the first request; safe to repeat. */
export async function ensureIntakeIndexes(connection: Connection): Promise<void> {
  const written = ['letterkey', 'opening'].map(collectionNameOf);
  await ensureCollections(connection, [...Object.values(collections), ...written]);
  for (const [name, keys] of Object.entries(indexes)) {
    for (const key of keys) await collectionOf(connection, name).createIndex(key);
  }
}
