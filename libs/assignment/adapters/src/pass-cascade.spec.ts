import { CHUNK } from '@wian/assignment-domain';
import { type Task, taskAcknowledged } from '@wian/contracts';
import { unwrap, type Versioned } from '@wian/kernel';
import { setUp } from './cascade-run.fixture.js';

type World = ReturnType<typeof setUp>;

const drain = async (world: World) => {
  while ((await world.step()) === 'moved');
};
const openOf = ({ tasks }: World) => tasks().filter(({ status }) => status !== 'completed');
const versionsOf = ({ log }: World) => log.documentsOf<Task>('task').map(({ version }) => version);

const step = { at: '2025-03-06T03:00:00.000Z', by: 'person_sample-local-officer-05370301' };
const acknowledged = { status: 'acknowledged', acknowledged: step } as const;

/** The unit takes a step, whatever the runner does meanwhile. */
async function move({ log }: World, { state, version }: Versioned<Task>, change: Partial<Task>) {
  const task: Task = { ...state, ...change };
  const moved = {
    aggregate: 'task',
    aggregateId: task.taskId,
    expectedVersion: version,
    events: [{ type: taskAcknowledged.type, data: task }],
    state: task,
  };
  unwrap(await log.commit({ at: new Date(step.at), actor: { id: step.by }, correlationId: 'c', changes: [moved] }));
}

describe('withdrawing a directive', () => {
  const count = CHUNK + 1;

  it.each([0, 1, 2, 3, 4])('leaves nothing open, and makes nothing more, after step %i', async (steps) => {
    const world = setUp(count);
    await world.issue();
    for (let step = 0; step < steps; step += 1) await world.step();
    const made = world.tasks().length;
    await world.withdraw();
    await drain(world);
    expect(await world.cascade()).toMatchObject({ status: 'withdrawn', tasksMade: made });
    expect(world.tasks()).toHaveLength(made);
    expect(openOf(world)).toEqual([]);
    for (const { completed, ended, nextDueAt } of world.tasks()) {
      expect({ completed, ended: ended?.kind, reason: ended?.reason, nextDueAt }).toEqual({
        completed: null,
        ended: 'withdrawn',
        reason: 'ส่งผิดฉบับ',
        nextDueAt: undefined,
      });
    }
  });

  it('wins over the page that is being made', async () => {
    const world = setUp(count);
    await world.issue();
    await world.step();
    const commit = world.log.commit.bind(world.log);
    let isFirst = true;
    world.log.commit = async (request) => {
      const isPage = request.changes.some(({ aggregate }) => aggregate === 'task');
      if (isPage && isFirst) {
        isFirst = false;
        await world.withdraw();
      }
      return commit(request);
    };
    await drain(world);
    expect(await world.cascade()).toMatchObject({ status: 'withdrawn', tasksMade: 0 });
    expect(world.tasks()).toEqual([]);
  });

  it('changes nothing the second time, and starts nothing when the issue is heard of only afterwards', async () => {
    const world = setUp();
    await world.withdraw();
    await world.issue();
    await drain(world);
    expect(await world.cascade()).toMatchObject({ status: 'withdrawn' });
    expect(world.tasks()).toEqual([]);
    const { length } = await world.log.pending(99);
    await world.withdraw();
    expect(await world.log.pending(99)).toHaveLength(length);
  });

  it('leaves what was completed as it is', async () => {
    const world = setUp(2);
    await world.issue();
    await drain(world);
    const [first] = world.log.documentsOf<Task>('task');
    if (!first) throw new Error('expected a task');
    await move(world, first, { status: 'completed', completed: step });
    await world.withdraw();
    await drain(world);
    expect(world.tasks().map(({ completed, ended }) => [completed, ended?.kind])).toEqual([
      [step, undefined],
      [null, 'withdrawn'],
    ]);
  });
});

describe('a pass over the tasks of a directive', () => {
  it('comes to its end while every page is moved by others as often as it is tried', async () => {
    const world = setUp(CHUNK);
    await world.issue();
    await drain(world);
    await world.withdraw();
    const tasksOf = world.pages.tasksOf.bind(world.pages);
    const sizes: number[] = [];
    // Whenever more than 100 tasks are read somebody moves one of them before they are written.
    world.pages.tasksOf = async (query) => {
      const page = structuredClone(await tasksOf(query));
      sizes.push(query.limit);
      const [moved] = page;
      if (query.limit > 100 && moved) await move(world, moved, acknowledged);
      return page;
    };
    await drain(world);
    expect(sizes.slice(0, 4)).toEqual([500, 250, 125, 63]);
    expect(await world.cascade()).toMatchObject({ status: 'withdrawn' });
    expect(openOf(world)).toEqual([]);
  });

  it('goes on where it was broken off, and touches no task twice', async () => {
    const world = setUp(CHUNK * 2 + 1);
    await world.issue();
    await drain(world);
    await world.withdraw();
    await world.step();
    expect((await world.cascade())?.passes?.[0]).toMatchObject({ seen: CHUNK, touched: CHUNK });
    await Promise.all([drain(world), drain(world)]);
    expect(openOf(world)).toEqual([]);
    expect(new Set(versionsOf(world))).toEqual(new Set([2]));
  });
});

