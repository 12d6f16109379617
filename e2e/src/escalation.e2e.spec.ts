import { deliveryDelivered, deliveryOpened } from '@wian/contracts';
import { toMessage } from '@wian/messaging';
import {
  type Wian,
  cascadeComplete,
  DISTRICT_OFFICER,
  freshNumber,
  issueLetter,
  letterNumbered,
  startWian,
} from './harness.js';
import type { Body } from './client.js';
import { moveClock, setClock, settled } from './clock.js';

const minute = 60_000;
const bangkok = (text: string): string => new Date(`${text.replace(' ', 'T')}:00+07:00`).toISOString();

/** The steps of one scenario build on each other, as the days do. */
describe('who is late over Songkran', () => {
  let wian: Wian;
  let directiveId: string;
  let tasks: readonly Body[];
  beforeAll(async () => {
    wian = await startWian();
    setClock(wian, bangkok('2025-04-09 10:00'));
    directiveId = await issueLetter(wian.as(DISTRICT_OFFICER), letterNumbered(freshNumber()));
    await cascadeComplete(wian.as(DISTRICT_OFFICER), directiveId);
    tasks = (await wian.as(DISTRICT_OFFICER).get(`/assignment/cascades/${directiveId}/tasks`)).items;
  });
  afterAll(() => wian.close());

  const officerOf = (task: Body | undefined) => ownerOf(wian, task);
  const takes = (task: Body | undefined, step: string) =>
    officerOf(task).post(`/assignment/tasks/${task?.taskId}/${step}`, {});
  const steps = (status: string) => stepsOf(wian, directiveId, status);
  const late = () => tasks.slice(2);
  const at = (instant: string) => setClock(wian, bangkok(instant));

  it('has three working days to acknowledge, weekend and holidays not counted', async () => {
    const { clocks } = await wian.as(DISTRICT_OFFICER).get(`/assignment/tasks/${tasks[0]?.taskId}/plan`);
    expect(clocks).toMatchObject([{ kind: 'acknowledge', state: 'running', dueAt: bangkok('2025-04-17 16:30') }]);
  });

  it('is left alone until then', async () => {
    await takes(tasks[0], 'acknowledge');
    await takes(tasks[0], 'complete');
    await takes(tasks[1], 'acknowledge');
    at('2025-04-16 23:59');
    expect(await steps('fired')).toEqual([]);
  });

  it('is told once the time is over, and only those who are late', async () => {
    at('2025-04-17 16:31');
    const fired = await steps('fired');
    const told = late().flatMap(({ taskId, unitId }) =>
      ['remind', 'overdue'].map((stepId) => ({ taskId, stepId, targetUnitId: unitId })),
    );
    expect(sorted(fired.map(placeOf))).toEqual(sorted(told));
  });

  it('is told to the unit above a working day later', async () => {
    at('2025-04-18 16:31');
    const superior = (await steps('fired')).filter(({ stepId }) => stepId === 'tell-superior');
    const told = late().map(({ taskId }) => ({ taskId, stepId: 'tell-superior', targetUnitId: 'unit_3703' }));
    expect(sorted(superior.map(placeOf))).toEqual(sorted(told));
  });

  it('is not told twice, whichever way the clock jumps', async () => {
    moveClock(wian, -3 * 24 * 60 * minute);
    await settled(wian);
    moveClock(wian, 30 * 24 * 60 * minute);
    expect(await steps('fired')).toHaveLength(late().length * 3);
    expect(await steps('pending')).toEqual([]);
  });

  it('leaves every step of those who were in time superfluous', async () => {
    const superfluous = await steps('superfluous');
    expect(superfluous).toHaveLength(6);
    expect(new Set(superfluous.map(({ taskId }) => taskId))).toEqual(
      new Set(tasks.slice(0, 2).map(({ taskId }) => taskId)),
    );
  });

  it('pages through every step once', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: Body = await wian.operator.get(`/assignment/escalations?directive=${directiveId}&limit=5${after}`);
      seen.push(...page.items.map(({ taskId, stepId }) => `${taskId} ${stepId}`));
      cursor = page.next;
    }
    expect(seen).toHaveLength(tasks.length * 3);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('counts what was delivered, opened and acknowledged, each task once, however often it is said', async () => {
    const [first, second] = tasks;
    await officerOf(first).get(`/assignment/tasks/${first?.taskId}`);
    await officerOf(first).get(`/assignment/tasks/${first?.taskId}`);
    await wian.as(DISTRICT_OFFICER).get(`/assignment/tasks/${second?.taskId}`);
    // The unit above reads its notice of a late task: that is no opening by the unit.
    const above = opening(tasks[2], 'unit_3703');
    const delivered = [first, second].flatMap((task) => [delivery(task, 'email'), delivery(task, 'in-app')]);
    await wian.log.produce([opening(second), above, ...delivered, ...delivered].map(toMessage));
    await settled(wian);
    const { levels } = await wian.as(DISTRICT_OFFICER).get(`/assignment/cascades/${directiveId}`);
    const progress = { delivered: 8, opened: 2, acknowledged: 2, reported: 0, completed: 1 };
    expect(levels).toMatchObject([{ level: 'local', total: 8, progress }]);
    const letter = `/intake/directives/${directiveId}/letter`;
    await officerOf(tasks[2]).file(letter);
    await officerOf(tasks[2]).file(letter);
    await wian.as(DISTRICT_OFFICER).file(letter);
    await settled(wian);
    const after = await wian.as(DISTRICT_OFFICER).get(`/assignment/cascades/${directiveId}`);
    expect(after.levels).toMatchObject([{ progress: { ...progress, opened: 3 } }]);
    const parked = (await wian.operator.get('/assignment/parked?limit=500')).items;
    expect(parked.filter(({ key }) => /^(delivery|opening)_/.test(key))).toEqual([]);
  });
});

