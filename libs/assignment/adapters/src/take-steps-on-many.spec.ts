import { StepSurroundings, TakeStepsOnMany, TakeTaskStep } from '@wian/assignment-application';
import { type HeldPost, taskIdOf } from '@wian/assignment-domain';
import { type Task, taskAssigned, taskEvents } from '@wian/contracts';
import { type CommitRequest, DomainError, err, unwrap } from '@wian/kernel';
import { EventTypes, MemoryCommitLog } from '@wian/persistence';
import { surroundingsOf } from './steps.fixture.js';

const at = new Date('2025-03-06T03:00:00.000Z');
const clock = { now: () => at };
const UNIT = 'unit_05370301';
const post: HeldPost = { postId: 'post_a', unitId: UNIT, roles: ['officer'] };
const context = { actor: { id: 'person_a' }, posts: [post], visible: [UNIT], correlationId: 'c' };
const directory = {
  current: async () => ({ units: [], position: 1 }),
  completeTo: async () => 1,
  byId: async () => new Map(),
};
const idOf = (directive: number) =>
  taskIdOf(`directive_01957aaa-0000-7000-8000-${String(directive).padStart(12, '0')}`, UNIT);

/** So many tasks of one unit; every commit is kept by how many tasks it changes. */
async function withTasks(count: number, change: (index: number) => Partial<Task> = () => ({})) {
  const log = new MemoryCommitLog(new EventTypes([...taskEvents]));
  const tasks = Array.from({ length: count }, (_, index): Task => ({
    ...taskAssigned.example,
    taskId: idOf(index),
    ...change(index),
  }));
  for (const task of tasks)
    unwrap(
      await log.commit({
        at,
        actor: { id: 'service_assignment' },
        correlationId: 'c',
        changes: [
          {
            aggregate: 'task',
            aggregateId: task.taskId,
            expectedVersion: 0,
            events: [{ type: taskAssigned.type, data: task }],
            state: task,
          },
        ],
      }),
    );
  const sizes: number[] = [];
  let refuse: (request: CommitRequest) => boolean = () => false;
  const watched = {
    load: <State>(aggregate: string, id: string) => log.load<State>(aggregate, id),
    commit: async (request: CommitRequest) => {
      sizes.push(request.changes.length);
      return refuse(request)
        ? err(new DomainError('COMMIT.CONFLICT', 'conflict', 'somebody was faster'))
        : log.commit(request);
    },
  };
  const surroundings: StepSurroundings = surroundingsOf(log, directory);
  const one = new TakeTaskStep(watched, surroundings, clock);
  const many = new TakeStepsOnMany(watched, surroundings, one, clock);
  return {
    log,
    one,
    many,
    sizes,
    ids: tasks.map(({ taskId }) => taskId),
    conflictOn: (when: typeof refuse) => (refuse = when),
  };
}

describe('a step on many tasks', () => {
  it('is taken by commits of a hundred, and answered task by task in the order asked', async () => {
    const { many, ids, sizes, log } = await withTasks(250);
    const results = await many.handle([...ids].reverse(), { type: 'acknowledge' }, context);
    expect(results.map(({ taskId }) => taskId)).toEqual([...ids].reverse());
    expect(results.every(({ result }) => result.ok && result.value.status === 'acknowledged')).toBe(true);
    expect(sizes).toEqual([100, 100, 50]);
    expect(log.documentsOf<Task>('task').every(({ state }) => state.status === 'acknowledged')).toBe(true);
  });

  it('is refused where one task refuses it, and taken on the others', async () => {
    const { many, ids, sizes } = await withTasks(4, (index) => (index === 2 ? { status: 'acknowledged' } : {}));
    const results = await many.handle([...ids, 'task_no_such'], { type: 'acknowledge' }, context);
    expect(results.map(({ result }) => (result.ok ? 'taken' : result.error.code))).toEqual([
      'taken',
      'taken',
      'TASK.ALREADY_ACKNOWLEDGED',
      'taken',
      'TASK.NOT_FOUND',
    ]);
    expect(sizes).toEqual([3]);
  });

  it('does not tell of a task that may not be seen', async () => {
    const { many, ids } = await withTasks(1, () => ({ path: ['unit_39'], unitId: 'unit_39', issuerUnitId: 'unit_39' }));
    const [first] = await many.handle([...ids, 'task_no_such'], { type: 'acknowledge' }, context);
    expect(first?.result).toMatchObject({ ok: false, error: { code: 'TASK.NOT_FOUND' } });
  });

  it('goes round again in halves where somebody moves one of them, and keeps the others', async () => {
    const { many, ids, sizes, conflictOn, log } = await withTasks(8);
    const contested = ids[5];
    conflictOn(({ changes }) => changes.some(({ aggregateId }) => aggregateId === contested));
    const results = await many.handle(ids, { type: 'acknowledge' }, context);
    const refused = results.filter(({ result }) => !result.ok);
    expect(refused.map(({ taskId }) => taskId)).toEqual([contested]);
    expect(sizes.slice(0, 4)).toEqual([8, 4, 4, 2]);
    const open = log.documentsOf<Task>('task').filter(({ state }) => state.status === 'assigned');
    expect(open.map(({ state }) => state.taskId)).toEqual([contested]);
  });

  it('is taken back on one of them alone', async () => {
    const { many, one, ids, log } = await withTasks(3);
    await many.handle(ids, { type: 'acknowledge' }, context);
    expect(unwrap(await one.handle(ids[1] ?? '', { type: 'undo' }, context)).status).toBe('assigned');
    const statuses = log.documentsOf<Task>('task').map(({ state }) => state.status);
    expect(statuses.sort()).toEqual(['acknowledged', 'acknowledged', 'assigned']);
  });

  it('is taken once on a task that is named twice', async () => {
    const { many, ids } = await withTasks(2);
    expect(await many.handle([...ids, ...ids], { type: 'acknowledge' }, context)).toHaveLength(2);
  });
});
