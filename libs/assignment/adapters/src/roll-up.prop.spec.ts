import { RollUpTasks, type RollUpStore } from '@wian/assignment-application';
import { cascadeEvents, countOf, type RollUp } from '@wian/assignment-domain';
import { type Task, type TaskStatus, taskEvents, taskStatusField } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { EventTypes, MemoryCommitLog } from '@wian/persistence';
import fc from 'fast-check';
import type { MemoryRollUpStore } from './memory/memory-rollup-store.js';
import { directiveId, moved, naiveFigures, taskAt } from './naive-figures.fixture.js';
import { rollUpAll, rollUpsOf, sealAll } from './rollup.fixture.js';

const types = new EventTypes([...taskEvents, ...cascadeEvents]);
const directory = { byId: async () => new Map() };

/** A cascade in memory, whose tasks are made and moved by commits. */
function setUp() {
  const log = new MemoryCommitLog(types);
  const store = rollUpsOf(log);
  const tasks: Task[] = [];
  const commit = async (task: Task, type: string, expectedVersion: number) => {
    const change = {
      aggregate: 'task',
      aggregateId: task.taskId,
      expectedVersion,
      events: [{ type, data: task }],
      state: task,
    };
    const at = new Date('2025-03-06T03:00:00.000Z');
    unwrap(await log.commit({ at, actor: { id: 'person_test' }, correlationId: 'c', changes: [change] }));
  };
  return {
    log,
    store,
    tasks,
    make: async (parent: number, relaying: boolean) => {
      const obligations = { relay: relaying, act: !relaying };
      const task = taskAt(String(100 + tasks.length), tasks[parent % (tasks.length + 1)], { obligations });
      tasks.push(task);
      await commit(task, 'wian.task.assigned.v1', 0);
    },
    move: async (which: number, status: TaskStatus) => {
      const index = which % tasks.length;
      const task = tasks[index];
      if (!task) return;
      const next = (tasks[index] = moved(task, status));
      await commit(next, 'wian.task.acknowledged.v1', (await log.load('task', task.taskId))?.version ?? 0);
    },
  };
}

type World = ReturnType<typeof setUp>;
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.constant('make' as const), fc.nat(1_000), fc.boolean()) },
    {
      weight: 4,
      arbitrary: fc.tuple(fc.constant('move' as const), fc.nat(1_000), fc.constantFrom(...taskStatusField.options)),
    },
    { weight: 2, arbitrary: fc.tuple(fc.constant('pass' as const)) },
  ),
  { minLength: 1, maxLength: 40 },
);

async function run(world: World, taken: readonly (readonly unknown[])[], pass: () => Promise<void>): Promise<void> {
  for (const [kind, which, how] of taken) {
    if (kind === 'make') await world.make(which as number, how as boolean);
    else if (kind === 'move') await world.move(which as number, how as TaskStatus);
    else await pass();
  }
}

async function shown(store: MemoryRollUpStore, node: string) {
  const rollUp = (await store.figuresOf([node])).get(node)?.rollUp;
  return rollUp && comparable(rollUp);
}

const comparable = ({ figures, rule: _, changes: __, ...rest }: RollUp) => ({
  ...rest,
  figures: Object.fromEntries(
    figures.map(({ level, relaying, awaits, ...each }) => [
      `${level}|${relaying}`,
      [countOf(each), each.acknowledged, each.reported, awaits.acknowledge ?? 0, awaits.report ?? 0, awaits.judge ?? 0],
    ]),
  ),
});

/** Promise I6: at rest, a parent's figures are a function of its children. */
async function expectRest({ store, log, tasks }: World): Promise<void> {
  await rollUpAll(log, store, directory);
  const parents = tasks.filter((task) => tasks.some(({ parentTaskId }) => parentTaskId === task.taskId));
  for (const node of [...(tasks.length > 0 ? [directiveId] : []), ...parents.map(({ taskId }) => taskId)])
    expect(await shown(store, node)).toEqual(naiveFigures(node, tasks));
}

/** The same store, one of whose calls fails as it would where the process dies there. */
function dyingAt(store: RollUpStore, call: number): RollUpStore {
  let calls = 0;
  return new Proxy(store, {
    get: (target, name) => {
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== 'function') return found;
      return (...args: unknown[]): unknown => {
        calls += 1;
        if (calls === call) throw new Error('the process died here');
        return (found as (...given: unknown[]) => unknown).apply(target, args);
      };
    },
  });
}

const changed = (store: RollUpStore, change: Partial<RollUpStore>): RollUpStore =>
  Object.assign(Object.create(store) as RollUpStore, change);

describe('figures beside the tasks', () => {
  it('are at rest those of a walk over everything below, whatever was done in between', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const world = setUp();
        await run(world, taken, () => rollUpAll(world.log, world.store, directory));
        await expectRest(world);
      }),
      { numRuns: 60 },
    );
  });

  it('lose nothing when the pass dies at any of its calls', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 12 }), async (taken, call) => {
        const world = setUp();
        await run(world, taken, async () => {
          await sealAll(world.log);
          const dying = new RollUpTasks(world.log, dyingAt(world.store, call), directory);
          await dying.pass().catch((error: Error) => expect(error.message).toBe('the process died here'));
        });
        await expectRest(world);
      }),
      { numRuns: 60 },
    );
  });

  it('are worked out once a node by a pass, however many of the tasks below have changed', async () => {
    const world = setUp();
    await world.make(0, true);
    for (let made = 0; made < 40; made += 1) await world.make(0, false);
    await rollUpAll(world.log, world.store, directory);
    for (let which = 0; which < 41; which += 1) await world.move(which, 'acknowledged');
    await sealAll(world.log);
    const kept: string[][] = [];
    const watched = changed(world.store, {
      advance: (step) => {
        kept.push(step.figures.map(({ node }) => node).sort());
        return world.store.advance(step);
      },
    });
    await new RollUpTasks(world.log, watched, directory).pass();
    const parents = world.tasks.flatMap(({ parentTaskId }) => parentTaskId ?? []);
    expect(kept).toEqual([[directiveId, ...new Set(parents)].sort()]);
    await expectRest(world);
  });

  it('are left to whoever was faster, and keep nothing of a pass that was overtaken', async () => {
    const world = setUp();
    await world.make(0, false);
    await sealAll(world.log);
    const overtaken = changed(world.store, { cursor: async () => 0 });
    await rollUpAll(world.log, world.store, directory);
    await world.move(0, 'completed');
    await sealAll(world.log);
    expect(await new RollUpTasks(world.log, overtaken, directory).pass()).toBe(false);
    expect(await shown(world.store, directiveId)).toMatchObject({ state: 'open' });
    await expectRest(world);
  });
});
