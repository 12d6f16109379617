import type { NewRow, ProjectionStore, ProjectionWrites, VoidedSubject } from '@wian/reporting-application';
import { directivesSet, type EntitySet, freshnessSet, type TaskHistory, taskDaysSet } from '@wian/reporting-domain';

export interface ProjectionStoreUnderTest {
  readonly store: ProjectionStore;
  /** All rows of the table in the order of their keys. */
  stored(set: EntitySet): Promise<readonly Pick<NewRow, 'row' | 'epoch' | 'v'>[]>;
}

const TODAY = '2025-03-08';
const NEVER = '9999-12-31';
const row = (key: string, epoch: number, v: number, text = `${epoch}:${v}`): NewRow => ({
  row: { directiveId: key, subject: text },
  epoch,
  v,
});
const day = (taskId: string, date: string, epoch = 1, v = 1): NewRow => ({
  row: { taskDayId: `${taskId}@${date}`, date },
  epoch,
  v,
  path: ['unit_moi'],
});
const historyOf = (taskId: string, pendingFrom: string, writtenTo?: string): TaskHistory => ({
  taskId,
  directiveId: 'directive_A',
  path: ['unit_moi'],
  steps: [],
  pendingFrom,
  ...(writtenTo ? { writtenTo } : {}),
});