describe('stopping a cascade', () => {
  it('makes nothing more, whoever runs it, until it is resumed; then it goes on where it was', async () => {
    const world = setUp(CHUNK + 1);
    await world.issue();
    await world.step();
    await world.step();
    unwrap(await world.steer('stop'));
    await drain(world);
    expect(await world.cascade()).toMatchObject({ status: 'stopped', tasksMade: CHUNK });
    expect(world.tasks()).toHaveLength(CHUNK);
    unwrap(await world.steer('resume'));
    await drain(world);
    expect(await world.cascade()).toMatchObject({ status: 'complete', tasksMade: CHUNK + 1 });
    expect((await world.cascade())?.stopped).toMatchObject({ reason: 'ส่งผิดฉบับ', resumed: { reason: 'ส่งผิดฉบับ' } });
  });

  it('is for the officers of the issuer, and for a cascade that goes on', async () => {
    const world = setUp(1);
    await world.issue();
    expect(await world.steer('stop', ['unit_37'])).toMatchObject({ error: { code: 'CASCADE.NOT_YOURS' } });
    expect(await world.steer('resume')).toMatchObject({ error: { code: 'CASCADE.NOT_STOPPED' } });
    await drain(world);
    expect(await world.steer('stop')).toMatchObject({ error: { code: 'CASCADE.NOT_MOVING' } });
  });

  it('does not keep it from being withdrawn', async () => {
    const world = setUp(CHUNK + 1);
    await world.issue();
    await world.step();
    await world.step();
    unwrap(await world.steer('stop'));
    await world.withdraw();
    await drain(world);
    expect(await world.cascade()).toMatchObject({ status: 'withdrawn' });
    expect(openOf(world)).toEqual([]);
  });
});

describe('recalling a directive', () => {
  const opening = ({ taskId, directiveId, unitId }: Task) => ({
    id: `${taskId}:opened`,
    kind: 'opened' as const,
    taskId,
    directiveId,
    unitId,
    channel: 'web',
    at: step.at,
    postId: null,
    personId: step.by,
  });

  it('ends the tasks that nobody has opened, and is too late for the others', async () => {
    const world = setUp(4);
    await world.issue();
    await drain(world);
    const [first, second] = world.log.documentsOf<Task>('task');
    if (!first || !second) throw new Error('expected tasks');
    await world.receipts.record([opening(first.state)]);
    await move(world, second, acknowledged);
    unwrap(await world.steer('recall'));
    await drain(world);
    expect(world.tasks().map(({ status, ended }) => [status, ended?.kind])).toEqual([
      ['assigned', undefined],
      ['acknowledged', undefined],
      ['completed', 'recalled'],
      ['completed', 'recalled'],
    ]);
    expect(await world.cascade()).toMatchObject({
      status: 'recalled',
      recalled: { reason: 'ส่งผิดฉบับ', tasks: { ended: 2, tooLate: 2 } },
    });
    expect(await world.steer('recall')).toMatchObject({ error: { code: 'CASCADE.ENDED' } });
  });

  it('makes no more tasks, and none at all where none was made', async () => {
    const [half, none] = [setUp(CHUNK + 1), setUp(1)];
    await half.issue();
    await half.step();
    await half.step();
    unwrap(await half.steer('recall'));
    await drain(half);
    expect(half.tasks()).toHaveLength(CHUNK);
    expect(openOf(half)).toEqual([]);
    await none.issue();
    unwrap(await none.steer('recall'));
    await drain(none);
    expect(await none.cascade()).toMatchObject({ status: 'recalled', tasksMade: 0 });
    expect(none.tasks()).toEqual([]);
  });

  it('may be followed by a withdrawal of what it was too late for', async () => {
    const world = setUp(2);
    await world.issue();
    await drain(world);
    const [first] = world.tasks();
    if (!first) throw new Error('expected a task');
    await world.receipts.record([opening(first)]);
    unwrap(await world.steer('recall'));
    await drain(world);
    await world.withdraw();
    await drain(world);
    expect(await world.cascade()).toMatchObject({ status: 'withdrawn' });
    expect(world.tasks().map(({ ended }) => ended?.kind)).toEqual(['withdrawn', 'recalled']);
  });
});
