import { type CloudEvent, type Task, taskAssigned, taskEscalated, type TaskStatus } from '@wian/contracts';
import {
  columnOf,
  derivedSetOf,
  type EntitySet,
  escalationsSet,
  type Filter,
  type OrderBy,
  recordTask,
  type Row,
  taskDaysSet,
  type TaskRecord,
  truthOf,
} from '@wian/reporting-domain';
import fc from 'fast-check';
import { DerivedRows } from './derived-rows.js';
import type { ReportRows, TaskRecords, TasksWanted } from './ports.js';

const TODAY = '2025-03-10';
const clock = { now: () => new Date(`${TODAY}T05:00:00Z`) };
const statuses: readonly TaskStatus[] = ['acknowledged', 'in-progress', 'completed'];

/** One id begins with another, as those of a province, its districts and their villages do. */
const codes = ['37', '3703', '37030101', '3703-1', '38', 'moi'];

const eventOf = (code: string, sequence: number, day: number, status: TaskStatus): CloudEvent<Task> => {
  const taskId = `task_01957aaa_${code}`;
  const { clocks } = taskEscalated.example;
  const data = { ...taskAssigned.example, taskId, unitId: `unit_${code}`, status, ...(clocks ? { clocks } : {}) };
  return {
    ...{ specversion: '1.0', id: `${taskId}:${sequence}`, source: '/wian/test', type: taskAssigned.type },
    ...{ subject: taskId, time: `2025-03-0${day}T02:00:00.000Z`, datacontenttype: 'application/json', sequence },
    ...{ position: sequence, epoch: 1, correlationid: 'test', data },
  };
};

const recordArbitrary = (code: string) =>
  fc
    .array(fc.record({ day: fc.integer({ min: 1, max: 9 }), status: fc.constantFrom(...statuses) }), { maxLength: 3 })
    .map((steps) =>
      steps.reduce(
        (record, { day, status }, index) => recordTask(record, eventOf(code, index + 2, day, status)),
        recordTask(undefined, eventOf(code, 1, 1, 'assigned')),
      ),
    );
const worlds = fc
  .subarray(codes, { minLength: 1 })
  .chain((chosen) => fc.tuple(...chosen.map(recordArbitrary)))
  .map((records) => [...records].sort((a, b) => (a.taskId < b.taskId ? -1 : 1)));

/** Leaves out what the store would, and remembers what it was asked for and how far it was read. */
class Source implements TaskRecords {
  readonly asked: TasksWanted[] = [];
  read = 0;

  constructor(private readonly records: readonly TaskRecord[]) {}

  async *of(wanted: TasksWanted): AsyncGenerator<TaskRecord> {
    this.asked.push(wanted);
    const { filter, days, since } = wanted;
    for (const record of this.records) {
      if (filter && truthOf(filter, record.row) !== true) continue;
      if ((days.from !== '' && record.lastDay < days.from) || (days.to !== '' && record.firstDay > days.to)) continue;
      if (since !== null && record.taskId < since && !since.startsWith(record.taskId)) continue;
      this.read++;
      yield record;
    }
  }

  async one(taskId: string): Promise<TaskRecord | undefined> {
    return this.records.find((record) => record.taskId === taskId);
  }
}

const stored = {} as ReportRows;
const rowsOver = (source: Source) => new DerivedRows(stored, source, clock);
const everyRow = (set: EntitySet, records: readonly TaskRecord[]): Row[] =>
  records
    .flatMap((record) => [...(derivedSetOf(set)?.rowsOf(record, TODAY) ?? [])])
    .sort((a, b) => (String(a[set.key]) < String(b[set.key]) ? -1 : 1));

const columnIn = (set: EntitySet, name: string) => {
  const column = columnOf(set, name);
  if (!column) throw new Error(`${set.name} has no ${name}`);
  return column;
};
const byKey = (set: EntitySet, descending = false): OrderBy => ({ column: columnIn(set, set.key), descending });

