import { type DirectorySource, RollUpTasks } from '@wian/assignment-application';
import type { Cascade } from '@wian/assignment-domain';
import type { Task } from '@wian/contracts';
import { type MemoryCommitLog, sealCommits } from '@wian/persistence';
import { MemoryRollUpStore } from './memory/memory-rollup-store.js';

/** Figures beside the tasks of this log. */
export const rollUpsOf = (log: MemoryCommitLog): MemoryRollUpStore =>
  new MemoryRollUpStore({
    tasks: () => log.documentsOf<Task>('task'),
    cascades: () => log.documentsOf<Cascade>('cascade').map(({ state }) => state),
  });

/** Seals what waits, as the publisher does. */
export async function sealAll(log: MemoryCommitLog): Promise<void> {
  const waiting = await log.pending(10_000);
  if (waiting.length > 0) await sealCommits(log, waiting, { term: 1, epoch: 1 });
}

/** Brings the figures up to everything that was committed. */
export async function rollUpAll(
  log: MemoryCommitLog,
  store: MemoryRollUpStore,
  directory: Pick<DirectorySource, 'byId'> = { byId: async () => new Map() },
): Promise<void> {
  await sealAll(log);
  while (await new RollUpTasks(log, store, directory).pass());
}