/** The sample letter with a third order: to report by a day. */
const letterWithDeadline = () =>
  `${letterNumbered(freshNumber()).trimEnd()}\n\n๓. รายงานผลการดำเนินการให้อำเภอทราบภายในวันที่ ๒๒ พฤษภาคม ๒๕๖๘\n`;

describe('who reports late', () => {
  let wian: Wian;
  let directiveId: string;
  let tasks: readonly Body[];
  beforeAll(async () => {
    wian = await startWian();
    // Later than the scenario above ends: what it planned is not in the future here.
    setClock(wian, bangkok('2025-05-19 10:00'));
    directiveId = await issueLetter(district(), letterWithDeadline());
    await cascadeComplete(district(), directiveId);
    tasks = (await district().get(`/assignment/cascades/${directiveId}/tasks`)).items;
  });
  afterAll(() => wian.close());

  const district = () => wian.as(DISTRICT_OFFICER);
  const pathOf = (task: Body | undefined) => `/assignment/tasks/${task?.taskId}`;
  const takes = (task: Body | undefined, step: string, body = {}) =>
    ownerOf(wian, task).post(`${pathOf(task)}/${step}`, body);
  const reports = (task: Body | undefined, text: string) => takes(task, 'report', { text });
  const judges = (task: Body | undefined, step: string, body = {}) => district().post(`${pathOf(task)}/${step}`, body);
  const completeSteps = async (status: string) =>
    (await stepsOf(wian, directiveId, status)).filter(({ clock }) => clock === 'complete');
  const overdue = async () =>
    (await district().get(`/assignment/tasks?directive=${directiveId}&overdue=true`)).items.map(({ taskId }) => taskId);
  const late = () => tasks.slice(2);
  const dueAt = bangkok('2025-05-22 16:30');

  it('is asked for a report, and shown by when, in the list and in the task', async () => {
    for (const task of tasks) {
      const view = await district().get(pathOf(task));
      expect(view).toMatchObject({ endedBy: 'issuer', orders: [1, 2, 3], directive: { action: 'report' } });
      expect(view).toMatchObject({ clocks: { complete: { dueAt, state: 'running' } } });
    }
    const { items } = await ownerOf(wian, tasks[0]).get(`/assignment/tasks?directive=${directiveId}`);
    expect(items).toMatchObject([{ taskId: tasks[0]?.taskId, clocks: { complete: { dueAt, state: 'running' } } }]);
  });

  it('has nothing more to fear once the report is in, also when it is returned', async () => {
    for (const task of tasks) await takes(task, 'acknowledge');
    for (const task of tasks.slice(0, 2)) await reports(task, 'ดำเนินการแล้ว');
    await judges(tasks[1], 'return', { reason: 'ขอจำนวนครัวเรือน' });
    const ended = tasks
      .slice(0, 2)
      .flatMap(({ taskId }) => ['remind', 'overdue', 'tell-superior'].map((id) => `${taskId} ${id}`));
    expect((await completeSteps('superfluous')).map(({ taskId, stepId }) => `${taskId} ${stepId}`).sort()).toEqual(
      ended.sort(),
    );
    expect(await district().get(pathOf(tasks[1]))).toMatchObject({
      status: 'returned',
      clocks: { complete: { state: 'ended' } },
    });
  });

  it('is told once the day is over, and is counted as overdue, and nobody else is', async () => {
    setClock(wian, bangkok('2025-05-22 16:31'));
    const told = late().flatMap(({ taskId, unitId }) =>
      ['remind', 'overdue'].map((stepId) => ({ taskId, stepId, targetUnitId: unitId })),
    );
    expect(sorted((await completeSteps('fired')).map(placeOf))).toEqual(sorted(told));
    expect((await overdue()).sort()).toEqual(
      late()
        .map(({ taskId }) => taskId)
        .sort(),
    );
    const [first] = late();
    const { items, counts } = await inboxOf(first);
    expect(items.map(({ taskId }) => taskId)).toContain(first?.taskId);
    expect(counts).toMatchObject({ overdue: items.length });
  });

  it('is told to the unit above a working day later', async () => {
    setClock(wian, bangkok('2025-05-23 16:31'));
    const superior = (await completeSteps('fired')).filter(({ stepId }) => stepId === 'tell-superior');
    const told = late().map(({ taskId }) => ({ taskId, stepId: 'tell-superior', targetUnitId: 'unit_3703' }));
    expect(sorted(superior.map(placeOf))).toEqual(sorted(told));
  });

  it('ends with the issuer, who completes what is reported, late or mended', async () => {
    const [, returned, first] = tasks;
    await reports(returned, 'ดำเนินการแล้ว ๑๒๐ ครัวเรือน');
    await reports(first, 'ดำเนินการแล้ว');
    expect(await overdue()).not.toContain(first?.taskId);
    expect(await ownerOf(wian, first).call('POST', `${pathOf(first)}/complete`, {})).toMatchObject({
      status: 403,
      body: { code: 'TASK.NOT_YOURS' },
    });
    for (const task of [returned, first]) expect(await judges(task, 'complete')).toMatchObject({ status: 'completed' });
    expect(await completeSteps('fired')).toHaveLength(late().length * 3);
  });

  /** What a unit sees of its overdue tasks, of every directive. */
  async function inboxOf(task: Body | undefined) {
    const unit = `unit=${String(task?.unitId)}`;
    const { items } = await ownerOf(wian, task).get(`/assignment/tasks?${unit}&overdue=true&limit=500`);
    return { items, counts: await ownerOf(wian, task).get(`/assignment/tasks/counts?${unit}`) };
  }
});

