import type { Task } from '@wian/contracts';
import type { Cascade } from '@wian/assignment-domain';
import { collectionOf } from '@wian/persistence';
import type { Connection } from 'mongoose';

type Stored<State> = State & { readonly _id: string; readonly v: number };

const collection = <State extends object>(connection: Connection, name: string) =>
  collectionOf<Stored<State>>(connection, name);

export const tasks = (connection: Connection) => collection<Task>(connection, 'tasks');
export const cascades = (connection: Connection) => collection<Cascade>(connection, 'cascades');

/** Indexes of the queries in this folder; safe to repeat. */
export async function ensureAssignmentIndexes(connection: Connection): Promise<void> {
  await tasks(connection).createIndexes([
    { key: { taskId: -1 } },
    { key: { directiveId: 1, parentTaskId: 1, taskId: 1 } },
    { key: { unitId: 1, taskId: -1 } },
    { key: { path: 1, taskId: -1 } },
    { key: { issuerUnitId: 1, taskId: -1 } },
    { key: { status: 1, taskId: -1 } },
  ]);
  await cascades(connection).createIndex({ status: 1, 'directive.directiveId': 1 });
}
