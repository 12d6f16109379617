import { type Clock, type LeaseHolder, PollLoop } from '@wian/kernel';
import { type DaysWanted, type TaskHistory, takeDays, taskDaysSet } from '@wian/reporting-domain';
import { localDateOf } from '@wian/working-time';
import type { NewRow, ProjectionStore, ProjectionWrites } from './ports.js';

/** Rows of one transaction: with a syncing store about a second. */
export const DAY_ROWS_AT_ONCE = 2_000;
const TASKS_AT_ONCE = 500;

/** Writes the days that are due, within the limit, and removes those that are to go; true where some are left. */
export async function writeDays(
  writes: ProjectionWrites,
  histories: readonly TaskHistory[],
  { limit, ...wanted }: DaysWanted,
): Promise<boolean> {
  const rows: NewRow[] = [];
  const saved: TaskHistory[] = [];
  for (const history of histories) {
    const taken = takeDays(history, { ...wanted, limit: limit - rows.length });
    rows.push(...taken.rows.map((row) => ({ ...row, path: history.path })));
    saved.push(taken.history);
    if (taken.removeAfter !== undefined) await writes.removeDaysAfter(history.taskId, taken.removeAfter);
  }
  await writes.upsert(taskDaysSet, rows);
  await writes.saveHistories(saved);
  return rows.length >= limit;
}

/** Often enough to keep the lease. */
const LOOK_EVERY_MILLIS = 2_000;

interface Parts {
  readonly store: ProjectionStore;
  readonly clock: Clock;
  /** One replica fills: two whose clocks stand on different days would undo each other. */
  readonly lease: Pick<LeaseHolder, 'hold' | 'release'>;
}

/**
 * Carries the status of open tasks over to each new day, and writes the days that a batch of events left over. Where the
 * clock was set back it takes the days ahead of it away again, so that the rows are those that a rebuild would write.
 */
export class FillTaskDays {
  private readonly loop: PollLoop;

  constructor(
    private readonly parts: Parts,
    onError: (error: unknown) => void,
  ) {
    this.loop = new PollLoop({ pass: () => this.pass(), onError, pollMillis: LOOK_EVERY_MILLIS });
  }

  start(): void {
    this.loop.start();
  }

  wake(): void {
    this.loop.wake();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
    await this.parts.lease.release();
  }

  /** One chunk; true where there was something to do. */
  async pass(): Promise<boolean> {
    const { store, clock, lease } = this.parts;
    if (!(await lease.hold())) return false;
    const today = localDateOf(clock.now());
    const busy = await store.inTransaction(async (writes) => {
      const pending = await writes.pendingHistories(today, TASKS_AT_ONCE);
      if (pending.length === 0) return false;
      await writeDays(writes, pending, { today, limit: DAY_ROWS_AT_ONCE, ahead: 'remove' });
      return true;
    });
    return busy.some(Boolean);
  }

  /** Are days still to be written, in that generation or in any? */
  async isBehind(generation?: number): Promise<boolean> {
    const { store, clock } = this.parts;
    const behind = await store.generationsBehind(localDateOf(clock.now()));
    return generation === undefined ? behind.length > 0 : behind.includes(generation);
  }
}
