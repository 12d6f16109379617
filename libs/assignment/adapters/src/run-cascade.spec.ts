import {
  AdvanceCascade,
  type CascadeQueries,
  CascadeRunner,
  RequestCascade,
  TakeTaskStep,
} from '@wian/assignment-application';
import {
  type Cascade,
  cascadeEvents,
  cascadeIdOf,
  CHUNK,
  snapshotRecorded,
  takeSnapshot,
} from '@wian/assignment-domain';
import {
  type Calendar,
  calendarRecorded,
  type CloudEvent,
  type Directive,
  directiveIssued,
  type Task,
  taskEvents,
  type Unit,
} from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { OrgTree } from '@wian/org-tree';
import { EventTypes, MemoryCommitLog } from '@wian/persistence';
import { surroundingsOf } from './steps.fixture.js';
import { exampleClocks } from './clock-starter.fixture.js';

const types = new EventTypes([...taskEvents, ...cascadeEvents, snapshotRecorded]);
const clock = { now: () => new Date('2025-03-06T02:00:00.000Z') };
const actor = { id: 'person_sample-local-officer-05370301' };

const unit = (
  code: string,
  parentId: string | null,
  level: Unit['periods'][0]['level'],
  type: Unit['periods'][0]['type'],
): Unit => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix: null,
  periods: [{ from: '2000-01-01', to: null, name: code, type, level, parentId }],
  sample: true,
  source: 'sample',
});
const locals = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    unit(`0637${String(index).padStart(4, '0')}`, 'unit_3703', 'local', 'sao'),
  );

function setUp(count = 8) {
  const units = [
    unit('37', null, 'province', 'province'),
    unit('3703', 'unit_37', 'district', 'district'),
    ...locals(count),
  ];
  const directory = { position: units.length, units };
  const { hash } = unwrap(
    takeSnapshot(directiveIssued.example, unwrap(OrgTree.asOf(units, directiveIssued.example.treeDate))),
  );
  const directive: Directive = { ...directiveIssued.example, shown: { position: units.length, count, hash } };
  const log = new MemoryCommitLog(types);
  const queries: CascadeQueries = {
    open: async () =>
      log
        .documentsOf<Cascade>('cascade')
        .flatMap(({ state }) =>
          ['waiting', 'running'].includes(state.status) ? [cascadeIdOf(state.directive.directiveId)] : [],
        ),
  };
  const source = {
    current: async () => directory,
    completeTo: async () => directory.position,
    byId: async () => new Map(),
  };
  const known: { calendar: Calendar | undefined } = { calendar: calendarRecorded.example };
  const calendars = { current: async () => known.calendar && { calendar: known.calendar, version: 1 } };
  const clocks = exampleClocks(source, calendars);
  const runner = () =>
    new CascadeRunner({
      queries,
      advance: new AdvanceCascade(log, source, clocks, clock),
      onError: (error) => {
        throw error;
      },
    });
  const issue = () => new RequestCascade(log, () => undefined).handle(eventOf(directive));
  const tasks = () => log.documentsOf<Task>('task').map(({ state }) => state);
  const cascade = async () => (await log.load<Cascade>('cascade', cascadeIdOf(directive.directiveId)))?.state;
  return { log, source, known, directory, directive, runner, issue, tasks, cascade };
}

const eventOf = (data: Directive): CloudEvent<Directive> => ({
  specversion: '1.0',
  id: `${data.directiveId}:1`,
  source: '/wian/intake',
  type: directiveIssued.type,
  subject: data.directiveId,
  time: '2025-03-06T02:00:00.000Z',
  datacontenttype: 'application/json',
  sequence: 1,
  position: 1,
  epoch: 1,
  correlationid: 'request-1',
  data,
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
    await runner().pass();
    expect(await cascade()).toMatchObject({ status: 'waiting' });
    directory.position = reached;
    await runner().pass();
    expect(tasks()).toHaveLength(8);
  });

  it('waits for a calendar, and starts the acknowledge clock of every task by it', async () => {
    const { known, runner, issue, tasks, cascade } = setUp();
    known.calendar = undefined;
    await issue();
    await runner().pass();
    expect(await cascade()).toMatchObject({ status: 'waiting' });
    known.calendar = calendarRecorded.example;
    await runner().pass();
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
    directory.units.push(unit('06379999', 'unit_3703', 'local', 'sao'));
    await issue();
    await runner().pass();
    expect(await cascade()).toMatchObject({ status: 'held', found: { count: 9 } });
    expect(tasks()).toEqual([]);
  });

  it('shares the work of many chunks between two runners without doing any twice', async () => {
    const count = CHUNK * 3 + 1;
    const { runner, issue, tasks, cascade } = setUp(count);
    await issue();
    await Promise.all([runner().pass(), runner().pass()]);
    await runner().pass();
    expect(await cascade()).toMatchObject({ status: 'complete', tasksMade: count, pagesDone: 4 });
    expect(tasks()).toHaveLength(count);
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
