/** The mark in a database that is being restored: the service does not start while it is there. */
import { refuseRunning } from './servers.mjs';

export const writeConcern = { w: 'majority', journal: true };

/**
 * Marks all of them, and then looks again that none runs: one that was started while the question stood open is seen, and
 * one that starts later sees its mark. Where one runs, the marks that were set here are taken back.
 */
export async function markAll(servers, restored, { folder }) {
  const set = [];
  try {
    for (const each of restored) if (await mark(servers, each, folder)) set.push(each);
    for (const each of restored) await refuseRunning(servers, each);
  } catch (error) {
    for (const each of set) await unmark(servers, each);
    throw error;
  }
}

export async function unmark({ client }, { database }) {
  await marksOf(client, database).deleteOne({ _id: 'running' }, { writeConcern });
}

/** True where a run before this one has left none. */
async function mark({ client }, { database }, folder) {
  const mark = { since: new Date(), from: folder };
  const { upsertedCount } = await marksOf(client, database).replaceOne({ _id: 'running' }, mark, {
    upsert: true,
    writeConcern,
  });
  return upsertedCount === 1;
}

const marksOf = (client, database) => client.db(database).collection('restores');
