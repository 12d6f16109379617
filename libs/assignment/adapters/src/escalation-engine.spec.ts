import { EscalationEngine, type EscalationQueries, FireDueSteps } from '@wian/assignment-application';
import { type Task, taskAssigned, type TaskClock, taskEvents } from '@wian/contracts';
import { type CommitLog, type CommitRequest, unwrap } from '@wian/kernel';
import { EventTypes, MemoryCommitLog, MemoryLeaseStore } from '@wian/persistence';

const types = new EventTypes([...taskEvents]);
const clock = { now: () => new Date('2025-03-12T02:00:00.000Z') };
const dueAt = '2025-03-11T09:30:00.000Z';
const acknowledge: TaskClock = {
  startedAt: '2025-03-06T02:00:00.000Z',
  dueAt,
  provisional: false,
  policyId: 'standard',
  policyVersion: 1,
  calendar: { calendarId: 'calendar_th', version: 1, knownUntil: '2026-12-31' },
  steps: [{ stepId: 'overdue', dueAt, target: 'incumbent', channel: 'in-app', outcome: null }],
};
const uuidOf = (directive: number) => `01957aaa-0000-7000-8000-00000000000${directive}`;
const lateTask = (directive: number, number: number): Task => ({
  ...taskAssigned.example,
  taskId: `task_${uuidOf(directive)}_${number}`,
  directiveId: `directive_${uuidOf(directive)}`,
  clocks: { acknowledge },
  nextDueAt: dueAt,
});
const tasksOf = (directive: number, count: number) =>
  Array.from({ length: count }, (_, index) => lateTask(directive, 100 + index));

async function setUp(tasks: readonly Task[]) {
  const log = new MemoryCommitLog(types);
  const write = (changes: CommitRequest['changes']) =>
    log.commit({ at: clock.now(), actor: { id: 'person_test' }, correlationId: 'c', changes });
  const step = (task: Task, type: string, expectedVersion: number) => ({
    aggregate: 'task',
    aggregateId: task.taskId,
    expectedVersion,
    events: [{ type, data: task }],
    state: task,
  });
  unwrap(await write(tasks.map((task) => step(task, taskAssigned.type, 0))));
  const states = () => log.documentsOf<Task>('task').map(({ state }) => state);
  const queries: EscalationQueries = {
    due: async ({ by, limit, after }) =>
      states()
        .flatMap(({ taskId, nextDueAt }) => (nextDueAt && nextDueAt <= by ? [{ taskId, nextDueAt }] : []))
        .filter(({ taskId }) => after === undefined || taskId > after.taskId)
        .sort((a, b) => (a.taskId < b.taskId ? -1 : 1))
        .slice(0, limit),
    tasksWithSteps: async () => [],
  };
  const sizes: number[] = [];
  const counting: CommitLog = {
    load: (aggregate, id) => log.load(aggregate, id),
    commit: (request) => {
      sizes.push(request.changes.length);
      return log.commit(request);
    },
  };
  const leases = new MemoryLeaseStore();
  const failed: (string | undefined)[] = [];
  const engine = (owner = 'one', over: CommitLog = counting) =>
    new EscalationEngine({
      queries,
      fire: new FireDueSteps(
        over,
        { current: async () => ({ units: [], position: 1 }), completeTo: async () => 1, byId: async () => new Map() },
        { rules: () => Promise.reject(new Error('no task here has a period')) },
        clock,
      ),
      clock,
      leases,
      owner,
      onError: (_error, taskId) => failed.push(taskId),
    });
  const firedOf = (task: Task) => task.clocks?.acknowledge?.steps[0]?.outcome?.kind;
  const acknowledge = (task: Task, version: number) => {
    const { nextDueAt: _, ...rest } = task;
    const taken = { at: clock.now().toISOString(), by: 'person_test' };
    return write([step({ ...rest, acknowledged: taken }, 'wian.task.acknowledged.v1', version)]);
  };
  return { counting, engine, sizes, failed, states, firedOf, acknowledge };
}

describe('the escalation engine', () => {
  it('decides the late tasks of a directive in few commits, each of one directive', async () => {
    const { engine, sizes, states, firedOf } = await setUp([...tasksOf(1, 150), ...tasksOf(2, 30)]);
    expect(await engine().pass()).toBe(true);
    expect(states().map(firedOf)).toEqual(Array.from({ length: 180 }, () => 'fired'));
    expect(sizes).toEqual([100, 50, 30]);
    expect(await engine().pass()).toBe(false);
  });

  it('decides the others one by one when somebody takes a step on one of them meanwhile', async () => {
    const tasks = tasksOf(1, 5);
    const { counting, engine, sizes, states, firedOf, acknowledge: take } = await setUp(tasks);
    let raced = false;
    const racing: CommitLog = {
      ...counting,
      commit: async (request) => {
        if (!raced && tasks[2]) unwrap(await take(tasks[2], 1));
        raced = true;
        return counting.commit(request);
      },
    };
    expect(await engine('one', racing).pass()).toBe(true);
    expect(states().map(firedOf)).toEqual(['fired', 'fired', undefined, 'fired', 'fired']);
    expect(sizes).toEqual([5, 1, 1, 1, 1]);
  });

  it('tells of a task that cannot be decided, and does not let the others wait for it', async () => {
    const { counting, engine, failed, states, firedOf } = await setUp(tasksOf(1, 4));
    const broken = lateTask(1, 101).taskId;
    const failing: CommitLog = {
      ...counting,
      load: async (aggregate, id) => {
        if (id === broken) throw new Error('unreadable');
        return counting.load(aggregate, id);
      },
    };
    expect(await engine('one', failing).pass()).toBe(true);
    expect(failed).toEqual([broken]);
    expect(states().map(firedOf)).toEqual(['fired', undefined, 'fired', 'fired']);
  });

  it('leaves the work to the replica that holds the lease, until that stops', async () => {
    const { engine, sizes } = await setUp(tasksOf(1, 2));
    const nothing: CommitLog = { load: async () => undefined, commit: () => Promise.reject(new Error('unexpected')) };
    const [first, second] = [engine('one', nothing), engine('two')];
    await first.pass();
    expect(await second.pass()).toBe(false);
    await first.stop();
    expect(await second.pass()).toBe(true);
    expect(sizes).toEqual([2]);
  });
});
