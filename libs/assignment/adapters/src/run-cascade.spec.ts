import { ConfirmCascade, TakeTaskStep } from '@wian/assignment-application';
import { CHUNK, snapshotIdOf, type SnapshotPage } from '@wian/assignment-domain';
import { calendarRecorded, type Directive, type Unit } from '@wian/contracts';
import { type RecordedEvent, unwrap } from '@wian/kernel';
import type { MemoryCommitLog } from '@wian/persistence';
import { clock, localOf, setUp } from './cascade-run.fixture.js';
import { surroundingsOf } from './steps.fixture.js';

const actor = { id: 'person_sample-local-officer-05370301' };

const commitsOf = (log: MemoryCommitLog) => log.pending(Infinity);

const pageOf = ({ type, data }: RecordedEvent) => (type === 'snapshot.recorded' ? [data as SnapshotPage] : []);

/** Whatever the log refuses from now on. */
function refusalsOf(log: MemoryCommitLog): string[] {
  const refused: string[] = [];
  const commit = log.commit.bind(log);
  log.commit = async (request) => {
    const done = await commit(request);
    if (!done.ok) refused.push(done.error.code);
    return done;
  };
  return refused;
}

const confirmIn =
  (log: MemoryCommitLog, directory: { position: number; units: Unit[] }) => (directive: Directive | undefined) =>
    new ConfirmCascade(
      log,
      { current: async () => directory, completeTo: async () => directory.position, byId: async () => new Map() },
      clock,
      () => undefined,
    ).handle({
      directiveId: directive?.directiveId ?? '',
      expect: directive?.shown.hash ?? '',
      actor,
      mayIssueFor: ['unit_3703'],
      visible: ['unit_3703'],
      correlationId: 'c',
    });

