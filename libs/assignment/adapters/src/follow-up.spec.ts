import { ReadBlockers, ReadUnanswered, Remind } from '@wian/assignment-application';
import { cascadeEvents, cascadeIdOf } from '@wian/assignment-domain';
import { directiveIssued, type Task, type TaskClock, taskEvents } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { EventTypes, MemoryCommitLog } from '@wian/persistence';
import { MemoryFollowUpQueries } from './memory/memory-follow-up-queries.js';
import { directiveId, moved, taskAt } from './naive-figures.fixture.js';
import { rollUpAll, rollUpsOf } from './rollup.fixture.js';

const now = new Date('2025-03-10T00:00:00.000Z');
const ISSUER = ['unit_3703'];
const cascade = {
  directive: { ...directiveIssued.example, directiveId },
  correlationId: 'c',
  issuerPath: ['unit_moi'],
  issuerName: null,
  status: 'complete',
  requestedAt: now.toISOString(),
  recipients: 1,
  nodes: 1,
  pages: 1,
  pagesDone: 1,
  tasksMade: 1,
  found: null,
  problem: null,
};

/** A cascade with these tasks, counted. */
async function cascadeOf(tasks: readonly Task[]) {
  const log = new MemoryCommitLog(new EventTypes([...taskEvents, ...cascadeEvents]));
  const put = async (aggregate: string, aggregateId: string, type: string, state: object) => {
    const change = { aggregate, aggregateId, expectedVersion: 0, events: [{ type, data: state }], state };
    unwrap(await log.commit({ at: now, actor: { id: 'person_test' }, correlationId: 'c', changes: [change] }));
  };
  await put('cascade', cascadeIdOf(directiveId), 'cascade.requested', cascade);
  for (const task of tasks) await put('task', task.taskId, 'wian.task.assigned.v1', task);
  const rollUps = rollUpsOf(log);
  await rollUpAll(log, rollUps);
  const directory = { byId: async () => new Map() };
  const queries = new MemoryFollowUpQueries(() => log.documentsOf<Task>('task'), rollUps);
  const time = { now };
  const needs = { log, queries, rollUps, directory, clock: { now: () => time.now } };
  const taskOf = async (task: Task) => (await log.load<Task>('task', task.taskId))?.state;
  /** The unit acknowledges. */
  const acknowledge = async (task: Task) => {
    const { state, version } = (await log.load<Task>('task', task.taskId)) ?? { state: task, version: 0 };
    const next = moved(state, 'acknowledged');
    const events = [{ type: 'wian.task.acknowledged.v1', data: next }];
    const change = { aggregate: 'task', aggregateId: task.taskId, expectedVersion: version, events, state: next };
    unwrap(await log.commit({ at: now, actor: { id: 'person_test' }, correlationId: 'c', changes: [change] }));
  };
  return {
    log,
    time,
    taskOf,
    acknowledge,
    remind: new Remind(needs, 24),
    unanswered: new ReadUnanswered(needs),
    blockers: new ReadBlockers(needs),
    queries,
  };
}

const relays = { relay: true, act: false };
const province = taskAt('37', undefined, { level: 'province', obligations: relays });
const districts = ['3701', '3702'].map((name) => taskAt(name, province, { level: 'district', obligations: relays }));
const [first, second] = districts;
const locals = (parent: Task | undefined, count: number) =>
  Array.from({ length: count }, (_, index) => taskAt(`0${parent?.unitId.slice(5)}${10 + index}`, parent));
const namesOf = (rows: readonly { readonly unitId: string }[]) => rows.map(({ unitId }) => unitId.slice(5));
const clock: TaskClock = {
  startedAt: '2025-03-06T02:00:00.000Z',
  dueAt: '2025-03-09T09:30:00.000Z',
  provisional: false,
  policyId: 'standard',
  policyVersion: 1,
  calendar: { calendarId: 'calendar_th', version: 1, knownUntil: '2026-12-31' },
  steps: [],
};
const ask = { directive: directiveId, visible: ISSUER, limit: 2 };

