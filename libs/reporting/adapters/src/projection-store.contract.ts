import { type NewRow, type ProjectionStore, type ProjectionWrites, TaskKnown } from '@wian/reporting-application';
import {
  directivesSet,
  type EntitySet,
  freshnessSet,
  type TaskRecord,
  tasksSet,
  unitsSet,
} from '@wian/reporting-domain';

export interface ProjectionStoreUnderTest {
  readonly store: ProjectionStore;
  /** All rows of the table in the order of their keys. */
  stored(set: EntitySet): Promise<readonly Pick<NewRow, 'row' | 'epoch' | 'v'>[]>;
}

const row = (key: string, epoch: number, v: number, text = `${epoch}:${v}`): NewRow => ({
  row: { directiveId: key, subject: text },
  epoch,
  v,
});
const unit = (key: string): NewRow => ({ row: { unitId: key }, epoch: 1, v: 1 });
const taskOf = (taskId: string, v = 1): TaskRecord => ({
  ...{ taskId, epoch: 1, v, path: ['unit_moi'], row: { taskId }, clocks: {}, steps: [] },
  ...{ firstDay: '2025-03-06', lastDay: '9999-12-31' },
});
const stepOf = (sequence: number): TaskRecord['steps'][number] => ({
  ...{ epoch: 1, sequence, at: '2025-03-06T02:00:00.000Z', status: 'assigned', unitId: 'unit_A' },
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
  const save = (...records: TaskRecord[]) => write((writes) => writes.saveTasks(records));
  const found = async (...taskIds: string[]) =>
    (await write((writes) => writes.tasks(taskIds)))[0] ?? new Map<string, TaskRecord>();
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
      await upsert(unitsSet, unit('A'));
      expect(await subjects()).toEqual(['A 1:4']);
      expect(await keys(unitsSet)).toEqual(['A']);
    });

    it('are all written, or none where the work fails', async () => {
      await upsert(directivesSet, row('A', 1, 1));
      const failing = write(async (writes) => {
        await writes.upsert(directivesSet, [row('A', 1, 2), row('B', 1, 1)]);
        await writes.saveTasks([taskOf('task_A')]);
        await writes.addTasks([taskOf('task_B')]);
        throw new Error('died before the commit');
      });
      await expect(failing).rejects.toThrow('died before the commit');
      expect(await subjects()).toEqual(['A 1:1']);
      expect(await keys(tasksSet)).toEqual([]);
    });

    it('that are older than a version go, of their table alone', async () => {
      await upsert(directivesSet, row('A', 1, 9), row('B', 2, 4), row('C', 2, 5), row('D', 3, 1));
      await upsert(unitsSet, unit('A'));
      await write((writes) => writes.removeOlder(directivesSet, { epoch: 2, v: 5 }));
      expect(await keys(directivesSet)).toEqual(['C', 'D']);
      expect(await keys(unitsSet)).toHaveLength(1);
    });
  });

  describe('rows of what a restored log has lost', () => {
    it('go where they stand on versions above the last one of earlier epochs, and no others', async () => {
      const rows = [row('A1', 1, 3), row('A2', 1, 4), row('A3', 2, 4)];
      await upsert(directivesSet, ...rows);
      for (const { row: found } of rows)
        await write((writes) =>
          writes.removeVoided(directivesSet, { subject: String(found['directiveId']), epoch: 2, v: 3 }),
        );
      expect(await keys(directivesSet)).toEqual(['A1', 'A3']);
    });
  });

  describe('what is kept of tasks', () => {
    it('is given as it was saved last, of those that are known', async () => {
      await save(taskOf('task_A'), taskOf('task_B'));
      const newest = { ...taskOf('task_A', 2), steps: [stepOf(1), stepOf(2)] };
      await save(newest);
      expect(await found('task_A', 'task_C')).toEqual(new Map([['task_A', newest]]));
    });

    it('is seen by the transaction that saves it', async () => {
      const [seen] = await write(async (writes) => {
        await writes.saveTasks([taskOf('task_A')]);
        return writes.tasks(['task_A']);
      });
      expect(seen?.size).toBe(1);
    });

    it('is gone once it is removed, also when it is not there', async () => {
      await save(taskOf('task_A'), taskOf('task_B'));
      for (let time = 1; time <= 2; time++) await write((writes) => writes.removeTask('task_A'));
      expect([...(await found('task_A', 'task_B')).keys()]).toEqual(['task_B']);
    });

    it('is added where the task is new; where one is known, nothing of the transaction is written', async () => {
      await write((writes) => writes.addTasks([taskOf('task_A')]));
      const adding = write(async (writes) => {
        await writes.saveTasks([taskOf('task_A', 9)]);
        await writes.addTasks([taskOf('task_B'), taskOf('task_A', 2)]);
      });
      await expect(adding).rejects.toBeInstanceOf(TaskKnown);
      expect(await found('task_A', 'task_B')).toEqual(new Map([['task_A', taskOf('task_A')]]));
    });

    it('loses no step where two add one at the same time', async () => {
      const add = (sequence: number) =>
        write(async (writes) => {
          const known = (await writes.tasks(['task_A'])).get('task_A') ?? taskOf('task_A');
          await writes.saveTasks([{ ...known, steps: [...known.steps, stepOf(sequence)] }]);
        });
      await Promise.all([add(1), add(2), add(3)]);
      const { steps } = (await found('task_A')).get('task_A') ?? taskOf('');
      expect(steps.map(({ sequence }) => sequence).sort()).toEqual([1, 2, 3]);
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
