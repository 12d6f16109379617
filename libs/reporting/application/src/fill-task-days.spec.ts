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

/** Which days were removed when the task that is completed on 6 March is written on that day. */
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

describe('the days of a completed task', () => {
  it('end with its last one also where the clock was ahead, wrote later ones and was set back', async () => {
    const { history: ahead } = takeDays(given, '2025-03-09', 100);
    expect(await removedBy(completed(ahead))).toEqual(['2025-03-06']);
  });

  it('are not searched for later ones where none was ever written', async () => {
    const { history: today } = takeDays(given, '2025-03-06', 100);
    expect(await removedBy(completed(today))).toEqual([]);
  });
});
