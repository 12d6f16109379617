import { type Connection, Schema } from 'mongoose';

/**
 * Shaped so that MongoDB and the local stack's server answer alike: the latter pairs every value of one array field with
 * every value of another in a compound index, and loses rows of a partial index over a field that is null.
 */
const commitSchema = new Schema(
  { _id: String, at: Date, actor: String, pending: Boolean, position: Number, events: [{ id: String }] },
  { strict: false, versionKey: false, autoIndex: false, autoCreate: false },
);
// The optimistic lock, over one field of the array only.
commitSchema.index({ 'events.id': 1 }, { unique: true });
// A flag that is removed once sealed, so the index holds only what is still to do.
commitSchema.index({ pending: 1, _id: 1 }, { partialFilterExpression: { pending: true } });
commitSchema.index({ position: 1 }, { partialFilterExpression: { position: { $gt: 0 } } });

const batchSchema = new Schema(
  { _id: Number, firstPosition: Number, lastPosition: Number, hash: String, pending: Boolean },
  { strict: false, versionKey: false, autoIndex: false, autoCreate: false },
);
batchSchema.index({ pending: 1, _id: 1 }, { partialFilterExpression: { pending: true } });

export const commitModel = (connection: Connection) => connection.model('Commit', commitSchema, 'commits');
export const batchModel = (connection: Connection) => connection.model('Batch', batchSchema, 'batches');

/** Makes the log's collections and indexes; safe to repeat. */
export async function ensureLogIndexes(connection: Connection): Promise<void> {
  for (const model of [commitModel(connection), batchModel(connection)]) {
    await model.createCollection();
    await model.createIndexes();
  }
}
