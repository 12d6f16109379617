import type { Task } from '@wian/contracts';
import type { DirectiveSummary } from '@wian/notification-application';
import type { Delivery } from '@wian/notification-domain';
import type { VersionedRow } from '@wian/persistence';
import type { Connection } from 'mongoose';

export type StoredDelivery = Delivery & { readonly _id: string; readonly v: number };
export interface TaskRow extends VersionedRow {
  readonly task: Task;
}
export interface DirectiveRow extends VersionedRow {
  readonly directive: DirectiveSummary;
}

export const TASKS = 'replica_tasks';
export const DIRECTIVES = 'replica_directives';

const collection = <Row extends { readonly _id: string }>(connection: Connection, name: string) =>
  connection.getClient().db(connection.name).collection<Row>(name);

/** Named after the aggregate's kind, as the commit log does. */
export const deliveries = (connection: Connection) => collection<StoredDelivery>(connection, 'deliverys');
export const taskRows = (connection: Connection) => collection<TaskRow>(connection, TASKS);
export const directiveRows = (connection: Connection) => collection<DirectiveRow>(connection, DIRECTIVES);

/** Collections that transactions write to, and the indexes of the queries in this folder; safe to repeat. */
export async function ensureNotificationIndexes(connection: Connection): Promise<void> {
  const database = connection.getClient().db(connection.name);
  const existing = new Set((await database.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
  for (const name of [TASKS, DIRECTIVES]) if (!existing.has(name)) await database.createCollection(name);
  await deliveries(connection).createIndexes([
    { key: { postId: 1, channel: 1, order: -1 } },
    { key: { status: 1, channel: 1, order: 1 } },
    { key: { channel: 1, order: 1 } },
    { key: { taskId: 1, order: -1 } },
    { key: { path: 1, order: -1 } },
    { key: { order: -1 } },
  ]);
}
