import { randomBytes } from 'node:crypto';
import type { Connection } from 'mongoose';
import { secrets } from './report-collections.js';

/** The key that signs paging tokens: made once, shared by all replicas, and lost with the database that it pages. */
export async function tokenKey(connection: Connection): Promise<Buffer> {
  const made = { key: randomBytes(32).toString('base64') };
  await secrets(connection).updateOne({ _id: 'skiptoken' }, { $setOnInsert: made }, { upsert: true });
  const stored = await secrets(connection).findOne({ _id: 'skiptoken' });
  if (!stored) throw new Error('the key of the paging tokens was written and is gone; look at the database');
  return Buffer.from(stored.key, 'base64');
}
