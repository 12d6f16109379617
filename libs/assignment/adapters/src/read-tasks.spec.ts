import { ReadTasks, type TaskQueries, TakeTaskStep, type Visible } from '@wian/assignment-application';
import type { Task } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import {
  actor,
  clock,
  directive,
  directiveId,
  DISTRICT,
  LOCAL,
  lookerOf,
  officerOf,
  refused,
  taskId,
  withTasks,
} from './cascade-world.fixture.js';
import { surroundingsOf } from './steps.fixture.js';
import { queriesOf } from './task-queries.fixture.js';

describe('reading tasks', () => {
  const district = { looker: lookerOf(DISTRICT), limit: 10, overdue: false };

  it('gives one with the names of today and the orders that bind it, in full', async () => {
    const { tasks } = await withTasks();
    expect(unwrap(await tasks.one(taskId, lookerOf(LOCAL)))).toMatchObject({
      taskId,
      unitCode: '05370301',
      unitName: 'name of 05370301',
      directive: { number: directive.number, orders: [{ ordinal: 1, text: 'first', action: 'act' }] },
    });
  });

  it.each<[string, Visible, boolean]>([
    ['its unit', LOCAL, true],
    ['the district', DISTRICT, true],
    ['a sibling', ['unit_05370302'], false],
    ['nobody', [], false],
  ])('gives one to those who may see it: %s → %3$s', async (_who, visible, may) => {
    const { tasks } = await withTasks();
    const found = await tasks.one(taskId, lookerOf(visible));
    if (may) expect(found).toMatchObject({ ok: true, value: { taskId } });
    else expect(found).toMatchObject(refused('TASK.NOT_FOUND'));
  });

  it('refuses a step by who may not see it in the same words as one that is not there', async () => {
    const { log, source } = await withTasks();
    const steps = new TakeTaskStep(log, surroundingsOf(log, source), clock);
    const sibling = ['unit_05370302'];
    const rights = { actor, visible: sibling, posts: officerOf(...sibling), correlationId: 'c' };
    const hidden = await steps.handle(taskId, { type: 'acknowledge' }, rights);
    expect(hidden).toMatchObject(refused('TASK.NOT_FOUND'));
    expect(await steps.handle('task_nothing', { type: 'acknowledge' }, rights)).toEqual(hidden);
  });

  it('lists rows with their directive in short, and not with what was reported', async () => {
    const { tasks } = await withTasks();
    const { items } = await tasks.list(district);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ unitName: 'name of 05370301', relaying: false, orders: [1] });
    expect(items[0]?.directive).toEqual({
      number: directive.number,
      subject: directive.subject,
      letterDate: directive.letterDate,
      urgency: directive.urgency,
      action: directive.action,
    });
    expect(items[0]).not.toHaveProperty('reported');
  });

  it('tells in a row when each clock runs out, without the steps, and as of when', async () => {
    const { tasks, log } = await withTasks();
    const { items, asOf } = await tasks.list(district);
    const stored = log.documentsOf<Task>('task').find(({ state }) => state.taskId === items[0]?.taskId);
    const { dueAt, provisional } = stored?.state.clocks?.acknowledge ?? {};
    expect(dueAt).toEqual(expect.any(String));
    expect(items[0]?.clocks).toEqual({ acknowledge: { dueAt, provisional, state: 'running' } });
    expect(asOf).toBe('2025-03-06T02:00:00.000Z');
    expect(unwrap(await tasks.one(taskId, lookerOf(LOCAL)))).toMatchObject({
      asOf,
      clocks: { acknowledge: { state: 'running', steps: expect.any(Array) } },
    });
  });

  it('tells each who looks which steps are open to them', async () => {
    const { tasks } = await withTasks();
    const open = ['acknowledge', 'delegate', 'disown'];
    expect(unwrap(await tasks.one(taskId, lookerOf(LOCAL))).can).toEqual(open);
    expect(unwrap(await tasks.one(taskId, lookerOf(DISTRICT))).can).toEqual([]);
    expect(unwrap(await tasks.one(taskId, lookerOf('everywhere'))).can).toEqual([]);
    const { items } = await tasks.list({ ...district, looker: { ...lookerOf(DISTRICT), posts: officerOf(...LOCAL) } });
    expect(items.map(({ unitId, can }) => [unitId, can])).toEqual([
      ['unit_05370301', open],
      ['unit_05370302', []],
    ]);
  });

  it('asks for the overdue by its own time, and only when they are wanted', async () => {
    const { log, source, tasks: whole } = await withTasks();
    const asked: (string | undefined)[] = [];
    const list: TaskQueries['list'] = async ({ lateAsOf }) => {
      asked.push(lateAsOf);
      return { items: [], next: null };
    };
    const tasks = new ReadTasks(log, { ...queriesOf(log), list }, source, surroundingsOf(log, source), clock);
    await tasks.list({ ...district, overdue: true });
    await tasks.list(district);
    expect(asked).toEqual(['2025-03-06T02:00:00.000Z', undefined]);
    expect(await whole.count('unit_05370301', DISTRICT)).toMatchObject({ asOf: '2025-03-06T02:00:00.000Z' });
  });

  it('asks for each directive of a page once, and for all of them at once', async () => {
    const { log, source } = await withTasks();
    const asked: (readonly string[])[] = [];
    const queries = queriesOf(log);
    const directives: TaskQueries['directives'] = (ids) => {
      asked.push(ids);
      return queries.directives(ids);
    };
    const { items } = await new ReadTasks(
      log,
      { ...queries, directives },
      source,
      surroundingsOf(log, source),
      clock,
    ).list(district);
    expect(items).toHaveLength(2);
    expect(asked).toEqual([[directiveId]]);
  });

  it('keeps a row whose unit the directory does not know, by its id', async () => {
    const { tasks, units } = await withTasks();
    units.splice(2, 1);
    expect(unwrap(await tasks.one(taskId, lookerOf(DISTRICT)))).toMatchObject({
      unitCode: 'unit_05370301',
      unitName: 'unit_05370301',
    });
  });
});
