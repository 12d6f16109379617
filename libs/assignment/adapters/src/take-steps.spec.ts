import { FireDueSteps, ReadTasks, TakeTaskStep, type Visible } from '@wian/assignment-application';
import type { Cascade, HeldPost, TaskStep } from '@wian/assignment-domain';
import type { Deadline, Directive, Post, Role, Task } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { DISTRICT, LOCAL, refused, taskId, withTasks } from './cascade-world.fixture.js';
import { postOf, surroundingsOf } from './steps.fixture.js';
import { queriesOf } from './task-queries.fixture.js';

const NEIGHBOUR = 'unit_05370302';
const held = (unitId: string, ...roles: Role[]): HeldPost => ({ postId: postOf(unitId).postId, unitId, roles });

/** Tasks that are made, a clock that can be moved, and people who take steps. */
async function working(posts?: readonly Post[], directive: Partial<Directive> = {}) {
  const world = await withTasks(directive);
  const { log, source } = world;
  let now = Date.parse('2025-03-06T02:00:00.000Z');
  const clock = { now: () => new Date(now) };
  const surroundings = surroundingsOf(log, source, posts ? { posts } : {});
  const steps = new TakeTaskStep(log, surroundings, clock);
  const read = new ReadTasks(log, queriesOf(log), source, surroundings, clock);
  const take = (step: TaskStep, post: HeldPost, visible: Visible = [post.unitId]) =>
    steps.handle(taskId, step, { actor: { id: 'person_a' }, posts: [post], visible, correlationId: 'c' });
  const seen = (post: HeldPost, person = 'person_a') =>
    read.one(taskId, { person, posts: [post], visible: [post.unitId] });
  const pass = (seconds: number) => void (now += seconds * 1_000);
  const fire = () => new FireDueSteps(log, source, clock).handle([taskId]);
  const state = async () => (await log.load<Task>('task', taskId))?.state;
  return { ...world, take, seen, pass, fire, state };
}

const officer = held(LOCAL[0] ?? '', 'officer');
const leader = held(DISTRICT[0] ?? '', 'head');

describe('handing a task to another unit', () => {
  const transfer = { type: 'transfer', toUnitId: NEIGHBOUR, reason: 'เขตของเขา' } as const;

  it('lets the new unit see it and begin, and its first unit see it still', async () => {
    const { take, seen } = await working();
    const neighbour = held(NEIGHBOUR, 'officer');
    expect(await seen(neighbour)).toMatchObject(refused('TASK.NOT_FOUND'));
    unwrap(await take(transfer, leader));
    expect(unwrap(await seen(neighbour))).toMatchObject({ unitId: NEIGHBOUR, ownerPath: expect.any(Array) });
    expect(unwrap(await seen(neighbour)).can).toContain('acknowledge');
    expect(unwrap(await seen(officer)).can).toEqual([]);
    expect(await take({ type: 'acknowledge' }, officer)).toMatchObject(refused('TASK.NOT_YOURS'));
    expect(unwrap(await take({ type: 'acknowledge' }, neighbour)).status).toBe('acknowledged');
  });

  it('is refused to a unit outside one’s own part of the tree of today', async () => {
    const { take, units } = await working();
    expect(await take({ ...transfer, toUnitId: 'unit_nowhere' }, leader)).toMatchObject(refused('TASK.NO_SUCH_UNIT'));
    const [province] = units;
    expect(await take({ ...transfer, toUnitId: province?.unitId ?? '' }, leader)).toMatchObject(
      refused('TASK.OUTSIDE_YOURS'),
    );
  });
});

describe('delegation', () => {
  it('is to a post that is held today', async () => {
    const vacant = postOf(officer.unitId, { postId: 'post_05370301-vacant', incumbents: [] });
    const { take } = await working([postOf(officer.unitId), vacant]);
    expect(await take({ type: 'delegate', postId: vacant.postId }, officer)).toMatchObject(
      refused('TASK.NO_SUCH_POST'),
    );
    const taken = unwrap(await take({ type: 'delegate', postId: officer.postId }, officer));
    expect(taken.delegated).toMatchObject({ postId: officer.postId });
  });
});

