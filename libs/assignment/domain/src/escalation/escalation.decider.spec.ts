import type { Task, TaskEvent } from '@wian/contracts';
import { fold } from '@wian/kernel';
import { deciderSpec } from '@wian/testing';
import { taskDecider } from '../task/task.decider.js';
import { around, bangkok, facts, outcome, started, SUPERIOR } from './escalation.fixture.js';
import { escalationDecider } from './escalation.decider.js';
import { plan } from './plan.js';

const spec = deciderSpec(escalationDecider);
const assigned = (task: Task): TaskEvent => ({ type: 'wian.task.assigned.v1', data: task });
const WEDNESDAY = bangkok('2025-04-09 10:00');
const task = started(WEDNESDAY);
const unit = {
  by: 'person_test',
  posts: [{ postId: 'post_test', unitId: task.unitId, roles: ['officer'] as const }],
  ...around,
};
const fire = (at: string, change = {}) =>
  ({ type: 'fire-due-steps', at: bangkok(at), facts: { ...facts, ...change } }) as const;

/** Each event by its type and the outcomes in it. */
function decided(before: Task, at: string, change = {}) {
  const result = escalationDecider.decide(before, fire(at, change));
  if (!result.ok) throw result.error;
  return result.value;
}
const outcomesOf = ({ clocks }: Task) => clocks?.acknowledge?.steps.map(({ outcome: each }) => each?.kind ?? null);

describe('a step', () => {
  it('does not fire before its time, weekend and holidays over', () =>
    spec
      .given([assigned(task)])
      .when(fire('2025-04-17 14:29'))
      .then([]));

  it('fires when it is due, once', () => {
    const [event, ...others] = decided(task, '2025-04-17 14:30');
    expect(others).toEqual([]);
    expect(event).toMatchObject({ type: 'wian.task.escalated.v1', data: { nextDueAt: bangkok('2025-04-17 16:30') } });
    expect(event?.data.clocks?.acknowledge?.steps[0]?.outcome).toEqual(
      outcome({ kind: 'fired', at: bangkok('2025-04-17 14:30'), targetUnitId: task.unitId }),
    );
    if (event)
      spec
        .given([assigned(task), event])
        .when(fire('2025-04-17 14:30'))
        .then([]);
  });

  it('fires in due order after a forward jump, one event each, and tells the superior unit', () => {
    const events = decided(task, '2025-05-01 00:00');
    expect(events.map(({ data }) => outcomesOf(data))).toEqual([
      ['fired', null, null],
      ['fired', 'fired', null],
      ['fired', 'fired', 'fired'],
    ]);
    const last = events.at(-1)?.data;
    expect(last?.clocks?.acknowledge?.steps[2]?.outcome?.targetUnitId).toBe(SUPERIOR);
    expect(last).not.toHaveProperty('nextDueAt');
  });

  it('is named by its event, also of several at the same instant, and the task itself keeps no such name', () => {
    const events = decided(task, '2025-05-01 00:00', { superiorUnitId: null });
    expect(events.map(({ data }) => ('escalation' in data ? data.escalation : null))).toEqual([
      { clock: 'acknowledge', stepId: 'remind' },
      { clock: 'acknowledge', stepId: 'overdue' },
      { clock: 'acknowledge', stepId: 'tell-superior' },
    ]);
    for (const decider of [escalationDecider, taskDecider])
      expect(fold(decider.evolve, events, task)).not.toHaveProperty('escalation');
  });

  it('is skipped, with the reason, where nobody stands above the unit', () => {
    const last = decided(task, '2025-05-01 00:00', { superiorUnitId: null }).at(-1);
    expect(last?.type).toBe('wian.task.escalation-skipped.v1');
    expect(last?.data.clocks?.acknowledge?.steps[2]?.outcome).toEqual(
      outcome({ kind: 'skipped', reason: 'no-superior' }),
    );
  });

  it('of no task answers not found', () =>
    spec.given([]).when(fire('2025-05-01 00:00')).then({ error: 'TASK.NOT_FOUND' }));
});

function after(before: Task, commands: readonly Parameters<typeof taskDecider.decide>[1][]): Task {
  return commands.reduce<Task>((current, command) => {
    const result = taskDecider.decide(current, command);
    if (!result.ok) throw result.error;
    return fold(taskDecider.evolve, result.value, current) ?? current;
  }, before);
}
const acknowledge = { type: 'acknowledge', at: bangkok('2025-04-10 09:00'), ...unit } as const;

describe('the end of a clock', () => {
  it('makes its pending steps superfluous in the same event', () => {
    const acknowledged = after(task, [acknowledge]);
    expect(outcomesOf(acknowledged)).toEqual(['superfluous', 'superfluous', 'superfluous']);
    expect(acknowledged.clocks?.acknowledge?.steps[0]?.outcome).toEqual(
      outcome({ kind: 'superfluous', at: acknowledge.at }),
    );
    expect(acknowledged).not.toHaveProperty('nextDueAt');
    expect(decided(acknowledged, '2025-05-01 00:00')).toEqual([]);
  });

  it('leaves what has fired as it was', () => {
    const escalated = decided(task, '2025-04-17 16:00').at(-1)?.data ?? task;
    expect(outcomesOf(after(escalated, [acknowledge]))).toEqual(['fired', 'superfluous', 'superfluous']);
  });

  it('of the complete clock is the report, not the acknowledgement', () => {
    const deadlines = [{ ...deadline, at: '2025-04-30' }];
    const asked = started(WEDNESDAY, { directive: { deadlines }, task: { endedBy: 'issuer' } });
    const acknowledged = after(asked, [acknowledge]);
    expect(acknowledged.nextDueAt).toBe(bangkok('2025-04-30 16:30'));
    const reported = after(acknowledged, [
      { type: 'report', text: 'แล้วเสร็จ', ...unit, at: bangkok('2025-04-20 09:00') },
    ]);
    expect(reported.clocks?.complete?.steps[0]?.outcome?.kind).toBe('superfluous');
    expect(reported).not.toHaveProperty('nextDueAt');
  });
});

const deadline = {
  kind: 'report',
  at: null,
  precision: 'day',
  exclusive: false,
  anchor: 'absolute',
  offset: null,
  recurrence: null,
  order: null,
} as const;

describe('the plan', () => {
  it('says what each step came to, and what those to come would', () => {
    const escalated = decided(task, '2025-04-17 16:30').at(-1)?.data ?? task;
    const [clock] = plan(escalated, new Date(bangkok('2025-04-17 17:00')), facts);
    expect(clock).toMatchObject({ kind: 'acknowledge', state: 'late', dueAt: bangkok('2025-04-17 16:30') });
    expect(clock?.steps.map(({ stepId, status, expected }) => [stepId, status, expected])).toEqual([
      ['remind', 'fired', null],
      ['overdue', 'fired', null],
      ['tell-superior', 'pending', { kind: 'fired', reason: null, targetUnitId: SUPERIOR }],
    ]);
  });

  it('of an ended clock expects nothing', () => {
    const [clock] = plan(after(task, [acknowledge]), new Date(bangkok('2025-04-20 09:00')), facts);
    expect(clock).toMatchObject({ state: 'ended' });
    expect(clock?.steps.every(({ expected }) => expected === null)).toBe(true);
  });
});
