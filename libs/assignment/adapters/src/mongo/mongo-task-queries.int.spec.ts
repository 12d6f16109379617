import { clockKinds, clockState } from '@wian/assignment-domain';
import { directiveIssued, type Task, taskAssigned, type TaskClock } from '@wian/contracts';
import { uuidV7 } from '@wian/kernel';
import mongoose, { type Connection } from 'mongoose';
import { cascades, ensureAssignmentIndexes, tasks } from './assignment-collections.js';
import { MongoTaskQueries } from './mongo-task-queries.js';
import { derivedOfTask } from './seen-by.js';

let connection: Connection;
let queries: MongoTaskQueries;
beforeEach(async () => {
  connection = await mongoose
    .createConnection(process.env.TEST_MONGO_URL ?? '', { dbName: `t_${uuidV7.next()}` })
    .asPromise();
  await ensureAssignmentIndexes(connection);
  queries = new MongoTaskQueries(connection);
});
afterEach(async () => {
  await connection.dropDatabase();
  await connection.close();
});

const uuidOf = (directive: number) => `01957aaa-0000-7000-8000-${String(directive).padStart(12, '0')}`;
const directiveIdOf = (directive: number) => `directive_${uuidOf(directive)}`;
const taskIdOf = (directive: number, code: string) => `task_${uuidOf(directive)}_${code}`;

/** A task of the unit with this code, under district 3703, for the directive with this number. */
const task = (directive: number, code: string, change: Partial<Task> = {}): Task => ({
  ...taskAssigned.example,
  taskId: taskIdOf(directive, code),
  directiveId: directiveIdOf(directive),
  issuerUnitId: 'unit_3703',
  recipientUnitId: `unit_${code}`,
  unitId: `unit_${code}`,
  path: ['unit_moi', 'unit_37', 'unit_3703', `unit_${code}`],
  ...change,
});
const store = (...rows: Task[]) =>
  tasks(connection).insertMany(rows.map((row) => ({ ...row, _id: row.taskId, v: 1, derived: derivedOfTask(row) })));
const asOf = '2025-03-10T00:00:00.000Z';
const clock = (dueAt: string): TaskClock => ({
  startedAt: '2025-03-06T02:00:00.000Z',
  dueAt,
  provisional: false,
  policyId: 'standard',
  policyVersion: 1,
  calendar: { calendarId: 'calendar_th', version: 1, knownUntil: '2026-12-31' },
  steps: [],
});
const before = clock('2025-03-09T09:30:00.000Z');
const after = clock('2025-03-10T09:30:00.000Z');
const taken = { at: '2025-03-08T02:00:00.000Z', by: 'person_test' };
const ended = { kind: 'exempted', at: taken.at, actor: taken.by, reason: null, byDirectiveId: null };
/** Tasks with clocks in every state, and whether one of them is late. */
const standing: readonly { readonly late: boolean; readonly change: Partial<Task> }[] = [
  { late: true, change: { clocks: { acknowledge: before } } },
  { late: false, change: { clocks: { acknowledge: after } } },
  { late: false, change: { status: 'acknowledged', acknowledged: taken, clocks: { acknowledge: before } } },
  { late: true, change: { acknowledged: taken, clocks: { acknowledge: before, complete: before } } },
  { late: true, change: { clocks: { complete: before } } },
  { late: false, change: { status: 'completed', completed: taken, clocks: { complete: before } } },
  { late: false, change: { status: 'completed', ended, clocks: { acknowledge: before, complete: before } } },
  {
    late: false,
    change: { status: 'returned', reported: { ...taken, text: 'x' }, clocks: { complete: before } },
  },
];
const everything = { visible: 'everywhere', limit: 100 } as const;
const idsOf = ({ items }: { items: readonly Task[] }) => items.map(({ taskId }) => taskId);
const codes = (count: number) => Array.from({ length: count }, (_, index) => `06370${100 + index}`);