describe('a unit without computers', () => {
  const evidence = { text: 'โทรแจ้งปลัด' };
  const byPaper = [{ channel: 'paper', address: 'ตู้ 12' }];

  it.each<[string, readonly Post[], boolean]>([
    ['one with a computer', [postOf(officer.unitId)], false],
    ['one reached on paper alone', [postOf(officer.unitId, { contactPoints: byPaper })], true],
    ['one whose posts nobody holds', [postOf(officer.unitId, { incumbents: [] })], true],
    [
      'one of whose two posts has a computer',
      [postOf(officer.unitId, { contactPoints: byPaper }), postOf(officer.unitId)],
      false,
    ],
  ])('is acknowledged for by its district: %s', async (_which, posts, may) => {
    const { take, seen } = await working(posts);
    const district = held(leader.unitId, 'officer');
    expect(unwrap(await seen(district)).can.includes('acknowledge-for')).toBe(may);
    const taken = await take({ type: 'acknowledge-for', evidence }, district);
    expect(taken).toMatchObject(
      may ? { value: { acknowledged: { onBehalf: { unitId: leader.unitId, evidence } } } } : refused('TASK.NOT_YOURS'),
    );
  });
});

describe('taking back a step', () => {
  it('makes the task what it was before, clocks and all, and is itself not taken back', async () => {
    const { take, seen, state } = await working();
    const before = await state();
    unwrap(await take({ type: 'acknowledge' }, officer));
    expect(unwrap(await seen(officer)).can).toContain('undo');
    expect(unwrap(await seen(officer, 'person_b')).can).not.toContain('undo');
    unwrap(await take({ type: 'undo' }, officer));
    expect(await state()).toEqual(before);
    expect(await take({ type: 'undo' }, officer)).toMatchObject(refused('TASK.NOTHING_TO_UNDO'));
  });

  it('goes back behind all that the step did', async () => {
    const { take, state } = await working(undefined, { action: 'acknowledge' });
    const before = await state();
    expect(unwrap(await take({ type: 'acknowledge' }, officer)).status).toBe('completed');
    unwrap(await take({ type: 'undo' }, officer));
    expect(await state()).toEqual(before);
  });

  it('is refused once its time is over', async () => {
    const { take, pass } = await working();
    unwrap(await take({ type: 'acknowledge' }, officer));
    pass(61);
    expect(await take({ type: 'undo' }, officer)).toMatchObject(refused('TASK.TOO_LATE_TO_UNDO'));
  });

  it('is refused where something else came after the step, though it was not a person’s', async () => {
    const { take, pass, fire, state } = await working();
    const dueAt = (await state())?.clocks?.acknowledge?.dueAt ?? '';
    pass((Date.parse(dueAt) - Date.parse('2025-03-06T02:00:00.000Z')) / 1_000 - 1);
    unwrap(await take({ type: 'delegate', postId: officer.postId }, officer));
    pass(2);
    expect(await fire()).toBe(true);
    expect(await take({ type: 'undo' }, officer)).toMatchObject(refused('TASK.NOTHING_TO_UNDO'));
  });
});

