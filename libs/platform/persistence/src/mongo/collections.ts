import type { Connection, mongo } from 'mongoose';
import { isNamespaceTaken } from './transactions.js';

/** The connection's own database as the driver knows it, without mongoose's models and casts. */
export const databaseOf = (connection: Connection): mongo.Db => connection.getClient().db(connection.name);

/** A collection of that database; nothing checks that its documents have the type. */
export const collectionOf = <Row extends mongo.Document>(connection: Connection, name: string) =>
  databaseOf(connection).collection<Row>(name);

/** Where the commit log keeps a kind of aggregate: `task` → `tasks`. */
export const collectionNameOf = (aggregate: string): string => `${aggregate.replaceAll('-', '_')}s`;

/** Makes the collections that are missing; safe to repeat, and for several replicas that start at once. */
export async function ensureCollections(connection: Connection, names: readonly string[]): Promise<void> {
  for (const name of names) {
    try {
      await databaseOf(connection).createCollection(name);
    } catch (error) {
      if (!isNamespaceTaken(error)) throw error;
    }
  }
}
