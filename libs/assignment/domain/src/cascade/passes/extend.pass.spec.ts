import { type Deadline, type Directive, directiveIssued, type Task, taskAssigned } from '@wian/contracts';
import { bangkok, policy, revision, TREE } from '../../escalation/escalation.fixture.js';
import { type ClockRules, startClocks } from '../../escalation/start-clocks.js';
import { notBegun } from './pass.js';
import { touchBy } from './touch.js';

const hop = (unitId: string, level: 'province' | 'district') => ({ unitId, level, calendar: revision.working });
const rules: ClockRules = {
  policy,
  calendar: revision,
  treePosition: TREE,
  above: [hop('unit_37', 'province'), hop('unit_3703', 'district')],
};
const deadline: Deadline = {
  kind: 'report',
  at: '2025-04-25',
  precision: 'day',
  exclusive: false,
  anchor: 'absolute',
  offset: null,
  recurrence: null,
  order: null,
};
const directive: Directive = {
  ...directiveIssued.example,
  issuerUnitId: 'unit_moi',
  deadlines: [deadline],
  schedule: { bufferWorkingDays: { district: 2, local: 1 } },
};
const { schedule: _, ...unscheduled } = directive;
const local: Task = { ...taskAssigned.example, issuerUnitId: 'unit_moi', assignedAt: bangkok('2025-04-01 10:00') };
const taskOf = (change: Partial<Task> = {}, of = directive) => startClocks({ ...local, ...change }, of, rules);
const moreTimeFor = (unitId: string, until: string) => ({
  ...notBegun,
  kind: 'extend' as const,
  at: bangkok('2025-04-10 10:00'),
  actor: 'person_x',
  correlationId: 'c',
  above: [{ unitId, dueAt: bangkok(until) }],
});
const touch = (task: Task, pass: ReturnType<typeof moreTimeFor>, of = directive) =>
  touchBy(pass, task, {
    directive: of,
    at: pass.at,
    rules: () => rules,
    treePosition: TREE,
    isOpened: () => false,
    nodeOf: () => undefined,
  });
const dueOf = (task: Task | undefined) => task?.clocks?.complete?.dueAt;

/** As it was counted before a later day was opened or closed. */
const earlier = (task: Task): Task => {
  const complete = task.clocks?.complete && { ...task.clocks.complete, dueAt: bangkok('2025-04-21 16:30') };
  return { ...task, clocks: { ...task.clocks, complete } };
};

describe('more time for a unit above', () => {
  it('moves what is derived from its limit, by the buffers between, and the steps with it', () => {
    const task = taskOf();
    expect(dueOf(task)).toBe(bangkok('2025-04-22 16:30'));
    const event = touch(task, moreTimeFor('unit_3703', '2025-04-30 16:30'));
    expect(event?.type).toBe('wian.task.rescheduled.v1');
    expect(dueOf(event?.data)).toBe(bangkok('2025-04-29 16:30'));
    expect(event?.data.clocks?.complete?.steps.map(({ dueAt }) => dueAt)).toEqual([bangkok('2025-04-29 16:30')]);
    // From the province it comes by way of the district, which keeps its two days.
    expect(dueOf(touch(task, moreTimeFor('unit_37', '2025-04-30 16:30'))?.data)).toBe(bangkok('2025-04-25 16:30'));
  });

  it('changes nothing the second time, and never brings a limit forward', () => {
    const moved = touch(taskOf(), moreTimeFor('unit_3703', '2025-04-30 16:30'))?.data;
    expect(moved && touch(moved, moreTimeFor('unit_3703', '2025-04-30 16:30'))).toBeUndefined();
    expect(moved && touch(moved, moreTimeFor('unit_37', '2025-04-28 16:30'))).toBeUndefined();
  });

  const step = { at: bangkok('2025-04-02 10:00'), by: 'person_x' };
  const receipt = {
    ...deadline,
    at: null,
    anchor: 'receipt' as const,
    offset: { amount: 5, unit: 'working-day' as const },
  };
  it.each<[string, Task, Directive?]>([
    ['of another branch', { ...taskOf(), path: ['unit_moi', 'unit_37', 'unit_3704', 'unit_05370301'] }],
    ['of the unit itself', { ...taskOf(), recipientUnitId: 'unit_3703', path: ['unit_moi', 'unit_37', 'unit_3703'] }],
    ['that is over', { ...taskOf(), status: 'completed', completed: step }],
    [
      'counted from the receipt',
      taskOf({}, { ...directive, deadlines: [receipt] }),
      { ...directive, deadlines: [receipt] },
    ],
    ['that binds as written, also where days were closed since', earlier(taskOf({}, unscheduled)), unscheduled],
  ])('does not touch a limit %s', (_, task, of = directive) => {
    expect(task.clocks?.complete).toBeDefined();
    expect(touch(task, moreTimeFor('unit_3703', '2025-06-30 16:30'), of)).toBeUndefined();
  });

  it('does not touch what was agreed with the unit itself', () => {
    const task = taskOf();
    const agreed = task.clocks?.complete && { ...task.clocks.complete, originalDueAt: bangkok('2025-04-21 16:30') };
    const own = { ...task, clocks: { ...task.clocks, complete: agreed } };
    expect(touch(own, moreTimeFor('unit_3703', '2025-06-30 16:30'))).toBeUndefined();
  });
});
