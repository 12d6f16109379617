import { type Deadline, type Directive, directiveIssued, type Task, type TaskEvent } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { taskDecider } from '../task/task.decider.js';
import type { TaskCommand } from '../task/task.commands.js';
import { closePeriod } from './close-period.js';
import { escalationDecider } from './escalation.decider.js';
import { around, bangkok, facts, policy, revision, started, TREE } from './escalation.fixture.js';

const again = (recurrence: string, change: Partial<Deadline> = {}): Deadline => ({
  ...{ kind: 'recurring', at: null, precision: 'day', exclusive: false, anchor: 'absolute', offset: null, order: null },
  recurrence,
  ...change,
});
/** Every Friday; the task is made on Monday, 10 March 2025. */
const weekly: Partial<Directive> = { action: 'report', deadlines: [again('FREQ=WEEKLY;BYDAY=FR;UNTIL=20250328')] };
const directive: Directive = { ...directiveIssued.example, ...weekly };
const rules = { policy, calendar: revision, treePosition: TREE };
const period = { directive, rules };
const made = (change: Partial<Directive> = weekly, task: Partial<Task> = {}) =>
  started(bangkok('2025-03-10 09:00'), {
    directive: change,
    task: { endedBy: 'issuer', status: 'in-progress', orders: [], ...task },
  });
const owner = { postId: 'post_x', unitId: made().unitId, roles: ['officer' as const] };
const report = (change: object = {}) =>
  ({
    ...{ type: 'report', text: 'ดำเนินการแล้ว', at: bangkok('2025-03-12 10:00'), by: 'person_x', posts: [owner] },
    ...{ ...around, period, ...change },
  }) as TaskCommand;
const after = (task: Task, events: readonly TaskEvent[]): Task =>
  events.reduce<Task>((state, event) => taskDecider.evolve(state, event), task);
const reported = (task: Task, change: object = {}) => unwrap(taskDecider.decide(task, report(change)));
const due = (task: Task, at: string, given: object = { period }) =>
  unwrap(escalationDecider.decide(task, { type: 'fire-due-steps', at, facts: { ...facts, ...given } }));

const friday = (day: number) => bangkok(`2025-03-${day} 16:30`);

describe('a report that is wanted again and again', () => {
  it('begins with the first time that is still to come, which the work is due by', () => {
    const task = made();
    expect(task.period).toEqual({ ordinal: 1, from: '2025-03-10', dueAt: friday(14), last: false });
    expect(task.clocks?.complete?.dueAt).toBe(friday(14));
    const late = started(bangkok('2025-03-14 17:00'), { directive: weekly, task: { endedBy: 'issuer' } });
    expect(late.period).toMatchObject({ dueAt: friday(21) });
  });

  it('closes its period when it is made, and the next one runs with a due time of its own', () => {
    const [closed, ...others] = reported(made());
    expect(others).toEqual([]);
    expect(closed).toMatchObject({
      type: 'wian.task.period-closed.v1',
      data: {
        ...{ status: 'in-progress', reported: null, closedPeriods: 1 },
        period: { ordinal: 2, from: '2025-03-15', dueAt: friday(21), last: false },
        closed: { ordinal: 1, dueAt: friday(14), outcome: 'reported', report: { text: 'ดำเนินการแล้ว', by: 'person_x' } },
        clocks: { complete: { dueAt: friday(21), steps: [{ stepId: 'overdue', dueAt: friday(21), outcome: null }] } },
      },
    });
    expect(after(made(), closed ? [closed] : [])).not.toHaveProperty('closed');
  });

  it('says of a nil report that it was one', () =>
    expect(reported(made(), { kind: 'nil' })).toMatchObject([{ data: { closed: { outcome: 'nil' } } }]));

  it('closes its period with the last of its orders, and each order is reported on anew in the next', () => {
    const task = made(weekly, { orders: [1, 2] });
    const partly = after(task, reported(task, { order: 1 }));
    expect(partly).toMatchObject({ period: { ordinal: 1 }, reports: [{ order: 1 }] });
    const whole = after(partly, reported(partly, { order: 2 }));
    expect(whole).toMatchObject({ period: { ordinal: 2 }, closedPeriods: 1 });
    expect(whole).not.toHaveProperty('reports');
  });

  it('ends as any other with the last time: that report is the one that is judged', () => {
    let task = made();
    for (let times = 0; times < 2; times += 1) task = after(task, reported(task));
    expect(task.period).toMatchObject({ ordinal: 3, dueAt: friday(28), last: true });
    const [last] = reported(task, { period: undefined });
    expect(last).toMatchObject({ type: 'wian.task.reported.v1', data: { status: 'reported', closedPeriods: 2 } });
  });

  it('lets a wish for more time lapse that was of the period which is closed', () => {
    const asked = { state: 'asked', askedAt: friday(14), askedBy: 'person_x', wantedDueAt: friday(21), reason: 'x' };
    const extension = { ...asked, decidedAt: null, decidedBy: null, agreedDueAt: null, decision: null };
    expect(reported({ ...made(), extension })).toMatchObject([{ data: { extension: { state: 'lapsed' } } }]);
  });
});