describe('running a cascade', () => {
  it('makes exactly one task per recipient of the snapshot', async () => {
    const { runner, issue, tasks, cascade } = setUp();
    await issue();
    await runner().pass();
    expect(await cascade()).toMatchObject({ status: 'complete', recipients: 8, tasksMade: 8 });
    expect(new Set(tasks().map(({ recipientUnitId }) => recipientUnitId)).size).toBe(8);
  });

  it('makes no second cascade when the same directive arrives again', async () => {
    const { runner, issue, tasks } = setUp();
    await issue();
    await runner().pass();
    await issue();
    await runner().pass();
    expect(tasks()).toHaveLength(8);
  });

  it('waits until the replica has what the officer saw', async () => {
    const { directory, runner, issue, tasks, cascade } = setUp();
    const reached = directory.position;
    directory.position = reached - 1;
    await issue();
    const runs = runner();
    await runs.pass();
    expect(await cascade()).toMatchObject({ status: 'waiting' });
    directory.position = reached;
    await runs.pass();
    expect(tasks()).toHaveLength(8);
  });

  it('waits for a calendar, and starts the acknowledge clock of every task by it', async () => {
    const { known, runner, issue, tasks, cascade } = setUp();
    known.calendar = undefined;
    await issue();
    const runs = runner();
    await runs.pass();
    expect(await cascade()).toMatchObject({ status: 'waiting' });
    known.calendar = calendarRecorded.example;
    await runs.pass();
    // That calendar has Mondays only, and the task is made on a Thursday.
    for (const task of tasks()) {
      expect(task).toMatchObject({
        nextDueAt: '2025-03-24T09:30:00.000Z',
        clocks: { acknowledge: { policyVersion: 1 } },
      });
    }
    expect(tasks()).toHaveLength(8);
  });

  it('is held, and makes no task, when the recipients changed since the officer saw them', async () => {
    const { directory, runner, issue, tasks, cascade } = setUp();
    directory.units.push(localOf(9999));
    await issue();
    await runner().pass();
    expect(await cascade()).toMatchObject({ status: 'held', found: { count: 9 } });
    expect(tasks()).toEqual([]);
  });

  it('lets one of two runners go on with a cascade, so that no page is made for nothing', async () => {
    const count = CHUNK * 3 + 1;
    const { log, runner, issue, tasks, cascade } = setUp(count);
    await issue();
    const refused = refusalsOf(log);
    await Promise.all([runner().pass(), runner().pass()]);
    expect(await cascade()).toMatchObject({ status: 'complete', tasksMade: count, pagesDone: 4 });
    expect(tasks()).toHaveLength(count);
    expect(refused).toEqual([]);
  });

  it('makes no page twice where two go on with a cascade all the same', async () => {
    const count = CHUNK * 3 + 1;
    const { step, issue, tasks, cascade } = setUp(count);
    await issue();
    const drain = async () => {
      while ((await step()) === 'moved');
    };
    await Promise.all([drain(), drain()]);
    expect(await cascade()).toMatchObject({ status: 'complete', tasksMade: count, pagesDone: 4 });
    expect(tasks()).toHaveLength(count);
  });

  it('lets another runner go on at once where one has stopped', async () => {
    const { log, runner, issue, tasks } = setUp(CHUNK + 1);
    const [first, second] = [runner(), runner()];
    await issue();
    const commit = log.commit.bind(log);
    let stopped: Promise<void> | undefined;
    log.commit = (request) => {
      // In the middle of its first page.
      if (request.changes.some(({ aggregate }) => aggregate === 'task')) stopped ??= first.stop();
      return commit(request);
    };
    await first.pass();
    await stopped;
    expect(tasks()).toHaveLength(CHUNK);
    await second.pass();
    expect(tasks()).toHaveLength(CHUNK + 1);
  });

  it('lets a short cascade through while a long one is made', async () => {
    const { log, runner, issue, directive, another } = setUp(CHUNK * 2 + 1);
    await issue(directive);
    await issue(another(2));
    await runner().pass();
    const made = await commitsOf(log);
    const turns = made.flatMap(({ events }) => events.filter(({ type }) => type === 'cascade.advanced'));
    expect(turns.map(({ aggregateId }) => aggregateId.slice(-1))).toEqual(['1', '2', '1', '2', '1', '2']);
  });

  it('starts with more recipients than one commit has room for', async () => {
    const count = 41_500;
    const { log, step, issue, cascade } = setUp(count);
    await issue();
    while ((await cascade())?.status !== 'running') await step();
    expect(await cascade()).toMatchObject({ recipients: count, nodes: count, pages: 83 });
    const pages = (await commitsOf(log)).map(({ events }) => events.flatMap(pageOf));
    expect(pages.map(({ length }) => length).filter((length) => length > 0)).toEqual([20, 20, 20, 20, 3]);
    expect(new Set(pages.flat().flatMap(({ nodes }) => nodes.map(({ unitId }) => unitId))).size).toBe(count);
  });

  it('records its list anew, and makes no task, when it changes before all of it is recorded', async () => {
    const count = CHUNK * 20 + 1;
    const { log, directory, step, issue, cascade } = setUp(count);
    await issue();
    await step();
    expect(await cascade()).toMatchObject({ status: 'resolving', recording: { pages: 20 } });
    directory.units = [...directory.units, localOf(count)];
    await step();
    expect(await cascade()).toMatchObject({ status: 'held', found: { count: count + 1 }, tasksMade: 0 });
    directory.units = directory.units.slice(0, -1);
    unwrap(await confirmIn(log, directory)((await cascade())?.directive));
    await step();
    expect(await cascade()).toMatchObject({ status: 'running', recipients: count });
    const first = await log.load('snapshot', snapshotIdOf((await cascade())?.directive.directiveId ?? '', 1));
    expect(first?.version).toBe(2);
  });
});

describe('taking a step', () => {
  it('lets one of two officers at once acknowledge and tells the other', async () => {
    const { log, source, runner, issue, tasks } = setUp(1);
    await issue();
    await runner().pass();
    const [task] = tasks();
    if (!task) throw new Error('expected a task');
    const step = () =>
      new TakeTaskStep(log, surroundingsOf(log, source), clock).handle(
        task.taskId,
        { type: 'acknowledge' },
        {
          actor,
          visible: [task.unitId],
          posts: [{ postId: 'post_test', unitId: task.unitId, roles: ['officer'] }],
          correlationId: 'c',
        },
      );
    const results = await Promise.all([step(), step()]);
    expect(results.map((result) => (result.ok ? 'ok' : result.error.code)).sort()).toEqual([
      'TASK.ALREADY_ACKNOWLEDGED',
      'ok',
    ]);
    expect(tasks()[0]).toMatchObject({ status: 'acknowledged', acknowledged: { by: actor.id } });
  });
});
