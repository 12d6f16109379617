import { taskEscalated } from '@wian/contracts';
import { uuidV7, unwrap } from '@wian/kernel';
import { DerivedRows, ProjectEvents, ReadReport, Scopes, type Visible } from '@wian/reporting-application';
import {
  datesSet,
  directivesSet,
  type EntitySet,
  escalationsSet,
  parseQuery,
  type Row,
  splitOptions,
  storedSets,
  taskDaysSet,
  tasksSet,
  unitsSet,
} from '@wian/reporting-domain';
import fc from 'fast-check';
import mongoose, { type Connection } from 'mongoose';
import { calendarOf, directiveOf, taskOf, unitOf } from '../reporting.fixture.js';
import { MongoProjectionStore } from './mongo-projection-store.js';
import { MongoReportRows } from './mongo-report-rows.js';
import { MongoTaskRecords } from './mongo-task-records.js';
import { ensureReportIndexes } from './prepare-tables.js';
import { rowsOf } from './report-collections.js';

let now = new Date('2025-03-08T02:00:00Z');
const clock = { now: () => new Date('2025-03-08T02:00:00Z') };
const units = [
  unitOf('moi', null),
  unitOf('37', 'moi'),
  unitOf('3703', '37'),
  unitOf('38', 'moi'),
  unitOf('3801', '38'),
];
const options = ['$filter', '$select', '$orderby', '$top', '$skip', '$count'] as const;

let connection: Connection;
let project: ProjectEvents;
let report: ReadReport;

beforeAll(async () => {
  const dbName = `t_${uuidV7.next()}`;
  connection = await mongoose.createConnection(process.env.TEST_MONGO_URL ?? '', { dbName }).asPromise();
  await ensureReportIndexes(connection);
  const store = new MongoProjectionStore(connection);
  project = new ProjectEvents(store);
  const directory = { current: () => Promise.resolve({ units: units.map(({ data }) => data), position: 1 }) };
  const rows = new DerivedRows(new MongoReportRows(connection), new MongoTaskRecords(connection), { now: () => now });
  report = new ReadReport(rows, new Scopes(directory, clock), store, clock);
});

afterEach(async () => {
  for (const set of storedSets) await rowsOf(connection, set, 1).deleteMany({});
  now = clock.now();
});

afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});

const codes = (count: number) => Array.from({ length: count }, (_, index) => String(37_030_100 + index));

async function* pages(set: EntitySet, query: string, pageSize: number, visible: Visible = 'everywhere') {
  const request = { set, query: unwrap(parseQuery(set, unwrap(splitOptions(query)), options)), visible, pageSize };
  yield* report.pages({ ...request, from: null });
}

async function read(set: EntitySet, query = '', visible: Visible = 'everywhere'): Promise<Row[]> {
  const all: Row[] = [];
  for await (const page of pages(set, query, 1_000, visible)) all.push(...page);
  return all;
}

const everything = async () =>
  Promise.all(storedSets.map((set) => rowsOf(connection, set, 1).find().sort({ _id: 1 }).toArray()));