describe('who has not answered', () => {
  it('is counted at every level, with a page of each, in one call', async () => {
    const { unanswered } = await cascadeOf([province, ...districts, ...locals(first, 3)]);
    const found = unwrap(await unanswered.of({ ...ask, step: 'acknowledge' }));
    expect(found.total).toBe(6);
    expect(found.levels.map(({ level, count, items }) => [level, count, namesOf(items)])).toEqual([
      ['province', 1, ['37']],
      ['district', 2, ['3701', '3702']],
      ['local', 3, ['0370110', '0370111']],
    ]);
    const { next: cursor = null } = found.levels[2] ?? {};
    const rest = unwrap(
      await unanswered.of({ ...ask, step: 'acknowledge', level: 'local', cursor: cursor ?? undefined }),
    );
    expect(rest.levels.map(({ items, next }) => [namesOf(items), next])).toEqual([[['0370112'], null]]);
  });

  it('is asked of one branch alone', async () => {
    const { unanswered } = await cascadeOf([province, ...districts, ...locals(first, 1), ...locals(second, 2)]);
    const found = unwrap(await unanswered.of({ ...ask, step: 'report', node: second?.taskId }));
    expect(found.levels.map(({ level, count, items }) => [level, count, namesOf(items)])).toEqual([
      ['local', 2, ['0370210', '0370211']],
    ]);
  });

  it('says of each what it owes, and whether its time is over', async () => {
    const { unanswered } = await cascadeOf([taskAt('a', undefined, { clocks: { acknowledge: clock } })]);
    const found = unwrap(await unanswered.of({ ...ask, step: 'acknowledge' }));
    expect(found.levels[0]?.items).toMatchObject([
      { awaits: ['acknowledge', 'report'], dueAt: clock.dueAt, late: true, relaying: false },
    ]);
  });

  it('is told only to who may see the cascade, and of its own tasks', async () => {
    const { unanswered, blockers } = await cascadeOf([province]);
    const others = { ...ask, visible: ['unit_3799'], step: 'acknowledge' as const };
    expect(await unanswered.of(others)).toMatchObject({ error: { code: 'CASCADE.NOT_FOUND' } });
    expect(await blockers.of(others)).toMatchObject({ error: { code: 'CASCADE.NOT_FOUND' } });
    const foreign = { ...ask, step: 'acknowledge' as const, node: 'task_other_37' };
    expect(await unanswered.of(foreign)).toMatchObject({ error: { code: 'TASK.NOT_FOUND' } });
    expect(await blockers.of(foreign)).toMatchObject({ error: { code: 'TASK.NOT_FOUND' } });
  });
});

describe('what blocks a branch', () => {
  it('is named down to the unit, and never a unit that only passes on', async () => {
    const [one, two] = locals(first, 2);
    const tasks = [province, ...districts, one, two && moved(two, 'completed'), ...locals(second, 1)];
    const { blockers } = await cascadeOf(tasks.flatMap((task) => task ?? []));
    const found = unwrap(await blockers.of({ ...ask, limit: 10 }));
    expect([found.state, namesOf(found.items), found.more]).toEqual(['open', ['0370110', '0370210'], false]);
    const below = unwrap(await blockers.of({ ...ask, node: second?.taskId, limit: 10 }));
    expect(namesOf(below.items)).toEqual(['0370210']);
  });

  it('names an addressed unit above others for itself, and goes on below it', async () => {
    const addressed = { ...province, obligations: { relay: false, act: true } };
    const { blockers } = await cascadeOf([addressed, taskAt('a', addressed)]);
    expect(namesOf(unwrap(await blockers.of({ ...ask, limit: 10 })).items)).toEqual(['37', 'a']);
  });

  it('is nothing once the branch is done', async () => {
    const { blockers } = await cascadeOf([moved(taskAt('a', undefined), 'completed')]);
    expect(unwrap(await blockers.of({ ...ask, limit: 10 }))).toEqual({ state: 'done', items: [], more: false });
  });

  it('is read within bounds, however much is open, and says that there is more', async () => {
    const top = taskAt('37', undefined, { level: 'province', obligations: relays });
    const many = Array.from({ length: 120 }, (_, index) => {
      const district = taskAt(`37${100 + index}`, top, { level: 'district', obligations: relays });
      return [district, taskAt(`0${index}`, district)];
    });
    const { blockers, queries } = await cascadeOf([top, ...many.flat()]);
    let looks = 0;
    const openUnder = queries.openUnder.bind(queries);
    queries.openUnder = (...asked) => {
      looks += 1;
      return openUnder(...asked);
    };
    const found = unwrap(await blockers.of({ ...ask, limit: 500 }));
    expect(found.more).toBe(true);
    expect(found.items.length).toBeGreaterThan(20);
    expect(looks).toBeLessThanOrEqual(50);
    const few = unwrap(await blockers.of({ ...ask, limit: 3 }));
    expect([few.items.length, few.more]).toEqual([3, true]);
  });
});

