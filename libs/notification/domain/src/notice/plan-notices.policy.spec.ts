import {
  type ClockStep,
  effects,
  type Post,
  postRecorded,
  publishedEvents,
  type StepOutcome,
  type Task,
  taskAssigned,
  taskTransferred,
  type TaskClock,
  type TaskWithStep,
  topics,
} from '@wian/contracts';
import { causesOf, causeTypes, firedStepOf } from './cause.policy.js';
import { lookAgain } from './look-again.policy.js';
import { type NoticeCause, planNotices, unitTold } from './plan-notices.policy.js';

const task: Task = taskAssigned.example;
const assigned: NoticeCause = { cause: 'assigned', eventId: `${task.taskId}:1`, epoch: 1, version: 1, task };
const day = '2025-03-06';
const post = (id: string, more: Partial<Post> = {}): Post => ({
  ...postRecorded.example,
  postId: `post_05370301-${id}`,
  unitId: 'unit_05370301',
  contactPoints: [{ channel: 'email', address: `${id}@sample.invalid` }],
  ...more,
});
const plan = (posts: readonly Post[], cause = assigned, channels: readonly string[] = ['email']) =>
  planNotices(cause, { posts, day, channels }).map(({ delivery, hindered }) =>
    [delivery.postId, delivery.channel, hindered?.reason ?? 'sent'].join(' '),
  );

const clock = (...steps: ClockStep[]): TaskClock => ({
  startedAt: '2025-03-06T02:00:00.000Z',
  dueAt: '2025-03-11T09:30:00.000Z',
  provisional: false,
  policyId: 'standard',
  policyVersion: 1,
  calendar: { calendarId: 'calendar_th', version: 1, knownUntil: '2026-12-31' },
  steps,
});
const step = (stepId: string, outcome: StepOutcome | null = null, channel = 'email'): ClockStep => ({
  stepId,
  dueAt: '2025-03-10T09:30:00.000Z',
  target: 'superior',
  channel,
  outcome,
});
const decided = (kind: StepOutcome['kind'], targetUnitId: string | null): StepOutcome => ({
  kind,
  at: '2025-03-12T09:30:01.000Z',
  reason: null,
  targetUnitId,
  policyVersion: 1,
  calendarVersion: 1,
  calendarKnownUntil: '2026-12-31',
  treePosition: 963,
});
/** Not acknowledged in time: the superior is told on this channel. */
const late = (channel: string): TaskWithStep => ({
  ...task,
  clocks: { acknowledge: clock(step('overdue', decided('fired', 'unit_3703'), channel)) },
  escalation: { clock: 'acknowledge', stepId: 'overdue' },
});
const escalatedBy = (late: TaskWithStep): NoticeCause => ({
  epoch: 1,
  cause: 'escalated',
  eventId: 'x:3',
  version: 3,
  task: late,
});

describe('who is told', () => {
  it('is every held post that works on tasks, in the application and by mail', () => {
    const vacant = post('head', { roles: ['head'], incumbents: [] });
    const other = post('admin', { roles: ['administrator'] });
    expect(plan([vacant, other, post('officer')])).toEqual([
      'post_05370301-officer in-app sent',
      'post_05370301-officer email sent',
    ]);
  });

  it('is nobody whose time is over', () => {
    const past = [{ personId: 'person_x', from: '2024-01-01', to: day, kind: 'holder' as const }];
    expect(plan([post('officer', { incumbents: past })])).toEqual([' in-app no-contact']);
  });

  it('is recorded as nobody where no post is held', () => {
    const [notice] = planNotices(assigned, { posts: [], day, channels: [] });
    expect(notice).toMatchObject({
      delivery: { postId: null, unitId: task.unitId },
      hindered: { reason: 'no-contact' },
    });
  });

  it('is told at one address once, and the log says of the other that it is a duplicate', () => {
    const shared = [{ channel: 'email', address: 'Office@sample.invalid' }];
    const posts = [
      post('head', { contactPoints: [{ channel: 'email', address: 'office@sample.invalid' }] }),
      post('officer', { contactPoints: shared }),
    ];
    expect(plan(posts)).toEqual([
      'post_05370301-head in-app sent',
      'post_05370301-head email sent',
      'post_05370301-officer in-app sent',
      'post_05370301-officer email duplicate',
    ]);
  });

  it('is told why not where there is no address or no such channel', () => {
    const without = post('officer', { contactPoints: [] });
    expect(plan([without])).toEqual(['post_05370301-officer in-app sent', 'post_05370301-officer email no-contact']);
    expect(plan([post('officer')], assigned, [])).toContain('post_05370301-officer email no-channel');
    const line = post('officer', { contactPoints: [{ channel: 'line', address: 'x' }] });
    expect(plan([line])).toContain('post_05370301-officer line no-channel');
  });

  it('is for an escalation the unit that the step names', () => {
    const cause = escalatedBy(late('line'));
    expect(unitTold(cause)).toBe('unit_3703');
    const above = post('officer', { unitId: 'unit_3703', postId: 'post_3703-officer' });
    const [notice] = planNotices(cause, { posts: [above], day, channels: [] });
    expect(notice?.delivery).toMatchObject({
      unitId: 'unit_3703',
      escalation: { clock: 'acknowledge', stepId: 'overdue' },
    });
  });

  it.each([
    ['in-app', ['in-app sent']],
    ['email', ['in-app sent', 'email sent']],
    ['line', ['in-app sent', 'line no-channel']],
  ])('is told by an escalation in the application and on its step’s channel alone: %s', (channel, ways) => {
    expect(plan([post('officer')], escalatedBy(late(channel)))).toEqual(
      ways.map((way) => `post_05370301-officer ${way}`),
    );
  });
});

