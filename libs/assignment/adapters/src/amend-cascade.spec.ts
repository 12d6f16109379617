import { CHUNK, taskDecider, takeSnapshot } from '@wian/assignment-domain';
import type { Audience, Deadline, Directive, DirectiveChange, Task, TaskEvent } from '@wian/contracts';
import { unwrap, type Versioned } from '@wian/kernel';
import { OrgTree } from '@wian/org-tree';
import fc from 'fast-check';
import { localOf, setUp } from './cascade-run.fixture.js';

type World = ReturnType<typeof setUp>;
type Order = Directive['orders'][number];

const drain = async (world: World) => {
  while ((await world.step()) === 'moved');
};
const named = (...indexes: readonly number[]): Audience => ({
  named: indexes.map((index) => ({ name: localOf(index).code, unitCode: localOf(index).code })),
});
const order = (ordinal: number, text: string, audience: Audience | null = null): Order => ({
  ordinal,
  text,
  audience,
  action: 'act',
});
const deadline: Deadline = {
  kind: 'complete',
  at: '2025-03-20',
  precision: 'day',
  exclusive: false,
  anchor: 'absolute',
  offset: null,
  recurrence: null,
  order: null,
};
const versions = ({ log }: World) =>
  new Map(log.documentsOf<Task>('task').map(({ state, version }) => [state.recipientUnitId, version]));
const taskOf = (world: World, index: number) => {
  const found = world.log
    .documentsOf<Task>('task')
    .find(({ state }) => state.recipientUnitId === localOf(index).unitId);
  if (!found) throw new Error(`expected a task of local ${index}`);
  return found;
};
const eventsOf = async ({ log }: World, taskId: string) =>
  (await log.pending(99)).flatMap(({ events }) => events).filter(({ aggregateId }) => aggregateId === taskId);
const by = 'person_sample-local-officer';

/** The unit acknowledges, as its officer does. */
async function acknowledge({ log }: World, { state, version }: Versioned<Task>) {
  const posts = [{ postId: 'post_x', unitId: state.unitId, roles: ['officer' as const] }];
  const command = { type: 'acknowledge' as const, posts, by, at: '2025-03-06T03:00:00.000Z', undoSeconds: 60 };
  const decided = taskDecider.decide(state, { ...command, isOffline: false, treePosition: 1 } as never);
  const events: readonly TaskEvent[] = unwrap(decided);
  const next = events.at(-1)?.data ?? state;
  const change = { aggregate: 'task', aggregateId: state.taskId, expectedVersion: version, events, state: next };
  const at = new Date('2025-03-06T03:00:00.000Z');
  return log.commit({ at, actor: { id: by }, correlationId: 'c', changes: [change] });
}

async function running(count = 4) {
  const world = setUp(count);
  await world.issue();
  await drain(world);
  return world;
}

/** The audience of now, as intake would have shown it. */
const addressed = (world: World, audience: Audience): Partial<Directive> => {
  const directive = { ...world.directive, audience };
  const tree = unwrap(OrgTree.asOf(world.directory.units, directive.treeDate));
  const { count, hash } = unwrap(takeSnapshot(directive, tree));
  return { audience, shown: { position: world.directory.position, count, hash } };
};