describe('tables on MongoDB', () => {
  it('are the same after every event has come again, in any order', async () => {
    const events = codes(3).flatMap((code) => [
      taskOf(code),
      taskOf(code, { status: 'acknowledged' }, 2),
      taskOf(code, { status: 'completed' }, 20),
    ]);
    await project.tasks(events);
    await project.directives([directiveOf()]);
    await project.units(units);
    const once = await everything();
    await project.tasks([...events].reverse());
    for (const event of [events[4], events[0], events[8]]) if (event) await project.tasks([event]);
    await project.directives([directiveOf(), directiveOf()]);
    await project.units([...units].reverse());
    expect(await everything()).toEqual(once);
    expect(await read(tasksSet, "$filter=status eq 'completed'")).toHaveLength(3);
    expect((await read(taskDaysSet)).map(({ date, status }) => [date, status])).toEqual(
      codes(3).flatMap(() => [
        ['2025-03-06', 'acknowledged'],
        ['2025-03-07', 'completed'],
      ]),
    );
  });

  it('of days that a newer calendar has removed do not come back when the older one comes once more', async () => {
    const [older, newer] = [calendarOf({ knownUntil: '2031-12-31' }, 2), calendarOf({}, 3)];
    await project.calendars([older]);
    const dates = () => rowsOf(connection, datesSet, 1).find().sort({ _id: 1 }).toArray();
    expect((await dates()).at(-1)?._id).toBe('2032-12-31');
    await project.calendars([newer]);
    const removed = await dates();
    expect(removed.at(-1)?._id).not.toBe('2032-12-31');
    await project.calendars([older]);
    expect(await dates()).toEqual(removed);
  });

  it('carry open tasks over to today without a write', async () => {
    await project.tasks([taskOf('37030101'), taskOf('37030101', { status: 'acknowledged' }, 16)]);
    now = new Date('2025-03-10T02:00:00Z');
    expect((await read(taskDaysSet)).map(({ date, status }) => `${date} ${status}`)).toEqual([
      '2025-03-06 assigned',
      '2025-03-07 acknowledged',
      '2025-03-08 acknowledged',
      '2025-03-09 acknowledged',
      '2025-03-10 acknowledged',
    ]);
  });

  it('made of tasks are paged in the order of their keys, also where the id of a task begins with that of another', async () => {
    // By their ids 37 and 3703 come before 37030101; by the keys of their rows behind it.
    const { clocks } = taskEscalated.example;
    for (const code of ['37', '3703', '37030101', '37030102', '3704', '38'])
      await project.tasks([taskOf(code, clocks ? { clocks } : {})]);
    for (const [set, perTask] of [
      [taskDaysSet, 3],
      [escalationsSet, 1],
    ] as const) {
      const seen: string[] = [];
      for await (const page of pages(set, '', 2)) seen.push(...page.map((row) => String(row[set.key])));
      expect(seen).toHaveLength(6 * perTask);
      expect(seen).toEqual([...seen].sort());
      const backwards = await read(set, `$orderby=${set.key} desc`);
      expect(backwards.map((row) => row[set.key])).toEqual([...seen].reverse());
    }
    expect(await read(taskDaysSet, '$filter=date eq 2025-03-07 and endswith(taskId,%27_3703%27)')).toHaveLength(1);
    expect(await read(taskDaysSet, '$filter=date lt 2025-03-06 or date gt 2025-03-08')).toEqual([]);
    const key = `${taskOf('3703').subject}@2025-03-07`;
    expect(await report.one(taskDaysSet, key, ['unit_37'])).toMatchObject({ ok: true, value: { taskDayId: key } });
    expect(await report.one(taskDaysSet, key, ['unit_38'])).toMatchObject({ ok: false });
    const query = unwrap(parseQuery(taskDaysSet, [['$filter', 'modifiedAt ge 2025-03-07T17:00:00Z']], options));
    expect(await report.count({ set: taskDaysSet, query, visible: 'everywhere' })).toBe(6);
  });

  it('made of tasks miss none where the tasks are read in several chunks', async () => {
    await project.tasks(codes(450).map((code) => taskOf(code)));
    const found = await read(taskDaysSet, '$filter=date eq 2025-03-07&$select=taskId');
    expect(found.map(({ taskId }) => taskId)).toEqual(codes(450).map((code) => taskOf(code).subject));
  });

  it('answer filters as OData defines them, null included', async () => {
    await project.tasks([
      taskOf('37030101', { parentTaskId: 'task_a_37' }),
      taskOf('37030102', { orders: [1, 2, 3], status: 'acknowledged' }),
      taskOf('37030103', {
        orders: [1],
        status: 'completed',
        completed: { at: '2025-03-07T00:00:00Z', by: 'person_a' },
      }),
    ]);
    const found = async (filter: string) =>
      (await read(tasksSet, `$filter=${encodeURIComponent(filter)}`))
        .map(({ unitId }) => String(unitId).slice(-1))
        .join('');
    expect(await found("status in ('assigned','completed')")).toBe('13');
    expect(await found('orders gt 1 and orders le 3')).toBe('12');
    expect(await found('completedAt eq null')).toBe('12');
    expect(await found('not (completedAt ge 2025-01-01T00:00:00Z)')).toBe('12');
    expect(await found('completedAt lt 2025-03-07T00:00:00.001Z')).toBe('3');
    expect(await found("contains(parentTaskId,'_37')")).toBe('1');
    expect(await found("not contains(parentTaskId,'nothing')")).toBe('1');
    expect(await found("endswith(unitId,'2') or startswith(status,'comp')")).toBe('23');
    expect(await found("contains(status,'.*')")).toBe('');
    expect(await found("status ne 'assigned'")).toBe('23');
    expect(await found("taskId eq 'task_01957aaa-0000-7000-8000-000000000001_37030102'")).toBe('2');
  });

  it('give every row that stays exactly once, however rows change between the pages', async () => {
    const stays = codes(15);
    await project.tasks(stays.map((code) => taskOf(code)));
    let sequence = 1;
    const status = fc.constantFrom('acknowledged' as const, 'in-progress' as const, 'completed' as const);
    const changes = fc.array(fc.record({ code: fc.constantFrom(...stays), status }), { minLength: 1, maxLength: 6 });
    const orders = fc.constantFrom('', '$orderby=assignedAt desc,taskId desc', '$orderby=level,recipientUnitId desc');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 7 }), orders, changes, async (size, order, all) => {
        const seen: unknown[] = [];
        for await (const page of pages(tasksSet, order, size)) {
          seen.push(...page.map(({ unitId }) => unitId));
          const changed = all.map((change) => taskOf(change.code, { status: change.status }, ++sequence));
          // and a new row in front of, among or behind those read
          await project.tasks([...changed, taskOf(`${37_030_000 + ((sequence * 37) % 200)}x`, {}, ++sequence)]);
        }
        const old = seen.filter((id) => stays.some((code) => id === `unit_${code}`));
        expect([...old].sort()).toEqual(stays.map((code) => `unit_${code}`));
        expect(new Set(seen).size).toBe(seen.length);
      }),
      { numRuns: 4 },
    );
  });

  it('count, skip, take and sort', async () => {
    await project.tasks(
      codes(7).map((code, index) => taskOf(code, { orders: Array.from({ length: (index % 3) + 1 }, () => 1) })),
    );
    const last = async (query: string) =>
      (await read(tasksSet, query)).map(({ unitId }) => String(unitId).slice(-1)).join('');
    expect(await last('$skip=2&$top=3')).toBe('234');
    expect(await last('$orderby=taskId desc&$top=2')).toBe('65');
    expect(await last('$orderby=orders desc,status&$top=3')).toBe('251');
    expect(await last('$top=0')).toBe('');
    const query = unwrap(
      parseQuery(tasksSet, unwrap(splitOptions('$count=true&$top=2&$filter=orders%20eq%201')), options),
    );
    const page = unwrap(await report.page({ set: tasksSet, query, visible: 'everywhere', from: null, pageSize: 1 }));
    expect(page).toMatchObject({ count: 3, rows: [{ orders: 1 }], next: { left: 1 } });
  });

  it('show nothing that crosses the subtree of a unit', async () => {
    const other = 'directive_01957aaa-0000-7000-8000-000000000002';
    const elsewhere = { directiveId: other, path: ['unit_moi', 'unit_38', 'unit_3801'] };
    await project.tasks([taskOf('37030101'), taskOf('3801', elsewhere)]);
    await project.directives([directiveOf(), directiveOf({ directiveId: other, issuerUnitId: 'unit_38' })]);
    await project.units(units);
    const seen = async (unit: string) => {
      const of = async (set: EntitySet) => (await read(set, '', [unit])).length;
      return [await of(tasksSet), await of(taskDaysSet), await of(directivesSet), await of(unitsSet)];
    };
    expect(await seen('unit_moi')).toEqual([2, 6, 2, 5]);
    expect(await seen('unit_37')).toEqual([1, 3, 1, 2]);
    expect(await seen('unit_37030101')).toEqual([1, 3, 1, 0]);
    expect(await seen('unit_3801')).toEqual([1, 3, 1, 1]);
    expect(await seen('unit_99')).toEqual([0, 0, 0, 0]);
    const [mine] = await read(tasksSet, '', ['unit_3801']);
    const key = String(mine?.['taskId']);
    expect(await report.one(tasksSet, key, ['unit_3801'])).toMatchObject({ ok: true });
    expect(await report.one(tasksSet, key, ['unit_37'])).toMatchObject({
      ok: false,
      error: { code: 'ODATA.NOT_FOUND' },
    });
    const query = unwrap(parseQuery(tasksSet, [], []));
    expect(await report.count({ set: tasksSet, query, visible: ['unit_37'] })).toBe(1);
  });
});
