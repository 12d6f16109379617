import { FireDueSteps, ReadTasks, TakeTaskStep, type Visible } from '@wian/assignment-application';
import type { HeldPost, TaskStep } from '@wian/assignment-domain';
import type { Post, Role, Task } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { DISTRICT, LOCAL, refused, taskId, withTasks } from './cascade-world.fixture.js';
import { postOf, surroundingsOf } from './steps.fixture.js';
import { queriesOf } from './task-queries.fixture.js';

const NEIGHBOUR = 'unit_05370302';
const held = (unitId: string, ...roles: Role[]): HeldPost => ({ postId: postOf(unitId).postId, unitId, roles });

/** Tasks that are made, a clock that can be moved, and people who take steps. */
async function working(posts?: readonly Post[]) {
  const world = await withTasks();
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
