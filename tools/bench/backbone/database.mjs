/** A database for each run, so that no run finds what another has written. */
import { isDeepStrictEqual } from 'node:util';
import { collectionOf, conditionalUpsert, ensureCollections, inTransaction } from '@wian/persistence';
import mongoose from 'mongoose';
import { withDatabase } from '../../stack/index.mjs';
import { Trouble } from '../../lib/log.mjs';
import { rowOf } from './contents.mjs';

const ROWS = 'rows';
let made = 0;

export async function openDatabase(mongoUrl) {
  made += 1;
  const connection = mongoose.createConnection(withDatabase(mongoUrl, `bench_backbone_${process.pid}_${made}`));
  await connection.asPromise();
  await ensureCollections(connection, [ROWS]);
  return connection;
}

export const closeDatabase = (connection) => connection.dropDatabase().finally(() => connection.close());

/** What every batch consumer does with its events: one transaction, one conditional upsert a row. */
export const upsertTogether = (connection, events) =>
  inTransaction(connection, (session) => conditionalUpsert(connection, ROWS, events.map(rowOf), session));

/** The same upsert for one event, as a statement by itself. */
export const upsertAlone = (connection, event) => conditionalUpsert(connection, ROWS, [rowOf(event)]);

/** Throws unless exactly these rows stand there, each field the same. */
export async function requireRows(connection, who, expected) {
  const found = await collectionOf(connection, ROWS).find().sort({ _id: 1 }).toArray();
  const wanted = expected.toSorted((one, other) => (one._id < other._id ? -1 : 1));
  if (found.length !== wanted.length)
    throw new Trouble(`${who} should have written ${wanted.length} rows, but ${found.length} are there.`);
  const wrong = wanted.findIndex((row, index) => !isDeepStrictEqual(row, found[index]));
  if (wrong === -1) return;
  throw new Trouble(
    `${who} should have written ${JSON.stringify(wanted[wrong])}, but wrote ${JSON.stringify(found[wrong])}.`,
  );
}
