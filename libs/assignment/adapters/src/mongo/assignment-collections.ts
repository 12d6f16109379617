import type { Receipt, ReceiptPlace, Registration } from '@wian/assignment-application';
import type { ClockKind, Task } from '@wian/contracts';
import { type Cascade, clockKinds } from '@wian/assignment-domain';
import { collectionOf, ensureCollections, stateOf } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { ensureRollUpIndexes } from './rollup-collections.js';
import { derivedOfTask } from './seen-by.js';

/** A receipt with what of its task the counts go by. */
export type StoredReceipt = Omit<Receipt, 'id'> & ReceiptPlace & { readonly _id: string };

type Stored<State> = State & { readonly _id: string; readonly v: number; readonly derived?: object };

const collection = <State extends object>(connection: Connection, name: string) =>
  collectionOf<Stored<State>>(connection, name);

export const tasks = (connection: Connection) => collection<Task>(connection, 'tasks');
export const cascades = (connection: Connection) => collection<Cascade>(connection, 'cascades');

const RECEIPTS = 'receipts';
const EARLY_REGISTRATIONS = 'early_registrations';
export const FILES = 'task_files';
export const SENT_FILES = 'sent_files';
export const receipts = (connection: Connection) => collectionOf<StoredReceipt>(connection, RECEIPTS);
export const earlyRegistrations = (connection: Connection) =>
  collectionOf<Registration & { readonly _id: string }>(connection, EARLY_REGISTRATIONS);

/** Where a task's document has what became of the steps of a clock. */
export const stepOutcome = (kind: ClockKind) => `clocks.${kind}.steps.outcome.kind`;

/** Indexes of the queries in this folder, and what they look for in tasks of before it was stored; safe to repeat. */
export async function ensureAssignmentIndexes(connection: Connection): Promise<void> {
  await tasks(connection).createIndexes([
    { key: { taskId: -1 } },
    { key: { 'derived.under': 1, taskId: 1 } },
    // Only tasks of relayed directives have one.
    {
      key: { rootDirectiveId: 1, 'derived.awaits': 1, level: 1, taskId: 1 },
      partialFilterExpression: { rootDirectiveId: { $gt: '' } },
    },
    { key: { 'derived.openUnder': 1, taskId: 1 }, partialFilterExpression: { 'derived.openUnder': { $gt: '' } } },
    {
      key: { directiveId: 1, 'derived.awaits': 1, level: 1, taskId: 1 },
      partialFilterExpression: { 'derived.awaits': { $gt: '' } },
    },
    { key: { unitId: 1, taskId: -1 } },
    { key: { unitId: 1, status: 1, taskId: -1 } },
    { key: { 'derived.watch': 1, taskId: -1 } },
    { key: { 'derived.asks': 1, taskId: -1 }, partialFilterExpression: { 'derived.asks': { $gt: '' } } },
    { key: { status: 1, taskId: -1 } },
    // A hint only: tasks without a step to come have no such field, and a range finds only those that have it.
    { key: { nextDueAt: 1, taskId: 1 } },
    ...clockKinds.map((kind) => ({ key: { [stepOutcome(kind)]: 1, taskId: -1 } as const })),
  ]);
  await addDerived(connection);
  await ensureRollUpIndexes(connection);
  await ensureCollections(connection, [RECEIPTS, EARLY_REGISTRATIONS, FILES, SENT_FILES]);
  await earlyRegistrations(connection).createIndex({ directiveId: 1, taskId: 1 });
  await receipts(connection).createIndex({ directiveId: 1, ofOwner: 1 });
  await cascades(connection).createIndex({ status: 1, 'directive.directiveId': 1 });
}

const PAGE = 500;

/** Page by page, so that it goes on where it was broken off; what was written meanwhile has it already. */
async function addDerived(connection: Connection): Promise<void> {
  for (;;) {
    const page = await tasks(connection)
      .find({ 'derived.under': null as never })
      .limit(PAGE)
      .toArray();
    if (page.length === 0) return;
    await tasks(connection).bulkWrite(page.map((stored) => ({ updateOne: withDerived(stored) })));
  }
}

/** Written by a version that knows everything that is derived today. What is missing comes before every list. */
const hasAll = { $gt: ['$derived.under', null] };

/** By `_id` alone: beside another field the local store scans the collection. */
const withDerived = (stored: Stored<Task>) => ({
  filter: { _id: stored._id },
  update: [
    { $set: { derived: { $cond: [hasAll, '$derived', { $literal: derivedOfTask(stateOf<Task>(stored).state) }] } } },
  ],
});
