import {
  AdvanceCascade,
  ConfirmCascade,
  ReadCascades,
  ReadTasks,
  RequestCascade,
  type TaskQueries,
  TakeTaskStep,
  type Visible,
} from '@wian/assignment-application';
import { cascadeEvents, cascadeIdOf, snapshotRecorded, taskIdOf } from '@wian/assignment-domain';
import { type Directive, directiveIssued, type Task, taskEvents, type Unit } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { EventTypes, MemoryCommitLog } from '@wian/persistence';
import { exampleClocks } from './clock-starter.fixture.js';
import { queriesOf } from './task-queries.fixture.js';

const types = new EventTypes([...taskEvents, ...cascadeEvents, snapshotRecorded]);
const clock = { now: () => new Date('2025-03-06T02:00:00.000Z') };
const actor = { id: 'person_sample-district-officer-3703' };
const WRONG_HASH = 'f'.repeat(64);
const DISTRICT = ['unit_3703'];
const LOCAL = ['unit_05370301'];

const unit = (code: string, parentId: string | null, kind: Pick<Unit['periods'][0], 'level' | 'type'>): Unit => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix: null,
  periods: [{ from: '2000-01-01', to: null, name: `name of ${code}`, parentId, ...kind }],
  sample: true,
  source: 'sample',
});
const local = (code: string) => unit(code, 'unit_3703', { level: 'local', type: 'sao' });

/** To the local administrations of district 3703; the second order binds no unit there is. */
const directive: Directive = {
  ...directiveIssued.example,
  orders: [
    { ordinal: 1, text: 'first', audience: null, action: 'act' },
    { ordinal: 2, text: 'second', audience: { select: { types: ['district'], within: 'issuer' } }, action: 'act' },
  ],
  shown: { position: 1, count: 1, hash: WRONG_HASH },
};
const { directiveId } = directive;
const taskId = taskIdOf(directiveId, 'unit_05370301');

function setUp() {
  const units = [
    unit('37', null, { level: 'province', type: 'province' }),
    unit('3703', 'unit_37', { level: 'district', type: 'district' }),
    local('05370301'),
    local('05370302'),
  ];
  const source = {
    // A revision of the directory is an array of its own.
    current: async () => ({ units: [...units], position: units.length }),
    completeTo: async () => units.length,
    byId: async () => new Map(units.map((each) => [each.unitId, each])),
  };
  const log = new MemoryCommitLog(types);
  const queries = queriesOf(log);
  let woken = 0;
  const confirming = new ConfirmCascade(log, source, clock, () => (woken += 1));
  const confirm = (expect: string, change: { mayIssueFor?: string[]; visible?: Visible } = {}) =>
    confirming.handle({
      directiveId,
      expect,
      actor,
      mayIssueFor: DISTRICT,
      visible: DISTRICT,
      correlationId: 'c',
      ...change,
    });
  const advance = async () => {
    const step = new AdvanceCascade(log, source, exampleClocks(source), clock);
    while ((await step.handle(cascadeIdOf(directiveId))) === 'moved');
  };
  const request = async (issued: Directive = directive) => {
    await new RequestCascade(log, () => undefined).handle(eventOf(issued));
    await advance();
  };
  return {
    units,
    log,
    source,
    confirm,
    advance,
    request,
    woken: () => woken,
    cascades: new ReadCascades(log, queries, { countByLevel: async () => [] }, source, clock),
    tasks: new ReadTasks(log, queries, source, clock),
  };
}

const eventOf = (data: Directive) => ({
  specversion: '1.0' as const,
  id: `${data.directiveId}:1`,
  source: '/wian/intake',
  type: directiveIssued.type,
  subject: data.directiveId,
  time: '2025-03-06T02:00:00.000Z',
  datacontenttype: 'application/json' as const,
  sequence: 1,
  position: 1,
  epoch: 1,
  correlationid: 'request-1',
  data,
});

const refused = (code: string) => ({ ok: false, error: { code } });