const ownerOf = (wian: Wian, task: Body | undefined) =>
  wian.as(`local-officer-${String(task?.unitId).slice('unit_'.length)}`);

async function stepsOf(wian: Wian, directiveId: string, status: string) {
  await settled(wian);
  const path = `/assignment/escalations?directive=${directiveId}&status=${status}&limit=500`;
  return (await wian.as(DISTRICT_OFFICER).get(path)).items;
}

const placeOf = ({ taskId, stepId, targetUnitId }: Body) => ({ taskId, stepId, targetUnitId });
const sorted = (places: ReturnType<typeof placeOf>[]) =>
  places.sort((a, b) => `${a.taskId} ${a.stepId}`.localeCompare(`${b.taskId} ${b.stepId}`));

const delivery = (task: Body | undefined, channel: string) => fact(task, channel, deliveryDelivered.type);
const opening = (task: Body | undefined, unitId = task?.unitId ?? '') =>
  fact({ taskId: task?.taskId ?? '', unitId }, 'email', deliveryOpened.type);

/** What notification says of a notice about this task. */
function fact(task: Pick<Body, 'taskId' | 'unitId'> | undefined, channel: string, type: string) {
  const { taskId = '', unitId = '' } = task ?? {};
  const deliveryId = `delivery_${taskId.slice('task_'.length)}-${unitId.slice('unit_'.length)}-${channel}`;
  const directiveId = `directive_${taskId.split('_')[1]}`;
  const postId = `post_${unitId.slice('unit_'.length)}-officer`;
  const at = bangkok('2025-04-09 10:05');
  return {
    topic: 'wian.delivery.v1',
    event: {
      specversion: '1.0' as const,
      id: `${deliveryId}:${type === deliveryDelivered.type ? 1 : 2}`,
      source: '/wian/notification',
      type,
      subject: deliveryId,
      time: at,
      datacontenttype: 'application/json' as const,
      sequence: type === deliveryDelivered.type ? 1 : 2,
      position: 1,
      epoch: 1,
      correlationid: 'receipts',
      data: { deliveryId, taskId, directiveId, unitId, postId, channel, at },
    },
  };
}