describe('amending a directive whose tasks are made', () => {
  it('gives units outside the delta no event, whatever is changed for whom', async () => {
    const some = fc.subarray([0, 1, 2, 3], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(some, some, async (bound, later) => {
        const world = setUp(4);
        const orders = [order(1, 'all'), order(2, 'some', named(...bound))];
        await world.issue({ ...world.directive, orders });
        await drain(world);
        await world.amend({ orders: [order(1, 'all'), order(2, 'some', named(...later))] }, {});
        await drain(world);
        const touched = [0, 1, 2, 3].filter((index) => taskOf(world, index).version > 1);
        expect(touched).toEqual([0, 1, 2, 3].filter((index) => bound.includes(index) !== later.includes(index)));
        for (const index of [0, 1, 2, 3])
          expect(taskOf(world, index).state.orders).toEqual(later.includes(index) ? [1, 2] : [1]);
      }),
      { numRuns: 25 },
    );
  });

  it('says what changed and asks for a new acknowledgement, and every earlier step is still told', async () => {
    const world = await running();
    unwrap(await acknowledge(world, taskOf(world, 0)));
    await world.amend({ orders: [order(1, 'something else')] }, { orders: [1] });
    await drain(world);
    const { state } = taskOf(world, 0);
    expect(state).toMatchObject({
      status: 'acknowledged',
      acknowledged: { by },
      amendment: { revision: 2, what: ['orders'], needsAcknowledgement: true, acknowledged: null },
    });
    unwrap(await acknowledge(world, taskOf(world, 0)));
    expect(taskOf(world, 0).state.amendment?.acknowledged).toMatchObject({ by });
    expect((await eventsOf(world, state.taskId)).map(({ type }) => type)).toEqual([
      'wian.task.assigned.v1',
      'wian.task.acknowledged.v1',
      'wian.task.amended.v1',
      'wian.task.reacknowledged.v1',
    ]);
  });

  it('takes one acknowledgement of both, where none was given before', async () => {
    const world = await running();
    await world.amend({ orders: [order(1, 'something else')] }, { orders: [1] });
    await drain(world);
    unwrap(await acknowledge(world, taskOf(world, 0)));
    expect(taskOf(world, 0).state).toMatchObject({ acknowledged: { by }, amendment: { acknowledged: { by } } });
    await expect(acknowledge(world, taskOf(world, 0))).rejects.toMatchObject({ code: 'TASK.ALREADY_ACKNOWLEDGED' });
  });

  it('loses neither itself nor an acknowledgement that comes between', async () => {
    const world = await running();
    const commit = world.log.commit.bind(world.log);
    let isFirst = true;
    await world.amend({ orders: [order(1, 'something else')] }, { orders: [1] });
    world.log.commit = async (request) => {
      if (!isFirst) return commit(request);
      isFirst = false;
      unwrap(await acknowledge(world, taskOf(world, 1)));
      return commit(request);
    };
    await drain(world);
    expect(world.tasks().every(({ amendment }) => amendment?.revision === 2)).toBe(true);
    expect(taskOf(world, 1).state).toMatchObject({ status: 'acknowledged', acknowledged: { by } });
  });

  it('moves the limit with its deadline', async () => {
    const world = setUp();
    await world.issue({ ...world.directive, deadlines: [deadline] });
    await drain(world);
    expect(taskOf(world, 0).state.clocks?.complete?.dueAt).toContain('2025-03-20');
    await world.amend({ deadlines: [{ ...deadline, at: '2025-03-25' }] }, { deadlines: [0] });
    await drain(world);
    expect(taskOf(world, 0).state).toMatchObject({ amendment: { what: ['deadlines'] } });
    expect(taskOf(world, 0).state.clocks?.complete?.dueAt).toContain('2025-03-25');
    await world.amend({ deadlines: [] }, { deadlines: [0] }, 3);
    await drain(world);
    expect(taskOf(world, 0).state.clocks).not.toHaveProperty('complete');
  });

  it('is done once, however often it is told of', async () => {
    const world = await running();
    const change: Partial<DirectiveChange> = { orders: [1] };
    for (let time = 0; time < 3; time += 1) {
      await world.amend({ orders: [order(1, 'something else')] }, change);
      await drain(world);
    }
    expect(new Set(versions(world).values())).toEqual(new Set([2]));
  });

  it('goes by what it says now where no task is made yet', async () => {
    const world = setUp();
    await world.issue();
    await world.amend({ orders: [order(1, 'a'), order(2, 'b')] }, { orders: [1, 2] });
    await drain(world);
    expect(await world.cascade()).toMatchObject({ status: 'complete' });
    expect(taskOf(world, 0).state.orders).toEqual([1, 2]);
    expect(taskOf(world, 0)).toMatchObject({ version: 1 });
  });
});

describe('changing whom a directive binds', () => {
  it('gives a task to those who are added, ends that of those who are released, and touches no other', async () => {
    const world = setUp(6);
    const first = addressed(world, named(0, 1, 2));
    await world.issue({ ...world.directive, ...first });
    await drain(world);
    expect(world.tasks()).toHaveLength(3);
    const added = named(3, 4);
    await world.amend(addressed(world, named(1, 2, 3, 4)), { added, removed: named(0), reason: 'ตกหล่น' });
    await drain(world);
    expect(await world.cascade()).toMatchObject({
      status: 'complete',
      recipients: 4,
      nodes: 5,
      tasksMade: 5,
      pages: 2,
    });
    expect([...versions(world).values()].sort()).toEqual([1, 1, 1, 1, 2]);
    expect(taskOf(world, 0).state).toMatchObject({ ended: { kind: 'withdrawn', reason: 'ตกหล่น' }, completed: null });
    expect(taskOf(world, 3).state).toMatchObject({ status: 'assigned', clocks: { acknowledge: {} } });
  });

  it('adds more than one page', async () => {
    const count = CHUNK + 2;
    const world = setUp(count);
    await world.issue({ ...world.directive, ...addressed(world, named(0)) });
    await drain(world);
    const { audience } = world.directive;
    await world.amend(addressed(world, audience), { added: audience });
    await drain(world);
    expect(world.tasks()).toHaveLength(count);
    expect(new Set(versions(world).values())).toEqual(new Set([1]));
  });

  it('waits until the directory is where the officer was', async () => {
    const world = await running();
    const shown = { ...world.directive.shown, position: world.directory.position + 1 };
    await world.amend({ shown }, { added: named(0) });
    expect(await world.step()).toBe('waiting');
  });
});