describe('a held cascade', () => {
  it('shows what the officer saw beside what today’s directory gives', async () => {
    const { request, cascades } = setUp();
    await request();
    const { hash } = unwrap(await cascades.recipients(directiveId, DISTRICT));
    expect(unwrap(await cascades.one(directiveId, DISTRICT))).toMatchObject({
      status: 'held',
      issuerUnitId: 'unit_3703',
      tasksMade: 0,
      levels: [],
      difference: { shown: { count: 1, hash: WRONG_HASH }, found: { count: 2, hash } },
    });
  });

  it('lists today’s recipients by name, and makes the tasks of exactly these once their hash is confirmed', async () => {
    const { request, cascades, confirm, advance, woken } = setUp();
    await request();
    const { hash, count, items } = unwrap(await cascades.recipients(directiveId, DISTRICT));
    expect({ count, items }).toEqual({
      count: 2,
      items: ['05370301', '05370302'].map((code) => ({ unitId: `unit_${code}`, code, name: `name of ${code}` })),
    });
    expect(unwrap(await confirm(hash))).toMatchObject({ status: 'running', recipients: 2 });
    expect(woken()).toBe(1);
    await advance();
    const view = unwrap(await cascades.one(directiveId, DISTRICT));
    expect(view).toMatchObject({ status: 'complete', tasksMade: 2, byStatus: { assigned: 2 }, difference: null });
    expect(view.levels).toMatchObject([{ level: 'local', relaying: false, total: 2, byStatus: { assigned: 2 } }]);
  });

  it('is not started with a hash that is stale by now, and says the one of today', async () => {
    const { units, request, cascades, confirm, woken } = setUp();
    await request();
    const { hash } = unwrap(await cascades.recipients(directiveId, DISTRICT));
    units.push(local('05370303'));
    const today = unwrap(await cascades.recipients(directiveId, DISTRICT));
    expect(await confirm(hash)).toMatchObject({
      ok: false,
      error: { code: 'CASCADE.AUDIENCE_CHANGED', params: { count: 3, hash: today.hash } },
    });
    expect(unwrap(await cascades.one(directiveId, DISTRICT))).toMatchObject({ status: 'held' });
    expect(woken()).toBe(0);
    expect(unwrap(await confirm(today.hash))).toMatchObject({ recipients: 3 });
  });

  it('is confirmed once only', async () => {
    const { request, cascades, confirm } = setUp();
    await request();
    const { hash } = unwrap(await cascades.recipients(directiveId, DISTRICT));
    const both = await Promise.all([confirm(hash), confirm(hash)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject(refused('CASCADE.NOT_HELD'));
  });

  it.each<[string, { mayIssueFor: string[]; visible: Visible }, string]>([
    [
      'the province above, which issues its own letters',
      { mayIssueFor: ['unit_37'], visible: ['unit_37'] },
      'NOT_YOURS',
    ],
    ['an officer of the issuer who may not issue', { mayIssueFor: [], visible: DISTRICT }, 'NOT_YOURS'],
    ['a recipient, who is not told that it is there', { mayIssueFor: LOCAL, visible: LOCAL }, 'NOT_FOUND'],
    ['who may issue for it, but see nothing', { mayIssueFor: DISTRICT, visible: [] }, 'NOT_FOUND'],
  ])('is not confirmed by %s', async (_who, caller, code) => {
    const { request, cascades, confirm, woken } = setUp();
    await request();
    const { hash } = unwrap(await cascades.recipients(directiveId, DISTRICT));
    expect(await confirm(hash, caller)).toMatchObject(refused(`CASCADE.${code}`));
    expect(woken()).toBe(0);
  });
});

describe('reading a cascade', () => {
  it('is for its issuer and the units above, in each of its views', async () => {
    const { request, cascades } = setUp();
    await request();
    const views = (visible: Visible) =>
      Promise.all([
        cascades.one(directiveId, visible),
        cascades.recipients(directiveId, visible),
        cascades.children({ directive: directiveId, parent: null, limit: 10, visible }),
      ]);
    for (const visible of [DISTRICT, ['unit_37'], 'everywhere'] as const)
      expect((await views(visible)).map(({ ok }) => ok)).toEqual([true, true, true]);
    for (const view of await views(LOCAL)) expect(view).toMatchObject(refused('CASCADE.NOT_FOUND'));
  });

  it('finds nothing where there is none', async () => {
    expect(await setUp().cascades.one(directiveId, 'everywhere')).toMatchObject(refused('CASCADE.NOT_FOUND'));
    expect(await setUp().confirm(WRONG_HASH)).toMatchObject(refused('CASCADE.NOT_FOUND'));
  });
});

describe('reading tasks', () => {
  const district = { visible: DISTRICT, limit: 10, overdue: false };

  async function withTasks() {
    const all = setUp();
    await all.request();
    const { hash } = unwrap(await all.cascades.recipients(directiveId, DISTRICT));
    unwrap(await all.confirm(hash));
    await all.advance();
    return all;
  }

  it('gives one with the names of today and the orders that bind it, in full', async () => {
    const { tasks } = await withTasks();
    expect(unwrap(await tasks.one(taskId, LOCAL))).toMatchObject({
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
    const found = await tasks.one(taskId, visible);
    if (may) expect(found).toMatchObject({ ok: true, value: { taskId } });
    else expect(found).toMatchObject(refused('TASK.NOT_FOUND'));
  });

  it('refuses a step by who may not see it in the same words as one that is not there', async () => {
    const { log, source } = await withTasks();
    const steps = new TakeTaskStep(log, source, clock);
    const sibling = ['unit_05370302'];
    const rights = { actor, visible: sibling, mayActFor: sibling, mayJudgeFor: sibling, correlationId: 'c' };
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
    expect(unwrap(await tasks.one(taskId, LOCAL))).toMatchObject({
      asOf,
      clocks: { acknowledge: { state: 'running', steps: expect.any(Array) } },
    });
  });

  it('asks for the overdue by its own time, and only when they are wanted', async () => {
    const { log, source, tasks: whole } = await withTasks();
    const asked: (string | undefined)[] = [];
    const list: TaskQueries['list'] = async ({ lateAsOf }) => {
      asked.push(lateAsOf);
      return { items: [], next: null };
    };
    const tasks = new ReadTasks(log, { ...queriesOf(log), list }, source, clock);
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
    const { items } = await new ReadTasks(log, { ...queries, directives }, source, clock).list(district);
    expect(items).toHaveLength(2);
    expect(asked).toEqual([[directiveId]]);
  });

  it('keeps a row whose unit the directory does not know, by its id', async () => {
    const { tasks, units } = await withTasks();
    units.splice(2, 1);
    expect(unwrap(await tasks.one(taskId, DISTRICT))).toMatchObject({
      unitCode: 'unit_05370301',
      unitName: 'unit_05370301',
    });
  });
});