describe('the list of tasks', () => {
  it('shows the newest directive first, each task as it was stored', async () => {
    await store(task(1, 'a'), task(2, 'a'), task(2, 'b'));
    const { items, next } = await queries.list(everything);
    expect(items).toEqual([task(2, 'b'), task(2, 'a'), task(1, 'a')]);
    expect(next).toBeNull();
  });

  it('loses and repeats nothing from page to page, while rows change and new ones come', async () => {
    const rows = codes(25).map((code) => task(5, code));
    await store(...rows);
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 10; page += 1) {
      const { items, next } = await queries.list({ visible: 'everywhere', limit: 7, cursor });
      seen.push(...items.map(({ taskId }) => taskId));
      if (next === null) break;
      cursor = next;
      await tasks(connection).updateMany({ taskId: { $in: seen } }, { $set: { status: 'acknowledged' } });
      await store(task(6 + page, 'new'));
    }
    expect(seen).toEqual(rows.map(({ taskId }) => taskId).reverse());
  });

  it('says that there is no next page when the last one is just full', async () => {
    await store(task(1, 'a'), task(1, 'b'));
    expect(await queries.list({ visible: 'everywhere', limit: 2 })).toMatchObject({ next: null });
    expect((await queries.list({ visible: 'everywhere', limit: 1 })).next).not.toBeNull();
  });

  it.each([
    ['directive', { directive: directiveIdOf(2) }, [taskIdOf(2, 'b'), taskIdOf(2, 'a')]],
    ['unit', { unit: 'unit_a' }, [taskIdOf(2, 'a'), taskIdOf(1, 'a')]],
    ['status', { statuses: ['completed' as const] }, [taskIdOf(2, 'b')]],
    [
      'statuses',
      { statuses: ['completed' as const, 'assigned' as const] },
      [taskIdOf(2, 'b'), taskIdOf(2, 'a'), taskIdOf(1, 'a')],
    ],
    ['unit and status', { unit: 'unit_a', statuses: ['completed' as const] }, []],
    [
      'all of them',
      { directive: directiveIdOf(2), unit: 'unit_b', statuses: ['completed' as const] },
      [taskIdOf(2, 'b')],
    ],
  ])('is filtered by %s', async (_name, filter, expected) => {
    await store(task(1, 'a'), task(2, 'a'), task(2, 'b', { status: 'completed' }));
    expect(idsOf(await queries.list({ ...everything, ...filter }))).toEqual(expected);
  });

  it.each([
    ['a unit sees its own', ['unit_a'], ['a']],
    ['a district sees those below it', ['unit_3703'], ['elsewhere', 'b', 'a']],
    ['a province sees those below it', ['unit_37'], ['b', 'a']],
    ['an issuer sees what it issued, wherever that is', ['unit_department'], ['b']],
    ['two units together see both', ['unit_a', 'unit_b'], ['b', 'a']],
    ['its new owner sees what was handed to it', ['unit_new'], ['new']],
    ['its first owner still sees it', ['unit_first'], ['new']],
    ['no unit sees nothing', [], []],
  ])('is as wide as may be seen: %s', async (_name, visible, expected) => {
    await store(
      task(1, 'a'),
      task(1, 'b', { issuerUnitId: 'unit_department' }),
      task(1, 'elsewhere', { path: ['unit_moi', 'unit_38', 'unit_elsewhere'] }),
      task(1, 'first', {
        unitId: 'unit_new',
        issuerUnitId: 'unit_39',
        path: ['unit_39', 'unit_first'],
        ownerPath: ['unit_40', 'unit_new'],
      }),
    );
    const { items } = await queries.list({ visible, limit: 100 });
    expect(items.map(({ unitId }) => unitId)).toEqual(expected.map((code) => `unit_${code}`));
  });

  it('shows tasks of before it was stored who sees them, once the service has started', async () => {
    const rows = codes(3).map((code) => task(1, code));
    await tasks(connection).insertMany(rows.map((row) => ({ ...row, _id: row.taskId, v: 1 })));
    expect(idsOf(await queries.list({ visible: ['unit_37'], limit: 100 }))).toEqual([]);
    await ensureAssignmentIndexes(connection);
    expect(await queries.list({ visible: ['unit_37'], limit: 100 })).toEqual({ items: rows.reverse(), next: null });
  });

  it('keeps filter and view together on every page', async () => {
    await store(
      ...codes(6).map((code, index) => task(1, code, { issuerUnitId: `unit_${index % 2}`, path: ['unit_x'] })),
    );
    const first = await queries.list({ visible: ['unit_0'], limit: 2 });
    const second = await queries.list({ visible: ['unit_0'], limit: 2, cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ issuerUnitId }) => issuerUnitId)).toEqual(
      Array.from({ length: 3 }, () => 'unit_0'),
    );
  });

  it('shows of the overdue those whose clock is late, page by page, and counts the same', async () => {
    const late = standing.map((each, index) => task(index + 1, 'a', each.change));
    const elsewhere = task(50, 'b', { clocks: { acknowledge: clock('2025-03-01T09:30:00.000Z') } });
    await store(...late, task(40, 'a'), elsewhere);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await queries.list({ visible: 'everywhere', unit: 'unit_a', lateAsOf: asOf, limit: 1, cursor });
      seen.push(...idsOf(page));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    const expected = late.filter((each) =>
      clockKinds.some((kind) => {
        const dueAt = each.clocks?.[kind]?.dueAt;
        return dueAt !== undefined && clockState(each, kind, { dueAt, now: new Date(asOf) }) === 'late';
      }),
    );
    expect(seen).toEqual(expected.map(({ taskId }) => taskId).reverse());
    expect(seen).toHaveLength(standing.filter(({ late: isLate }) => isLate).length);
    const counts = await queries.count({ unit: 'unit_a', asOf, visible: 'everywhere' });
    expect(counts.overdue).toBe(seen.length);
  });

  it('counts by status what may be seen of one unit', async () => {
    await store(task(1, 'a'), task(2, 'a'), task(3, 'a', { status: 'completed' }), task(3, 'b'));
    const of = (visible: readonly string[]) => queries.count({ unit: 'unit_a', asOf, visible });
    expect(await of(['unit_37'])).toEqual({ byStatus: { assigned: 2, completed: 1 }, overdue: 0 });
    expect(await of(['unit_38'])).toEqual({ byStatus: {}, overdue: 0 });
  });

  it('finds the heads of directives, and nothing else of them', async () => {
    const directive = { ...directiveIssued.example, directiveId: directiveIdOf(1) };
    await cascades(connection).insertOne({ _id: `cascade_${uuidOf(1)}`, v: 1, directive } as never);
    const { number, subject, letterDate, urgency, action } = directive;
    expect([...(await queries.directives([directiveIdOf(1), directiveIdOf(2)]))]).toEqual([
      [directiveIdOf(1), { number, subject, letterDate, urgency, action }],
    ]);
  });

  it('finds those whose unit asks for something, as far as they may be seen', async () => {
    const disowned = { ...taken, reason: 'x', suggestedUnitId: null, answered: null };
    await store(
      task(1, 'a'),
      task(1, 'b', { disowned }),
      task(2, 'b', { disowned, path: ['unit_38'], issuerUnitId: 'unit_38' }),
    );
    const asking = async (visible: readonly string[], asks: 'not-ours' | 'more-time') =>
      idsOf(await queries.list({ visible, asks, limit: 100 }));
    expect(await asking(['unit_37'], 'not-ours')).toEqual([taskIdOf(1, 'b')]);
    expect(await asking(['unit_38'], 'not-ours')).toEqual([taskIdOf(2, 'b')]);
    expect(await asking(['unit_37'], 'more-time')).toEqual([]);
  });

  it('refuses a cursor that is none of its own', async () => {
    await expect(queries.list({ ...everything, cursor: 'bm9uZQ' })).rejects.toMatchObject({ code: 'CURSOR.INVALID' });
  });
});

