import { collectionOf, ensureCollections } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { bringInFormer } from './former-tables.js';
import { ensureGeneration, names, projectionIn, projections } from './report-collections.js';

/** Makes collections (a transaction may not) and indexes, and brings in tables of before; safe to repeat. */
export async function ensureReportIndexes(connection: Connection): Promise<void> {
  await ensureCollections(connection, [...Object.values(names), projections]);
  await collectionOf(connection, names.freshness).createIndex({ 'row.modifiedAt': 1 });
  for (const { number } of (await projectionIn(connection)).generations) {
    await ensureGeneration(connection, number);
    await bringInFormer(connection, number);
  }
}
