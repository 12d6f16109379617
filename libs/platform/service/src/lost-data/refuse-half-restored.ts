import { DomainError } from '@wian/kernel';
import { collectionOf } from '@wian/persistence';
import type { Connection } from 'mongoose';

/** Throws when `npm run restore` was interrupted in this database: part of it is from the backup, and part is missing. */
export async function refuseHalfRestored(connection: Connection, service: string): Promise<void> {
  const running = await collectionOf<{ _id: string; from: string }>(connection, 'restores').findOne({ _id: 'running' });
  if (!running) return;
  throw new DomainError(
    'LOG.HALF_RESTORED',
    'conflict',
    `the database of ${service} is only half restored from ${running.from}: run npm run restore again and let it end ` +
      `(docs/how-to/restore-a-backup.md)`,
  );
}