describe('the tree of tasks', () => {
  const relaying = { level: 'district', obligations: { relay: true, act: false } } as const;
  /** One district with three local administrations, one with none, one local administration at the top. */
  const tree = [
    task(1, '3701', relaying),
    task(1, '3703', relaying),
    task(1, '05370301'),
    ...['06370301', '06370302', '06370303'].map((code) => task(1, code, { parentTaskId: taskIdOf(1, '3703') })),
    task(2, '06370301'),
  ];

  it('shows the top of a directive in order of code', async () => {
    await store(...tree);
    const { items } = await queries.children({ node: directiveIdOf(1), limit: 100 });
    expect(items.map(({ unitId }) => unitId)).toEqual(['unit_05370301', 'unit_3701', 'unit_3703']);
  });

  it('shows what relays a task both under that task and at the top of its own directive', async () => {
    const relayed = task(2, '06370304', { parentTaskId: taskIdOf(1, '3703') });
    await store(...tree, relayed);
    for (const node of [taskIdOf(1, '3703'), directiveIdOf(2)])
      expect(idsOf(await queries.children({ node, limit: 100 }))).toContain(relayed.taskId);
    expect(idsOf(await queries.children({ node: directiveIdOf(1), limit: 100 }))).not.toContain(relayed.taskId);
  });

  it('shows what hangs under one task, page by page', async () => {
    await store(...tree);
    const query = { node: taskIdOf(1, '3703'), limit: 2 };
    const first = await queries.children(query);
    const second = await queries.children({ ...query, cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ unitId }) => unitId)).toEqual([
      'unit_06370301',
      'unit_06370302',
      'unit_06370303',
    ]);
    expect(second.next).toBeNull();
  });
});
