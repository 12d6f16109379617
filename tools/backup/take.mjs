/** Takes the backup of one service: first where its group stands, then the database as it is at one moment. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../lib/log.mjs';
import { writeBson } from './bson-file.mjs';
import { collectionFile } from './manifest.mjs';
import { offsetsOf } from './offsets.mjs';

/** Who runs at this moment, and what a restore has left undone: nothing to be restored. */
export const notKept = ['leases', 'restores'];

/**
 * Answers the service's part of the manifest. The offsets are read before the data, so that what the database holds is
 * never behind them: after a restore events come again, which changes nothing, and none is left out.
 */
export async function takeBackup({ client, admin }, { service, database, group }, { folder, offline }) {
  mkdirSync(join(folder, service), { recursive: true });
  const offsets = await offsetsOf(admin, group);
  const db = client.db(database);
  const data = await atOneMoment(client, offline, async (session) => {
    const log = await logEnd(db, session);
    const collections = [];
    for (const info of await collectionsOf(db)) {
      const cursor = db.collection(info.name).find({}, { session, raw: true });
      const file = join(folder, collectionFile(service, info.name));
      const { name: collection, options } = info;
      collections.push({
        collection,
        options,
        indexes: await indexesOf(db, collection),
        ...(await writeBson(file, cursor)),
      });
    }
    return { log, collections };
  });
  return { service, database, group, offsets, ...data };
}

/**
 * One transaction sees one moment of all collections. A snapshot session would last longer, but the local stack's server
 * takes it and ignores it. Offline nobody writes, so none is needed.
 */
async function atOneMoment(client, offline, read) {
  if (offline) return read(undefined);
  const session = client.startSession();
  session.startTransaction({ readConcern: { level: 'snapshot' } });
  try {
    return await read(session);
  } catch (error) {
    throw new Trouble(
      `The database could not be read as it was at one moment: ${error.message}\n` +
        'MongoDB gives a transaction 60 seconds (transactionLifetimeLimitSeconds): stop the service and add --offline.',
    );
  } finally {
    await session.abortTransaction().catch(() => undefined);
    await session.endSession();
  }
}

/** Reads first in the transaction, which fixes its moment before the collections are listed. */
async function logEnd(db, session) {
  const [last] = await db.collection('batches').find({}, { session }).sort({ _id: -1 }).limit(1).toArray();
  return last ? { epoch: last.epoch, position: last.lastPosition, batch: last._id, hash: last.hash } : null;
}

async function collectionsOf(db) {
  const found = await db.listCollections({ type: 'collection' }).toArray();
  return found
    .filter(({ name }) => !notKept.includes(name) && !name.startsWith('system.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function indexesOf(db, collection) {
  const found = await db.collection(collection).listIndexes().toArray();
  return found.filter(({ name }) => name !== '_id_').map(({ v: _v, ns: _ns, ...index }) => index);
}
