import { type DaysWanted, type EntitySet, type TaskHistory, takeDays } from '@wian/reporting-domain';
import { FillTaskDays, writeDays } from './fill-task-days.js';
import type { NewRow, ProjectionStore, ProjectionWrites } from './ports.js';

const step = (sequence: number, at: string, status: 'assigned' | 'completed') => ({
  epoch: 1,
  sequence,
  at,
  status,
  unitId: 'unit_37',
});
const given: TaskHistory = {
  taskId: 'task_a',
  directiveId: 'directive_a',
  path: ['unit_37'],
  steps: [step(1, '2025-03-05T02:00:00.000Z', 'assigned')],
  pendingFrom: '2025-03-05',
};
const completed = (history: TaskHistory): TaskHistory => ({
  ...history,
  steps: [...history.steps, step(2, '2025-03-06T02:00:00.000Z', 'completed')],
  pendingFrom: '2025-03-06',
});

/** After which day rows are removed when the task is written on 6 March. */
async function removedBy(history: TaskHistory, ahead: DaysWanted['ahead']): Promise<string[]> {
  const removed: string[] = [];
  const writes: Partial<ProjectionWrites> = {
    upsert: async () => undefined,
    saveHistories: async () => undefined,
    removeDaysAfter: async (_, day) => void removed.push(day),
  };
  await writeDays(writes as ProjectionWrites, [history], { today: '2025-03-06', limit: 100, ahead });
  return removed;
}

describe('the days of a task, where the clock was ahead and was set back', () => {
  const { history: ahead } = takeDays(given, { today: '2025-03-09', limit: 100, ahead: 'keep' });

  it('end with today', async () => expect(await removedBy(ahead, 'remove')).toEqual(['2025-03-06']));
  it('are left to the one who fills them by a batch of events, whose clock may be behind', async () =>
    expect(await removedBy(ahead, 'keep')).toEqual([]));
  it('end with the last one of a completed task', async () => {
    expect(await removedBy(completed(ahead), 'remove')).toEqual(['2025-03-06']);
    expect(await removedBy(completed(ahead), 'keep')).toEqual(['2025-03-06']);
  });

  it('are not searched for later ones where none was ever written', async () => {
    const { history: today } = takeDays(given, { today: '2025-03-06', limit: 100, ahead: 'keep' });
    expect(await removedBy(today, 'remove')).toEqual([]);
    expect(await removedBy(completed(today), 'remove')).toEqual([]);
  });
});

describe('two replicas at midnight', () => {
  /** What has been written and removed of the task's days. */
  const steps: string[] = [];
  let history: TaskHistory;
  let owner: string | undefined;
  const writes = {
    pendingHistories: async (today: string) =>
      history.pendingFrom <= today || (history.writtenTo ?? '') > today ? [history] : [],
    upsert: async (_: EntitySet, rows: readonly NewRow[]) =>
      void steps.push(...rows.map(({ row }) => `+${String(row['date'])}`)),
    saveHistories: async ([saved]: readonly TaskHistory[]) => void (history = saved ?? history),
    removeDaysAfter: async (_: string, day: string) => void steps.push(`-${day}`),
  } as unknown as ProjectionWrites;
  const store = {
    inTransaction: async <T>(work: (to: ProjectionWrites) => Promise<T>) => [await work(writes)],
  } as unknown as ProjectionStore;
  const replica = (name: string, now: string) => {
    const lease = {
      hold: async () => ((owner ??= name) === name ? { name: 'task days', owner: name, term: 1 } : undefined),
      release: async () => void (owner = owner === name ? undefined : owner),
    };
    return new FillTaskDays({ store, clock: { now: () => new Date(now) }, lease }, () => undefined);
  };

  it('whose clocks stand on different days do not undo each other: one fills, until it stops', async () => {
    history = given;
    const ahead = replica('ahead', '2025-03-06T17:00:01.000Z');
    const behind = replica('behind', '2025-03-06T16:59:59.000Z');
    for (let pass = 0; pass < 4; pass++) for (const each of [ahead, behind]) await each.pass();
    expect(steps).toEqual(['+2025-03-05', '+2025-03-06', '+2025-03-07']);
    await ahead.stop();
    expect([await behind.pass(), await behind.pass()]).toEqual([true, false]);
    expect(steps.slice(3)).toEqual(['-2025-03-06']);
  });
});