describe('a reminder', () => {
  const actor = { id: 'person_sample-district-officer-3703' };
  const command = { directive: directiveId, step: 'acknowledge' as const, actor, correlationId: 'r', visible: ISSUER };
  const [one, two] = locals(first, 2);
  if (!one || !two) throw new Error('expected two tasks');
  const why = (found: { leftOut: readonly { why: string; count: number }[] }) =>
    found.leftOut.map((each) => [each.why, each.count]);

  it('goes to those who have not answered, and to nobody else, and says who gave it', async () => {
    const { remind, taskOf } = await cascadeOf([province, moved(one, 'acknowledged'), two]);
    expect(unwrap(await remind.handle(command))).toEqual({
      step: 'acknowledge',
      reminded: 2,
      leftOut: [],
      more: false,
    });
    const given = { at: now.toISOString(), by: actor.id, step: 'acknowledge', count: 1 };
    expect((await taskOf(two))?.reminded).toEqual(given);
    expect((await taskOf(province))?.reminded).toEqual(given);
    expect((await taskOf(one))?.reminded).toBeUndefined();
  });

  it('is not given again within a day, and the answer names who was left out and since when', async () => {
    const { remind, time, taskOf } = await cascadeOf([one]);
    unwrap(await remind.handle(command));
    time.now = new Date(now.getTime() + 24 * 3_600_000 - 1);
    const again = unwrap(await remind.handle(command));
    expect([again.reminded, why(again)]).toEqual([0, [['reminded-lately', 1]]]);
    expect(again.leftOut[0]?.items).toMatchObject([
      { taskId: one.taskId, reminded: { at: now.toISOString(), count: 1 } },
    ]);
    time.now = new Date(now.getTime() + 24 * 3_600_000);
    expect(unwrap(await remind.handle(command))).toMatchObject({ reminded: 1, leftOut: [] });
    expect((await taskOf(one))?.reminded).toMatchObject({ at: time.now.toISOString(), count: 2 });
  });

  it('is given below one node alone', async () => {
    const [district, other] = districts;
    const { remind, taskOf } = await cascadeOf([province, ...districts, one, ...locals(other, 1)]);
    expect(unwrap(await remind.handle({ ...command, node: district?.taskId }))).toMatchObject({ reminded: 1 });
    expect((await taskOf(one))?.reminded).toBeDefined();
    expect((await taskOf(province))?.reminded).toBeUndefined();
  });

  it('passes over a unit that answers at the same moment, and reaches all the others', async () => {
    const many = locals(first, 9);
    const { remind, log, acknowledge, taskOf } = await cascadeOf(many);
    const [, , , answering] = many;
    if (!answering) throw new Error('expected a fourth task');
    const commit = log.commit.bind(log);
    log.commit = async (request) => {
      log.commit = commit;
      await acknowledge(answering);
      return commit(request);
    };
    const found = unwrap(await remind.handle(command));
    expect([found.reminded, why(found)]).toEqual([8, [['changed', 1]]]);
    expect((await taskOf(answering))?.reminded).toBeUndefined();
    for (const task of many.filter((each) => each !== answering)) expect((await taskOf(task))?.reminded?.count).toBe(1);
  });

  it('is refused to who may not judge the cascade', async () => {
    const { remind } = await cascadeOf([one]);
    expect(await remind.handle({ ...command, visible: ['unit_3799'] })).toMatchObject({
      error: { code: 'CASCADE.NOT_FOUND' },
    });
  });
});
