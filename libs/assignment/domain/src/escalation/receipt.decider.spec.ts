import { calendarRecorded, type Deadline, type Directive, directiveIssued, type Task } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { WorkingCalendar } from '@wian/working-time';
import { bangkok, outcome, policy, policyDocument, revision, started, TREE } from './escalation.fixture.js';
import { parsePolicy } from './escalation-policy.js';
import { receiptDecider } from './receipt.decider.js';

const deadline: Deadline = {
  kind: 'report',
  at: null,
  precision: 'day',
  exclusive: false,
  anchor: 'receipt',
  offset: { amount: 3, unit: 'working-day' },
  recurrence: null,
  order: null,
};
const FRIDAY = bangkok('2025-03-07 10:00');
const registeredAt = (at: string) => ({ at: bangkok(at), series: 'circular' as const, year: 2568, number: 17 });
const rules = { policy, calendar: revision, treePosition: TREE };

/** What the task of a directive with these deadlines becomes when its letter is registered. */
function afterRegistration(
  at: string,
  {
    deadlines = [deadline],
    task = {},
    by = rules,
  }: { deadlines?: Deadline[]; task?: Partial<Task>; by?: typeof rules } = {},
) {
  const directive: Directive = { ...directiveIssued.example, deadlines };
  const before = { ...started(FRIDAY, { directive: { deadlines } }), ...task };
  const events = unwrap(receiptDecider.decide(before, { registered: registeredAt(at), directive, rules: by }));
  return { before, events, after: events[0]?.data ?? before };
}
const dueOf = ({ clocks }: Task) => clocks?.complete?.dueAt;

describe('a limit from the receipt', () => {
  it('is counted from the end of the first working day after delivery while the unit has not registered', () =>
    expect(dueOf(afterRegistration('2025-03-07 11:00').before)).toBe(bangkok('2025-03-13 16:30')));

  it.each([
    ['on the same day', '2025-03-07 11:00', '2025-03-12 16:30'],
    ['on a day that is no working day', '2025-03-08 09:00', '2025-03-12 16:30'],
    ['on the first working day after delivery', '2025-03-10 16:30', '2025-03-13 16:30'],
    ['days later: it does not move', '2025-03-20 09:00', '2025-03-13 16:30'],
  ])('is counted from the registration %s', (_, at, due) => {
    const { after, events } = afterRegistration(at);
    expect(events.map(({ type }) => type)).toEqual(['wian.task.registered.v1']);
    expect(after).toMatchObject({ registered: registeredAt(at) });
    expect(dueOf(after)).toBe(bangkok(due));
  });

  it('counts hours from the minute of the registration', () => {
    const hours: Deadline = { ...deadline, offset: { amount: 24, unit: 'hour' } };
    expect(dueOf(afterRegistration('2025-03-07 11:05', { deadlines: [hours] }).after)).toBe(
      bangkok('2025-03-08 11:05'),
    );
  });

  it('moves the steps that are still to come with it, and names the next', () => {
    const { after } = afterRegistration('2025-03-07 11:00', { task: { acknowledged: { at: FRIDAY, by: 'person_a' } } });
    expect(after.clocks?.complete).toMatchObject({ startedAt: bangkok('2025-03-07 11:00') });
    expect(after.clocks?.complete?.steps).toMatchObject([{ dueAt: bangkok('2025-03-12 16:30'), outcome: null }]);
    expect(after.clocks?.acknowledge).toEqual(afterRegistration('2025-03-07 11:00').before.clocks?.acknowledge);
  });

  it('leaves a step as it was decided', () => {
    const fired = outcome({ kind: 'fired', at: FRIDAY });
    const { before } = afterRegistration('2025-03-07 11:00');
    const complete = before.clocks?.complete;
    if (!complete) throw new Error('expected a complete clock');
    const steps = complete.steps.map((step) => ({ ...step, outcome: fired as NonNullable<typeof step.outcome> }));
    const clocks = { ...before.clocks, complete: { ...complete, steps } };
    expect(afterRegistration('2025-03-07 11:00', { task: { clocks } }).after.clocks?.complete?.steps).toEqual(steps);
  });

  it('skips a step whose time was over when it was registered', () => {
    const document = structuredClone(policyDocument);
    document.complete.steps[0] = { id: 'overdue', offset: { workingDays: -4 }, target: 'incumbent', channel: 'in-app' };
    const by = { ...rules, policy: unwrap(parsePolicy(document)) };
    const [step] = afterRegistration('2025-03-07 11:00', { by }).after.clocks?.complete?.steps.slice(-1) ?? [];
    expect(step).toMatchObject({ stepId: 'overdue', outcome: { kind: 'skipped', reason: 'past-at-start' } });
  });

  it('is left alone once the unit has reported', () => {
    const reported = { at: FRIDAY, by: 'person_a', text: 'ก' };
    const { before, after } = afterRegistration('2025-03-07 11:00', { task: { reported } });
    expect(after.clocks).toEqual(before.clocks);
    expect(after.registered).toBeDefined();
  });
});

describe('a registration', () => {
  it('leaves written dates where they are, also where the calendar has changed since', () => {
    const written: Deadline = { ...deadline, at: '2025-03-20', exclusive: true, anchor: 'absolute', offset: null };
    const day = { date: '2025-03-19', name: 'หยุดพิเศษ', area: null, status: 'unchecked', source: 'test' } as const;
    const working = unwrap(WorkingCalendar.of({ ...calendarRecorded.example, closedDays: [day] }, null));
    const by = { ...rules, calendar: { ...revision, version: 9, working } };
    const { before, after } = afterRegistration('2025-03-07 11:00', { deadlines: [written], by });
    expect(dueOf(before)).toBe(bangkok('2025-03-19 16:30'));
    expect(after.clocks).toEqual(before.clocks);
  });

  it('counts once: another number later is no other receipt', () =>
    expect(
      afterRegistration('2025-03-07 11:00', { task: { registered: registeredAt('2025-03-07 10:30') } }).events,
    ).toEqual([]));

  it('needs its task', () =>
    expect(
      receiptDecider.decide(undefined, {
        registered: registeredAt('2025-03-07 11:00'),
        directive: directiveIssued.example,
        rules,
      }),
    ).toMatchObject({ ok: false, error: { code: 'TASK.NOT_FOUND' } }));
});
