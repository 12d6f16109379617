/** Puts one service back to a backup. Interrupted, it is run again: a mark keeps the service from starting until it is whole. */
import { join } from 'node:path';
import mongoose from 'mongoose';
import { readBson } from './bson-file.mjs';
import { collectionFile } from './manifest.mjs';
import { unmark, writeConcern } from './marks.mjs';
import { setOffsets } from './offsets.mjs';
import { rebuildGroupsOf } from './servers.mjs';
import { notKept } from './take.mjs';

const { BSON } = mongoose.mongo;
/** Of one insert: what a server takes in one message is 48 MB. */
const MOST = { documents: 1_000, bytes: 4_000_000 };

/** Marked before (`markAll`); the mark goes when all is there. A database beside the live one has no say in its groups. */
export async function putBack(servers, restored, { folder }) {
  const { database, service, collections } = restored;
  const db = servers.client.db(database);
  for (const { name: collection } of await db.listCollections({}, { nameOnly: true }).toArray())
    if (!notKept.includes(collection) && !collection.startsWith('system.')) await db.collection(collection).drop();
  for (const { collection, options, indexes } of collections) {
    const target = await db.createCollection(collection, options);
    await insertAll(target, readBson(join(folder, collectionFile(service, collection))));
    for (const { key, ...rest } of indexes) await target.createIndex(key, rest);
  }
  if (!restored.beside) await putGroupsBack(servers, restored);
  await unmark(servers, restored);
}

/**
 * A group of a rebuild has read on since, and the rows that it wrote are not there: without its offsets it begins with the
 * first event again, and a rebuild that comes back as under way is made whole.
 */
export async function putGroupsBack({ kafka, admin }, { group, offsets }) {
  const rebuilds = await rebuildGroupsOf(admin, group);
  if (rebuilds.length > 0) await admin.deleteGroups(rebuilds);
  await setOffsets({ kafka, admin }, { group, offsets });
}

async function insertAll(target, documents) {
  let batch = [];
  let bytes = 0;
  const flush = async () => {
    if (batch.length > 0) await target.insertMany(batch, { ordered: true, writeConcern });
    [batch, bytes] = [[], 0];
  };
  for await (const document of documents) {
    if (batch.length >= MOST.documents || bytes + document.length > MOST.bytes) await flush();
    // Numbers stay of the type that they were stored as.
    batch.push(BSON.deserialize(document, { promoteValues: false }));
    bytes += document.length;
  }
  await flush();
}