/** Filters with values that stand in some row, so that they let some through. */
function filters(set: EntitySet, rows: readonly Row[]): fc.Arbitrary<Filter> {
  const leaf = fc
    .record({
      column: fc.constantFrom(...set.columns),
      row: fc.constantFrom(...rows),
      op: fc.constantFrom('eq' as const, 'ne' as const, 'gt' as const, 'ge' as const, 'lt' as const, 'le' as const),
    })
    .map(({ column, row, op }): Filter => ({ kind: 'compare', column, op, value: row[column.name] ?? null }));
  const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'filter' },
      leaf,
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
      }),
      tie('tree').map((part): Filter => ({ kind: 'not', part })),
    ),
  }));
  return tree;
}

const sets = [escalationsSet, taskDaysSet];

describe('rows made of the records of tasks', () => {
  it('are those that the filter lets through and no others, although only some tasks are read for it', async () => {
    const narrow = { some: 0 };
    const asked = worlds.chain((records) =>
      fc.constantFrom(...sets).chain((set) =>
        fc.record({
          ...{ records: fc.constant(records), set: fc.constant(set) },
          filter: filters(set, everyRow(set, records)),
        }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(asked, async ({ records, set, filter }) => {
        const source = new Source(records);
        const expected = everyRow(set, records).filter((row) => truthOf(filter, row) === true);
        const condition = { set, filter, scope: 'everywhere' } as const;
        const request = { ...condition, orderBy: [byKey(set)], after: null, skip: 0, limit: 1_000 };
        expect(await rowsOver(source).find(request)).toEqual(expected);
        expect(await rowsOver(source).count(condition)).toBe(expected.length);
        if (source.read < 2 * records.length) narrow.some++;
      }),
      { numRuns: 600 },
    );
    expect(narrow.some).toBeGreaterThan(5);
  });

  it('are paged by any columns, both ways, each exactly once', async () => {
    const asked = fc.record({
      records: worlds,
      set: fc.constantFrom(...sets),
      limit: fc.integer({ min: 1, max: 7 }),
      by: fc.constantFrom('key', 'key desc', 'directiveId', 'taskId desc'),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ records, set, limit, by }) => {
        const [name = '', direction] = by.split(' ');
        const descending = direction === 'desc';
        const order =
          name === 'key'
            ? [byKey(set, descending)]
            : [{ column: columnIn(set, name), descending }, byKey(set, descending)];
        const rows = rowsOver(new Source(records));
        const seen: Row[] = [];
        for (let after: Row | undefined, ended = false; !ended;) {
          const values = after ? order.map(({ column }) => after?.[column.name] ?? null) : null;
          const request = { set, filter: null, scope: 'everywhere', orderBy: order, after: values, skip: 0 } as const;
          const page = await rows.find({ ...request, limit });
          seen.push(...page);
          after = page.at(-1);
          ended = page.length < limit;
        }
        const inOrder = everyRow(set, records);
        const taskThenKey = inOrder.sort((a, b) =>
          name === 'taskId' && a['taskId'] !== b['taskId'] ? (String(a['taskId']) < String(b['taskId']) ? -1 : 1) : 0,
        );
        expect(seen).toEqual(descending ? taskThenKey.reverse() : taskThenKey);
      }),
    );
  });

  it('are read no further than the page', async () => {
    const records = Array.from({ length: 500 }, (_, index) =>
      recordTask(undefined, eventOf(String(1_000 + index), 1, 1, 'assigned')),
    );
    const source = new Source(records);
    const request = { set: taskDaysSet, filter: null, scope: 'everywhere', orderBy: [byKey(taskDaysSet)] } as const;
    expect(await rowsOver(source).find({ ...request, after: null, skip: 5, limit: 20 })).toHaveLength(20);
    expect(source.read).toBeLessThan(6);
  });
});