describe('more time for the work', () => {
  const deadline: Deadline = {
    kind: 'report',
    at: '2025-03-20',
    precision: 'day',
    exclusive: false,
    anchor: 'absolute',
    offset: null,
    recurrence: null,
    order: null,
  };
  const ask = { type: 'ask-extension', until: '2025-03-28', reason: 'รอข้อมูล' } as const;

  it('is counted by the calendar of the unit, and the limit before it is kept', async () => {
    const { take, seen } = await working(undefined, { action: 'report', deadlines: [deadline] });
    unwrap(await take({ type: 'acknowledge' }, officer));
    unwrap(await take(ask, officer));
    expect(unwrap(await seen(leader)).can).toContain('decide-extension');
    const { extension, clocks } = unwrap(await take({ type: 'decide-extension', grant: true }, leader));
    expect(extension).toMatchObject({ state: 'granted', agreedDueAt: '2025-03-28T09:30:00.000Z' });
    expect(clocks?.complete).toMatchObject({
      dueAt: '2025-03-28T09:30:00.000Z',
      originalDueAt: '2025-03-20T09:30:00.000Z',
    });
  });

  it.each([
    ['moves with it what is derived from the limit', { bufferWorkingDays: { local: 1 } }, [{ kind: 'extend' }]],
    ['moves nothing else where every limit is as written', undefined, undefined],
  ])('%s', async (_which, schedule, passes) => {
    const { take, log } = await working(undefined, {
      action: 'report',
      deadlines: [deadline],
      ...(schedule && { schedule }),
    });
    unwrap(await take({ type: 'acknowledge' }, officer));
    unwrap(await take(ask, officer));
    const { recipientUnitId: unitId, clocks } = unwrap(await take({ type: 'decide-extension', grant: true }, leader));
    const [cascade] = log.documentsOf<Cascade>('cascade');
    const above = [{ unitId, dueAt: clocks?.complete?.dueAt }];
    expect(cascade?.state.passes).toEqual(passes?.map((pass) => expect.objectContaining({ ...pass, above })));
    expect(cascade?.state.status).toBe(passes ? 'changing' : 'complete');
  });

  it.each([
    ['its own duty of the directive above', leader.unitId, '2025-03-25T09:30:00.000Z'],
    ['another unit’s task', 'unit_37', undefined],
  ])('is bounded by what the issuer owes where the task follows from %s', async (_which, unitId, ownDueAt) => {
    const { log, source, state } = await working(undefined, { action: 'report', deadlines: [deadline] });
    const task = await state();
    const complete = task?.clocks?.complete;
    if (!task || !complete) throw new Error('expected a task with a limit');
    const parentTaskId = `${task.taskId}-parent`;
    const parent: Task = { ...task, unitId, clocks: { complete: { ...complete, dueAt: '2025-03-25T09:30:00.000Z' } } };
    const load = async <State>(aggregate: string, id: string) =>
      id === parentTaskId ? { state: parent as State, version: 1 } : log.load<State>(aggregate, id);
    const surroundings = surroundingsOf(Object.assign(Object.create(log) as typeof log, { load }), source);
    const found = { state: { ...task, parentTaskId }, version: 1 };
    const taking = { person: 'person_a', posts: [leader], at: new Date() };
    const of = await surroundings.of([found], { type: 'decide-extension', grant: true }, taking);
    expect((await of(found)).extension?.ownDueAt).toBe(ownDueAt);
  });
});

describe('a report that fills in a form', () => {
  const fields = [{ id: 'households', label: 'จำนวนครัวเรือน', kind: 'whole-number', required: true }];
  const asked = () => working(undefined, { action: 'report', form: { fields } });
  const report = { type: 'report', text: 'ดำเนินการแล้ว' } as const;

  it('is shown with the task what it is to fill in, and refused until it does', async () => {
    const { take, seen, state } = await asked();
    expect(unwrap(await seen(officer)).directive.form).toEqual({ fields });
    unwrap(await take({ type: 'acknowledge' }, officer));
    expect(await take(report, officer)).toMatchObject({
      ok: false,
      error: { code: 'TASK.FORM_NOT_FILLED', params: { problems: [{ field: 'households', problem: 'missing' }] } },
    });
    expect((await state())?.status).toBe('acknowledged');
    const values = [{ name: 'households', value: 120 }];
    expect(unwrap(await take({ ...report, values }, officer))).toMatchObject({
      status: 'reported',
      reported: { values },
    });
  });

  it('is asked of nobody whose directive has no form', async () => {
    const { take, seen } = await working(undefined, { action: 'report' });
    expect(unwrap(await seen(officer)).directive).not.toHaveProperty('form');
    unwrap(await take({ type: 'acknowledge' }, officer));
    expect((await take({ ...report, values: [{ name: 'anything', value: 1 }] }, officer)).ok).toBe(true);
  });
});
