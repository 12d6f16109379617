/** Puts one service back to a backup. Interrupted, it is run again: a mark keeps the service from starting until it is whole. */
import { join } from 'node:path';
import mongoose from 'mongoose';
import { readBson } from './bson-file.mjs';
import { collectionFile } from './manifest.mjs';
import { setOffsets } from './offsets.mjs';
import { notKept } from './take.mjs';

const { BSON } = mongoose.mongo;
/** Of one insert: what a server takes in one message is 48 MB. */
const MOST = { documents: 1_000, bytes: 4_000_000 };
const writeConcern = { w: 'majority', journal: true };

export async function putBack({ client, kafka, admin }, { name, database, group, offsets, collections }, { folder }) {
  const db = client.db(database);
  const marks = db.collection('restores');
  await marks.replaceOne({ _id: 'running' }, { since: new Date(), from: folder }, { upsert: true, writeConcern });
  for (const { name: collection } of await db.listCollections({}, { nameOnly: true }).toArray())
    if (!notKept.includes(collection) && !collection.startsWith('system.')) await db.collection(collection).drop();
  for (const { collection, options, indexes } of collections) {
    const target = await db.createCollection(collection, options);
    await insertAll(target, readBson(join(folder, collectionFile(name, collection))));
    for (const { key, ...rest } of indexes) await target.createIndex(key, rest);
  }
  await setOffsets({ kafka, admin }, { group, offsets });
  await marks.deleteOne({ _id: 'running' }, { writeConcern });
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
