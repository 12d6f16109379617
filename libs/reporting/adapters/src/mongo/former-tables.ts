import { collectionOf, databaseOf, inTransaction } from '@wian/persistence';
import { clocksOfRows, daysOf, escalationsSet, type Row, type Steps, taskDaysSet } from '@wian/reporting-domain';
import type { ClientSession, Connection } from 'mongoose';
import { names, type StoredRow, type StoredTask, suffixOf, tasksOf } from './report-collections.js';

const TASKS_AT_ONCE = 500;

/**
 * Until ADR 0027 each step of a clock, each day and each history was a document of its own: what stands there goes into
 * the tasks' documents. Safe to repeat, and for replicas that start at once.
 */
export async function bringInFormer(connection: Connection, generation: number): Promise<void> {
  const former = formerNames(generation);
  const database = databaseOf(connection);
  const found = await database.listCollections({}, { nameOnly: true }).toArray();
  const standing = new Set(found.map(({ name }) => name));
  if (!standing.has(former.histories)) return;
  for (let after: string | undefined = ''; after !== undefined;) {
    const from: string = after;
    after = await inTransaction(connection, (session) => bringInPage({ connection, generation, session }, from));
  }
  await collectionOf<StoredRow>(connection, names.freshness).deleteOne({ _id: taskDaysSet.name });
  for (const name of [former.escalations, former.days, former.histories])
    if (standing.has(name)) await database.dropCollection(name);
}

const formerNames = (generation: number) => ({
  histories: `task_histories${suffixOf(generation)}`,
  escalations: `rows_${escalationsSet.name}${suffixOf(generation)}`,
  days: `rows_${taskDaysSet.name}${suffixOf(generation)}`,
});

interface Page {
  readonly connection: Connection;
  readonly generation: number;
  readonly session: ClientSession;
}

/** Answers the last task of the page; undefined where there is none behind `after`. */
async function bringInPage(page: Page, after: string): Promise<string | undefined> {
  const { connection, generation, session } = page;
  const tasks = tasksOf(connection, generation);
  const behind = tasks.find({ _id: { $gt: after } }, { session });
  const all = await behind.sort({ _id: 1 }).limit(TASKS_AT_ONCE).toArray();
  const lacking = (all as Partial<StoredTask>[]).flatMap(({ _id, steps }) => (_id && !steps ? [_id] : []));
  const steps = await stepsOf(page, lacking);
  const rows = await escalationsOf(page, lacking);
  const writes = lacking.map((_id) => {
    const kept = { ...daysOf(steps.get(_id) ?? []), clocks: clocksOfRows(rows.get(_id) ?? []) };
    return { updateOne: { filter: { _id }, update: { $set: kept } } };
  });
  if (writes.length > 0) await tasks.bulkWrite(writes, { session });
  return all.at(-1)?._id;
}

async function stepsOf({ connection, generation, session }: Page, ids: readonly string[]) {
  const histories = collectionOf<{ _id: string; steps: Steps }>(connection, formerNames(generation).histories);
  const found = await histories.find({ _id: { $in: [...ids] } }, { session }).toArray();
  return new Map(found.map(({ _id, steps }) => [_id, steps]));
}

async function escalationsOf({ connection, generation, session }: Page, ids: readonly string[]) {
  const stored = collectionOf<StoredRow>(connection, formerNames(generation).escalations);
  const byTask = new Map<string, Row[]>();
  // A part's key begins with its task and a colon, which a semicolon is behind.
  for (const id of ids) {
    const found = await stored.find({ _id: { $gt: `${id}:`, $lt: `${id};` } }, { session }).toArray();
    byTask.set(
      id,
      found.map(({ row }) => row),
    );
  }
  return byTask;
}