describe('the step that an escalation is about', () => {
  // After an outage one pass decides all that are due: same instant, both clocks.
  const clocks = {
    acknowledge: clock(step('remind', decided('fired', null)), step('tell-superior', decided('fired', 'unit_3703'))),
    complete: clock(step('remind', decided('skipped', null)), step('overdue', decided('fired', null)), step('later')),
  };
  it.each([
    ['acknowledge', 'remind', task.unitId],
    ['acknowledge', 'tell-superior', 'unit_3703'],
    ['complete', 'overdue', task.unitId],
  ] as const)('is the one that its event names: %s %s', (name, stepId, targetUnitId) => {
    const named = { ...task, clocks, escalation: { clock: name, stepId } };
    expect(firedStepOf(named)).toMatchObject({ escalation: { clock: name, stepId }, targetUnitId });
    expect(unitTold(escalatedBy(named))).toBe(targetUnitId);
  });

  it('is none where the event names none, or one that has not fired', () => {
    expect(firedStepOf(task)).toBeUndefined();
    expect(firedStepOf({ ...task, clocks })).toBeUndefined();
    for (const stepId of ['remind', 'later', 'unknown'])
      expect(firedStepOf({ ...task, clocks, escalation: { clock: 'complete', stepId } })).toBeUndefined();
    expect(unitTold(escalatedBy(task))).toBe(task.unitId);
  });
});

describe('the task once more before sending', () => {
  const about = (cause: 'assigned' | 'returned' | 'escalated', clockName: 'acknowledge' | 'complete' = 'complete') => ({
    cause,
    unitId: task.unitId,
    escalation: cause === 'escalated' ? { clock: clockName, stepId: 's', target: 'incumbent', dueAt: day } : null,
  });
  const acknowledged = { at: day, by: 'person_x' };
  const reported = { ...acknowledged, text: 'ดำเนินการแล้ว' };
  it.each([
    ['assigned', about('assigned'), { status: 'assigned' }, true],
    ['assigned, acknowledged since', about('assigned'), { status: 'acknowledged' }, false],
    ['returned', about('returned'), { status: 'returned' }, true],
    ['returned, reported since', about('returned'), { status: 'reported' }, false],
    ['not acknowledged', about('escalated', 'acknowledge'), { status: 'assigned' }, true],
    ['acknowledged since', about('escalated', 'acknowledge'), { status: 'acknowledged', acknowledged }, false],
    ['not done', about('escalated'), { status: 'in-progress', acknowledged }, true],
    ['reported since', about('escalated'), { status: 'reported', acknowledged, reported }, false],
    ['returned since, which starts no clock again', about('escalated'), { status: 'returned', reported }, false],
    ['completed since', about('escalated'), { status: 'completed', acknowledged }, false],
    ['handed to another unit since', about('assigned'), { unitId: 'unit_05370302' }, false],
    ['late, but handed to another unit since', about('escalated', 'acknowledge'), { unitId: 'unit_05370302' }, false],
  ] as const)('%s', (_name, delivery, change, sent) => {
    const hindered = lookAgain(delivery, { ...task, ...change });
    expect(hindered === undefined).toBe(sent);
    if (!sent) expect(hindered).toMatchObject({ reason: 'superseded', detail: expect.stringContaining('The task ') });
  });
});

describe('a task that was handed to another unit', () => {
  it('is a new one to that unit, whose superiors may see that it was told', () => {
    const handed = { ...task, unitId: 'unit_39', ownerPath: ['unit_moi', 'unit_39'] };
    expect(causesOf(taskTransferred.type, handed)).toEqual(['assigned']);
    const posts = [post('officer', { unitId: 'unit_39' })];
    const [planned] = planNotices({ ...assigned, task: handed }, { posts, day, channels: [] });
    expect(unitTold({ ...assigned, task: handed })).toBe('unit_39');
    expect(planned?.delivery).toMatchObject({ unitId: 'unit_39', path: [...task.path, 'unit_39'] });
  });
});

describe('causes', () => {
  it('are events of tasks, the only topic that deliveries may follow from', () => {
    const published = publishedEvents.filter(({ type }) => causeTypes.includes(type));
    expect(published.map(({ topic }) => topic)).toEqual(published.map(() => topics.task));
    expect(published.length).toBeGreaterThanOrEqual(2);
    for (const type of causeTypes) expect(type).toMatch(/^wian\.task\./);
    expect(effects.task).toContain('delivery');
  });
});
