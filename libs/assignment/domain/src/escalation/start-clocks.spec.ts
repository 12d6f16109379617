import type { Deadline, Directive } from '@wian/contracts';
import { parsePolicy } from './escalation-policy.js';
import { bangkok, outcome, policyDocument, started } from './escalation.fixture.js';

const WEDNESDAY = bangkok('2025-04-09 10:00');
const acknowledgeDue = (urgency: Directive['urgency'], at = WEDNESDAY) =>
  started(at, { directive: { urgency } }).clocks?.acknowledge?.dueAt;

describe('the acknowledge clock', () => {
  it.each([
    ['normal', '2025-04-17 16:30'],
    ['urgent', '2025-04-10 16:30'],
    ['very-urgent', '2025-04-09 15:00'],
    ['most-urgent', '2025-04-09 12:00'],
  ] as const)('of a %s directive made on the Wednesday before Songkran is due %s', (urgency, due) =>
    expect(acknowledgeDue(urgency)).toBe(bangkok(due)),
  );

  it.each([
    ['very-urgent', '2025-04-11 15:30', '2025-04-17 11:30'],
    ['most-urgent', '2025-04-12 10:00', '2025-04-17 10:30'],
    ['urgent', '2025-04-13 09:00', '2025-04-17 16:30'],
  ] as const)('counts working time over the weekend and the holidays: %s from %s to %s', (urgency, from, to) =>
    expect(acknowledgeDue(urgency, bangkok(from))).toBe(bangkok(to)),
  );

  it('has its steps in the order of their due times, counted in working time, and names the next', () => {
    const { clocks, nextDueAt } = started(WEDNESDAY);
    expect(clocks?.acknowledge?.steps.map(({ stepId, dueAt }) => [stepId, dueAt])).toEqual([
      ['remind', bangkok('2025-04-17 14:30')],
      ['overdue', bangkok('2025-04-17 16:30')],
      ['tell-superior', bangkok('2025-04-18 16:30')],
    ]);
    expect(nextDueAt).toBe(bangkok('2025-04-17 14:30'));
  });

  it('is pinned to the versions it was counted with, and provisional beyond the known days', () => {
    expect(started(WEDNESDAY).clocks?.acknowledge).toMatchObject({
      policyId: 'standard',
      policyVersion: 2,
      calendar: { calendarId: 'calendar_th', version: 4, knownUntil: '2025-12-31' },
      provisional: false,
    });
    expect(started(bangkok('2025-12-30 10:00')).clocks?.acknowledge?.provisional).toBe(true);
  });

  it('skips a step whose time is over before it begins', () => {
    const task = started(bangkok('2025-04-09 10:30'), { directive: { urgency: 'most-urgent' } });
    const [remind, overdue] = task.clocks?.acknowledge?.steps ?? [];
    expect(remind).toMatchObject({ stepId: 'remind', outcome: outcome({ kind: 'skipped', reason: 'past-at-start' }) });
    expect(overdue).toMatchObject({ stepId: 'overdue', outcome: null });
  });
});

const deadline = (change: Partial<Deadline>): Deadline => ({
  kind: 'report',
  at: '2025-04-30',
  precision: 'day',
  exclusive: false,
  anchor: 'absolute',
  offset: null,
  recurrence: null,
  order: null,
  ...change,
});
const completeDue = (deadlines: Deadline[], task = {}) =>
  started(WEDNESDAY, { directive: { deadlines }, task }).clocks?.complete?.dueAt;

describe('the complete clock', () => {
  it('is not there without a deadline, however old the letter', () => {
    expect(started(WEDNESDAY, { directive: { letterDate: '2024-01-05' } }).clocks).not.toHaveProperty('complete');
    expect(completeDue([])).toBeUndefined();
  });

  it('ends with the earliest deadline to report, complete or confirm', () => {
    const others = [
      deadline({ kind: 'event', at: '2025-04-10' }),
      deadline({ kind: 'effective-from', at: '2025-04-10' }),
    ];
    const recurring = deadline({ kind: 'recurring', at: '2025-04-10', recurrence: 'FREQ=MONTHLY' });
    const due = completeDue([...others, recurring, deadline({}), deadline({ kind: 'complete', at: '2025-04-25' })]);
    expect(due).toBe(bangkok('2025-04-25 16:30'));
  });

  it.each([
    ['a day', deadline({ at: '2025-04-15' }), '2025-04-15 16:30'],
    ['a day, exclusive', deadline({ at: '2025-04-17', exclusive: true }), '2025-04-11 16:30'],
    ['a time', deadline({ at: '2025-04-30T12:00', precision: 'minute' }), '2025-04-30 12:00'],
    ['a month', deadline({ at: '2025-05', precision: 'month' }), '2025-05-31 16:30'],
    [
      'working days from the receipt, at the latest the first working day after delivery',
      deadline({ at: null, anchor: 'receipt', offset: { amount: 3, unit: 'working-day' } }),
      '2025-04-18 16:30',
    ],
    [
      'hours from the receipt, at the latest the end of that day',
      deadline({ at: null, anchor: 'receipt', offset: { amount: 24, unit: 'hour' } }),
      '2025-04-11 16:30',
    ],
  ])('is counted to %s', (_, written, due) => expect(completeDue([written])).toBe(bangkok(due)));

  it('binds by order, and only those who act', () => {
    expect(completeDue([deadline({ order: 3 })])).toBeUndefined();
    expect(completeDue([deadline({ order: 2 })])).toBe(bangkok('2025-04-30 16:30'));
    expect(completeDue([deadline({})], { obligations: { relay: true, act: false } })).toBeUndefined();
  });

  it('has no date where it hangs on an event without one', () =>
    expect(completeDue([deadline({ at: null, anchor: 'event' })])).toBeUndefined());
});

describe('a policy', () => {
  it('is refused with every place that is wrong', () => {
    const { limits } = policyDocument.acknowledge;
    const broken = { ...policyDocument, version: 0, acknowledge: { limits, steps: [{ id: 'No Name' }] } };
    expect(parsePolicy(broken)).toMatchObject({ ok: false, error: { code: 'POLICY.INVALID' } });
    const result = parsePolicy(broken);
    expect(!result.ok && result.error.message).toMatch(/version.*acknowledge\.steps\.0\.id/s);
  });

  it('has each step once, and a limit for every urgency', () => {
    const [step] = policyDocument.complete.steps;
    expect(parsePolicy({ ...policyDocument, complete: { steps: [step, step] } }).ok).toBe(false);
    const { normal: _, ...limits } = policyDocument.acknowledge.limits;
    expect(parsePolicy({ ...policyDocument, acknowledge: { ...policyDocument.acknowledge, limits } }).ok).toBe(false);
  });
});
