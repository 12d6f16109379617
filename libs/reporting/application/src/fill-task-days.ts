import { type Clock, PollLoop } from '@wian/kernel';
import { type TaskHistory, takeDays, taskDaysSet } from '@wian/reporting-domain';
import { localDateOf } from '@wian/working-time';
import type { NewRow, ProjectionStore, ProjectionWrites } from './ports.js';

/** Rows of one transaction: with a syncing store about a second. */
export const DAY_ROWS_AT_ONCE = 2_000;
const TASKS_AT_ONCE = 500;

/** Writes the days that are due, within the limit, and removes those that are not; true where some are left. */
export async function writeDays(
  writes: ProjectionWrites,
  histories: readonly TaskHistory[],
  { today, limit }: { readonly today: string; readonly limit: number },
): Promise<boolean> {
  const rows: NewRow[] = [];
  const saved: TaskHistory[] = [];
  for (const history of histories) {
    const taken = takeDays(history, today, limit - rows.length);
    rows.push(...taken.rows.map((row) => ({ ...row, path: history.path })));
    saved.push(taken.history);
    if (taken.removeAfter !== undefined) await writes.removeDaysAfter(history.taskId, taken.removeAfter);
  }
  await writes.upsert(taskDaysSet, rows);
  await writes.saveHistories(saved);
  return rows.length >= limit;
}

/**
 * Carries the status of open tasks over to each new day, and writes the days that a batch of events left over. Where the
 * clock was set back it takes the days ahead of it away again, so that the rows are those that a rebuild would write.
 */
export class FillTaskDays {
  private readonly loop: PollLoop;

  constructor(
    private readonly store: ProjectionStore,
    private readonly clock: Clock,
    onError: (error: unknown) => void,
  ) {
    this.loop = new PollLoop({ pass: () => this.pass(), onError, pollMillis: 10_000 });
  }

  start(): void {
    this.loop.start();
  }

  wake(): void {
    this.loop.wake();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** One chunk; true where there was something to do. */
  async pass(): Promise<boolean> {
    const today = localDateOf(this.clock.now());
    const busy = await this.store.inTransaction(async (writes) => {
      const pending = await writes.pendingHistories(today, TASKS_AT_ONCE);
      if (pending.length === 0) return false;
      await writeDays(writes, pending, { today, limit: DAY_ROWS_AT_ONCE });
      return true;
    });
    return busy.some(Boolean);
  }

  /** Are days still to be written, in that generation or in any? */
  async isBehind(generation?: number): Promise<boolean> {
    const behind = await this.store.generationsBehind(localDateOf(this.clock.now()));
    return generation === undefined ? behind.length > 0 : behind.includes(generation);
  }
}
