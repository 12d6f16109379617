import { type TaskHistory, takeDays } from '@wian/reporting-domain';
import { writeDays } from './fill-task-days.js';
import type { ProjectionWrites } from './ports.js';

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
async function removedBy(history: TaskHistory): Promise<string[]> {
  const removed: string[] = [];
  const writes: Partial<ProjectionWrites> = {
    upsert: async () => undefined,
    saveHistories: async () => undefined,
    removeDaysAfter: async (_, day) => void removed.push(day),
  };
  await writeDays(writes as ProjectionWrites, [history], { today: '2025-03-06', limit: 100 });
  return removed;
}

describe('the days of a task, where the clock was ahead and was set back', () => {
  const { history: ahead } = takeDays(given, '2025-03-09', 100);

  it('end with today', async () => expect(await removedBy(ahead)).toEqual(['2025-03-06']));
  it('end with the last one of a completed task', async () =>
    expect(await removedBy(completed(ahead))).toEqual(['2025-03-06']));

  it('are not searched for later ones where none was ever written', async () => {
    const { history: today } = takeDays(given, '2025-03-06', 100);
    expect(await removedBy(today)).toEqual([]);
    expect(await removedBy(completed(today))).toEqual([]);
  });
});
