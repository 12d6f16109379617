import { collectionNameOf, collectionOf, ensureCollections } from '@wian/persistence';
import type { Connection } from 'mongoose';

/** All but the contents are written by the commit log; here they are only read. */
export const collections = {
  letters: collectionNameOf('letter'),
  directives: collectionNameOf('directive'),
  registers: collectionNameOf('register'),
  registrations: collectionNameOf('registration'),
  contents: 'letter_contents',
};

/** What a letter written as text is compared with by its sketch alone: few of all that share a band. */
export const recognised = { 'source.origin': 'recognised' } as const;
export const SKETCHES_OF_SCANS = 'sketches_of_scans';

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
    { 'read.letterNumber.normalized': 1 },
    { 'corrections.letterNumber': 1 },
    { 'read.references.number': 1 },
    { 'corrections.references.number': 1 },
    { sha256: 1, unitId: 1 },
    { matter: 1, unitId: 1 },
    { sketch: 1 },
  ],
  [collections.directives]: [{ issuerUnitId: 1, directiveId: -1 }, { directiveId: -1 }],
  [collections.registers]: [{ unitId: 1, year: -1 }],
  [collections.registrations]: [
    { unitId: 1, book: 1, place: -1 },
    { unitId: 1, book: 1, year: 1, series: 1, place: -1 },
    { unitId: 1, words: 1 },
    { letterId: 1 },
  ],
} as const;

/** Makes what the queries need, before the first request; safe to repeat. */
export async function ensureIntakeIndexes(connection: Connection): Promise<void> {
  const written = ['letterkey', 'opening', 'relay', 'issuing', 'changeapproval'].map(collectionNameOf);
  await ensureCollections(connection, [...Object.values(collections), ...written]);
  for (const [name, keys] of Object.entries(indexes)) {
    for (const key of keys) await collectionOf(connection, name).createIndex(key);
  }
  const scans = { name: SKETCHES_OF_SCANS, partialFilterExpression: recognised };
  await collectionOf(connection, collections.letters).createIndex({ sketch: 1 }, scans);
}
