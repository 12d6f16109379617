import type { Task } from '@wian/contracts';
import type { DirectiveSummary } from '@wian/notification-application';
import type { Delivery, NoticedTask } from '@wian/notification-domain';
import { collectionNameOf, collectionOf, ensureCollections, type VersionedRow } from '@wian/persistence';
import { type Connection, mongo } from 'mongoose';

export type StoredDelivery = Delivery & { readonly _id: string; readonly v: number };
export interface TaskRow extends VersionedRow {
  readonly noticed?: NoticedTask;
  /** In rows that were written before only what notices need was kept. */
  readonly task?: Task;
}
export interface DirectiveRow extends VersionedRow {
  readonly directive: DirectiveSummary;
}

export const TASKS = 'replica_tasks';
export const DIRECTIVES = 'replica_directives';

/** The commit log's own documents. */
export const deliveries = (connection: Connection) =>
  collectionOf<StoredDelivery>(connection, collectionNameOf('delivery'));
export const taskRows = (connection: Connection) => collectionOf<TaskRow>(connection, TASKS);
export const directiveRows = (connection: Connection) => collectionOf<DirectiveRow>(connection, DIRECTIVES);

/** Collections that transactions write to, and the indexes of the queries in this folder; safe to repeat. */
export async function ensureNotificationIndexes(connection: Connection): Promise<void> {
  await ensureCollections(connection, [TASKS, DIRECTIVES]);
  await deliveries(connection).createIndexes([
    { key: { postId: 1, channel: 1, order: -1 } },
    // Unread ones are counted by the index alone.
    { key: { postId: 1, channel: 1, status: 1 } },
    { key: { status: 1, channel: 1, order: 1 } },
    { key: { taskId: 1, order: -1 } },
    { key: { directiveId: 1, order: -1 } },
    { key: { path: 1, order: -1 } },
    { key: { issuerUnitId: 1, order: -1 } },
    { key: { order: -1 } },
  ]);
  await dropFormer(connection);
}

/** Of before: new notices are read by their order alone, since half of all of them are in the application. */
async function dropFormer(connection: Connection): Promise<void> {
  const former = 'channel_1_order_1';
  const standing = await deliveries(connection).indexes();
  if (!standing.some(({ name }) => name === former)) return;
  try {
    await deliveries(connection).dropIndex(former);
  } catch (error) {
    // Another replica that starts at this moment was faster.
    if (!(error instanceof mongo.MongoServerError) || error.codeName !== 'IndexNotFound') throw error;
  }
}
