import type { Connection } from 'mongoose';

/** `letters` and `directives` are written by the commit log; here they are only read. */
export const collections = { letters: 'letters', directives: 'directives', contents: 'letter_contents' } as const;

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
  const database = connection.getClient().db(connection.name);
  const existing = new Set((await database.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
  for (const name of [...Object.values(collections), 'letterkeys']) {
    if (!existing.has(name)) await database.createCollection(name);
  }
  for (const [name, keys] of Object.entries(indexes)) {
    for (const key of keys) await database.collection(name).createIndex(key);
  }
}