/** The laws of the tables' store, the same for memory and MongoDB. `open` gives an empty one of one generation. */
export function projectionStoreContract(open: () => Promise<ProjectionStoreUnderTest>): void {
  let { store, stored } = {} as ProjectionStoreUnderTest;
  beforeEach(async () => {
    ({ store, stored } = await open());
  });
  /** In a transaction of its own. */
  const write = <T>(work: (writes: ProjectionWrites) => Promise<T>): Promise<readonly T[]> => store.inTransaction(work);
  const upsert = (set: EntitySet, ...rows: NewRow[]) => write((writes) => writes.upsert(set, rows));
  const save = (...histories: TaskHistory[]) => write((writes) => writes.saveHistories(histories));
  const subjects = async () =>
    (await stored(directivesSet)).map(({ row: { directiveId, subject } }) => `${directiveId} ${subject}`);
  const keys = async (set: EntitySet) => (await stored(set)).map(({ row: found }) => found[set.key]);

  describe('rows', () => {
    it('are replaced by a newer version, and by any version of a newer epoch', async () => {
      await upsert(directivesSet, row('A', 1, 2), row('B', 1, 9));
      await upsert(directivesSet, row('A', 1, 10), row('B', 2, 1));
      expect(await subjects()).toEqual(['A 1:10', 'B 2:1']);
      expect(await stored(directivesSet)).toMatchObject([
        { epoch: 1, v: 10 },
        { epoch: 2, v: 1 },
      ]);
    });

    it('stay when an older version comes late, or the same again', async () => {
      await upsert(directivesSet, row('A', 2, 3));
      await upsert(directivesSet, row('A', 2, 2), row('A', 1, 9), row('A', 2, 3, 'with other words'));
      expect(await subjects()).toEqual(['A 2:3']);
    });

    it('of one call count in any order, and each table has its own', async () => {
      await upsert(directivesSet, row('A', 1, 3), row('A', 1, 2), row('A', 1, 4));
      await upsert(taskDaysSet, day('A', '2025-03-06'));
      expect(await subjects()).toEqual(['A 1:4']);
      expect(await keys(taskDaysSet)).toEqual(['A@2025-03-06']);
    });

    it('are all written, or none where the work fails', async () => {
      await upsert(directivesSet, row('A', 1, 1));
      const failing = write(async (writes) => {
        await writes.upsert(directivesSet, [row('A', 1, 2), row('B', 1, 1)]);
        await writes.saveHistories([historyOf('task_A', TODAY)]);
        throw new Error('died before the commit');
      });
      await expect(failing).rejects.toThrow('died before the commit');
      expect(await subjects()).toEqual(['A 1:1']);
      expect(await store.oldestPendingDay(TODAY)).toBeUndefined();
    });

    it('that are older than a version go, of their table alone', async () => {
      await upsert(directivesSet, row('A', 1, 9), row('B', 2, 4), row('C', 2, 5), row('D', 3, 1));
      await upsert(taskDaysSet, day('A', '2025-03-06'));
      await write((writes) => writes.removeOlder(directivesSet, { epoch: 2, v: 5 }));
      expect(await keys(directivesSet)).toEqual(['C', 'D']);
      expect(await keys(taskDaysSet)).toHaveLength(1);
    });
  });

  describe('rows of what a restored log has lost', () => {
    const voided = (change: Partial<VoidedSubject> = {}) =>
      write((writes) => writes.removeVoided(taskDaysSet, { subject: 'task_A', epoch: 2, v: 3, ...change }));

    it('go where they stand on versions above the last one of earlier epochs, and no others', async () => {
      const rows = [row('A1', 1, 3), row('A2', 1, 4), row('A3', 2, 4)];
      await upsert(directivesSet, ...rows);
      for (const { row: found } of rows)
        await write((writes) =>
          writes.removeVoided(directivesSet, { subject: String(found['directiveId']), epoch: 2, v: 3 }),
        );
      expect(await keys(directivesSet)).toEqual(['A1', 'A3']);
    });

    it('go with the parts of the subject, and not those of one whose name begins alike', async () => {
      const of = (...keysOf: string[]) => keysOf.map((key) => ({ ...day('', ''), row: { taskDayId: key }, v: 4 }));
      await upsert(
        taskDaysSet,
        ...of('task_A', 'task_A:acknowledge:1', 'task_A@2025-03-06', 'task_A2', 'task_A2@2025-03-06', 'task_'),
      );
      await voided();
      expect(await keys(taskDaysSet)).toEqual(['task_', 'task_A2', 'task_A2@2025-03-06']);
    });

    it('stay gone, and everything else stays, when it is told again', async () => {
      await upsert(taskDaysSet, day('task_A', '2025-03-06', 1, 4), day('task_A', '2025-03-07', 2, 4));
      await voided();
      await voided();
      expect(await keys(taskDaysSet)).toEqual(['task_A@2025-03-07']);
    });
  });

  describe('days', () => {
    it('after the last one of a task go, of that task alone', async () => {
      await upsert(
        taskDaysSet,
        ...['2025-03-06', '2025-03-07', '2025-12-31'].map((date) => day('task_A', date)),
        day('task_A2', '2025-03-08'),
        day('task_B', '2025-03-08'),
      );
      await write((writes) => writes.removeDaysAfter('task_A', '2025-03-06'));
      expect(await keys(taskDaysSet)).toEqual(['task_A2@2025-03-08', 'task_A@2025-03-06', 'task_B@2025-03-08']);
    });
  });

  describe('histories', () => {
    const found = async (...taskIds: string[]) => (await write((writes) => writes.histories(taskIds)))[0] ?? new Map();
    const pending = async (limit = 10) =>
      (await write((writes) => writes.pendingHistories(TODAY, limit)))[0]?.map(({ taskId }) => taskId).sort();

    it('are given as they were saved last, those that are there', async () => {
      const steps = [{ epoch: 1, sequence: 1, at: '2025-03-06T02:00:00.000Z', status: 'assigned', unitId: 'unit_A' }];
      const newest = { ...historyOf('task_A', '2025-03-07', '2025-03-06'), steps } as TaskHistory;
      await save(historyOf('task_A', '2025-03-06'), historyOf('task_B', '2025-03-06'));
      await save(newest);
      expect(await found('task_A', 'task_C')).toEqual(new Map([['task_A', newest]]));
    });

    it('are seen by the transaction that saves them', async () => {
      const [seen] = await write(async (writes) => {
        await writes.saveHistories([historyOf('task_A', TODAY)]);
        return writes.histories(['task_A']);
      });
      expect(seen?.size).toBe(1);
    });

    it('are gone once they are removed, also when they are not there', async () => {
      await save(historyOf('task_A', TODAY), historyOf('task_B', TODAY));
      for (let time = 1; time <= 2; time++) await write((writes) => writes.removeHistory('task_A'));
      expect([...(await found('task_A', 'task_B')).keys()]).toEqual(['task_B']);
    });

    it('are pending from the day that is due, and where rows stand ahead of the clock', async () => {
      await save(
        historyOf('due', '2025-03-06', '2025-03-05'),
        historyOf('due-today', TODAY),
        historyOf('tomorrow', '2025-03-09', TODAY),
        historyOf('ahead', NEVER, '2025-03-09'),
        historyOf('done', NEVER, '2025-03-07'),
      );
      expect(await pending()).toEqual(['ahead', 'due', 'due-today']);
      expect(await pending(2)).toHaveLength(2);
      expect(await store.oldestPendingDay(TODAY)).toBe('2025-03-06');
      expect(await store.oldestPendingDay('2025-03-05')).toBeUndefined();
    });

    it('lose no step where two add one at the same time', async () => {
      const add = (sequence: number) =>
        write(async (writes) => {
          const known = (await writes.histories(['task_A'])).get('task_A') ?? historyOf('task_A', TODAY);
          const step = { epoch: 1, sequence, at: `${TODAY}T02:00:00.000Z`, status: 'assigned', unitId: 'unit_A' };
          await writes.saveHistories([{ ...known, steps: [...known.steps, step as TaskHistory['steps'][number]] }]);
        });
      await Promise.all([add(1), add(2), add(3)]);
      const { steps } = (await found('task_A')).get('task_A') ?? historyOf('', '');
      expect(steps.map(({ sequence }: { sequence: number }) => sequence).sort()).toEqual([1, 2, 3]);
    });
  });

  describe('positions', () => {
    const at = (topic: string, epoch: number, position: number) => ({
      topic,
      epoch,
      position,
      at: `2025-03-06T02:00:00.${String(position).padStart(3, '0')}Z`,
    });

    it('are the newest of each topic, by epoch first, whatever order they come in', async () => {
      const told = [
        at('task', 1, 7),
        at('task', 1, 12),
        at('task', 1, 9),
        at('directive', 2, 1),
        at('directive', 1, 8),
      ];
      for (const position of told) await store.savePosition(position);
      const kept = [...(await store.positions())].sort((a, b) => (a.topic < b.topic ? -1 : 1));
      expect(kept).toEqual([at('directive', 2, 1), at('task', 1, 12)]);
    });
  });

  describe('freshness', () => {
    it('is what the newest look has found, row by row', async () => {
      const of = (key: string, seconds: number) => ({ [freshnessSet.key]: key, lagSeconds: seconds });
      await store.saveFreshness([of('task', 9), of('directive', 1)]);
      await store.saveFreshness([of('task', 2)]);
      const kept = [...(await store.freshness())].sort((a, b) => Number(a['lagSeconds']) - Number(b['lagSeconds']));
      expect(kept).toEqual([of('directive', 1), of('task', 2)]);
    });
  });
}