describe('a period that nobody reports on', () => {
  it('is looked at when its steps are due, and is missed as the day after its limit begins', () => {
    const assigned = made(weekly, { status: 'assigned' });
    const taking = { type: 'acknowledge', at: bangkok('2025-03-10 10:00'), by: 'person_x', posts: [owner] } as const;
    const task = after(assigned, unwrap(taskDecider.decide(assigned, { ...taking, ...around })));
    expect(after(task, due(task, friday(14))).period?.ordinal).toBe(1);
    const late = after(task, due(task, friday(14)));
    expect(late.nextDueAt).toBe(bangkok('2025-03-15 00:00'));
    expect(due(late, bangkok('2025-03-14 23:59'))).toEqual([]);
    const [missed, ...others] = due(late, bangkok('2025-03-15 00:00'));
    expect(others).toEqual([]);
    expect(missed).toMatchObject({
      type: 'wian.task.period-closed.v1',
      data: {
        ...{ status: 'acknowledged', closedPeriods: 1, period: { ordinal: 2, dueAt: friday(21) } },
        closed: { ordinal: 1, outcome: 'missed', report: null },
      },
    });
  });

  it('is never missed twice, nor when it is the last one', () => {
    const late = bangkok('2025-03-17 09:00');
    const task = after(made(), due(made(), late));
    expect(due(task, late)).toEqual([]);
    const last: Task = { ...made(), period: { ordinal: 3, from: '2025-03-22', dueAt: friday(28), last: true } };
    const types = due(last, bangkok('2025-04-30 09:00')).map(({ type }) => type);
    expect(types).not.toContain('wian.task.period-closed.v1');
    expect(types).toContain('wian.task.escalated.v1');
  });

  it('is missed after more time that was granted for it, not before', () => {
    const task = made();
    const complete = task.clocks?.complete;
    if (!complete) throw new Error('the task has a limit');
    const longer: Task = { ...task, clocks: { complete: { ...complete, dueAt: friday(21), steps: [] } } };
    expect(due(longer, bangkok('2025-03-15 00:00'))).toEqual([]);
    expect(due(longer, bangkok('2025-03-22 00:00'))).toMatchObject([{ data: { closed: { dueAt: friday(21) } } }]);
  });

  it('is not missed where the unit was exempted, and nothing is looked for any more', () => {
    const ended = { kind: 'exempted', at: friday(14), actor: 'person_x', reason: null, byDirectiveId: null };
    const exempt = {
      ...report(),
      type: 'exempt',
      reason: 'x',
      posts: [{ ...owner, unitId: made().issuerUnitId, roles: ['issuer'] }],
    };
    // Also where no step of a clock is left that would be decided with it.
    const { complete } = made().clocks ?? {};
    const bare: Task = { ...made(), clocks: complete && { complete: { ...complete, steps: [] } } };
    const [event] = unwrap(
      taskDecider.decide({ ...bare, nextDueAt: bangkok('2025-03-15 00:00') }, exempt as TaskCommand),
    );
    expect(event?.data).not.toHaveProperty('nextDueAt');
    expect(due({ ...made(), ended }, bangkok('2025-03-17 09:00'))).toEqual([]);
  });
});

describe('what is wanted once', () => {
  it.each<[string, Partial<Directive>, Partial<Task>]>([
    ['an order that does not bind the unit', { ...weekly, deadlines: [again('FREQ=DAILY', { order: 2 })] }, {}],
    ['a directive that wants no report', weekly, { endedBy: 'unit' }],
    ['a unit that only relays', weekly, { obligations: { relay: true, act: false } }],
    ['a rule that is not understood', { ...weekly, deadlines: [again('FREQ=HOURLY')] }, {}],
  ])('has no period: %s', (_, change, task) => expect(made(change, task)).not.toHaveProperty('period'));

  it('is a fault to close', () =>
    expect(() => closePeriod(made({ deadlines: [] }), { at: friday(14), report: null, ...period })).toThrow(
      /no period/,
    ));
});
