import { deriveDue, mayAnswerAfter } from './derive-due.policy.js';
import { at, calendar, deadline, factsOf } from './testing/working-times.js';
import { WorkingTimes } from './working-times.js';

const schedule = { bufferWorkingDays: { district: 2, local: 1 } };
const dueOf = (...given: Parameters<typeof factsOf>) => deriveDue(factsOf(...given))[0];
const fromReceipt = (amount: number) =>
  deadline({ at: null, anchor: 'receipt', offset: { amount, unit: 'working-day' } });

describe('a written deadline', () => {
  it('binds every level as written where the officer has set no buffers', () => {
    for (const length of [2, 3, 4])
      expect(dueOf(length)).toMatchObject({ dueAt: at('2025-04-25 16:30'), anchor: 'written', writtenDueAt: null });
  });

  it('is brought forward by each level’s buffer, in working days of the unit’s own province', () => {
    expect(dueOf(2, { schedule })).toMatchObject({ dueAt: at('2025-04-25 16:30'), anchor: 'written' });
    // Thursday the 24th is a holiday of province 37.
    const writtenDueAt = at('2025-04-25 16:30');
    expect(dueOf(3, { schedule })).toMatchObject({ dueAt: at('2025-04-22 16:30'), anchor: 'derived', writtenDueAt });
    expect(dueOf(4, { schedule })).toMatchObject({ dueAt: at('2025-04-21 16:30'), anchor: 'derived', writtenDueAt });
  });

  it('keeps its time of day above the first buffer, and its superior’s below a level without one', () => {
    const [noon] = [deadline({ at: '2025-04-25T12:00', precision: 'minute' })];
    const onlyDistricts = { bufferWorkingDays: { district: 1 } };
    expect(dueOf(2, { deadlines: [noon], schedule })?.dueAt).toEqual(at('2025-04-25 12:00'));
    expect(dueOf(4, { deadlines: [noon], schedule: onlyDistricts })?.dueAt).toEqual(at('2025-04-23 16:30'));
  });

  it('lies in a unit’s own working time also where its superior works on another province’s days', () => {
    const times = new WorkingTimes(calendar);
    const [first, district] = [
      { level: 'province' as const, calendar: times.in('34') },
      { level: 'district' as const, calendar: times.in('34') },
    ];
    const above = [first, district];
    const onlyDistricts = { bufferWorkingDays: { district: 1 } };
    expect(dueOf(4, { above: [first], unit: district, schedule: onlyDistricts })?.dueAt).toEqual(
      at('2025-04-24 16:30'),
    );
    expect(dueOf(4, { above, schedule: onlyDistricts })?.dueAt).toEqual(at('2025-04-23 16:30'));
  });

  it('is flagged where no working day is left after the day of the assignment', () => {
    const flagOf = (written: string) => dueOf(4, { deadlines: [deadline({ at: written })] })?.noWorkingDayLeft;
    expect(flagOf('2025-04-09')).toBe(true);
    expect(flagOf('2025-04-10')).toBe(false);
    // The Friday before Songkran to the Wednesday in it.
    const assignedAt = at('2025-04-11 10:00');
    expect(dueOf(4, { deadlines: [deadline({ at: '2025-04-16' })], assignedAt })?.noWorkingDayLeft).toBe(true);
    expect(dueOf(4, { schedule: { bufferWorkingDays: { local: 20 } } })?.noWorkingDayLeft).toBe(true);
  });
});

describe('a deadline from the receipt', () => {
  it('is never cut to the superior’s, whatever the buffers', () => {
    const deadlines = [fromReceipt(15)];
    const cut = { bufferWorkingDays: { province: 9, district: 9, local: 9 } };
    expect(dueOf(4, { deadlines, schedule: cut })).toMatchObject({ anchor: 'receipt' });
    expect(dueOf(4, { deadlines, schedule: cut })?.dueAt).toEqual(dueOf(4, { deadlines })?.dueAt);
  });

  it('starts with the registration, or at the end of the first working day after the assignment', () => {
    const deadlines = [fromReceipt(1)];
    expect(dueOf(4, { deadlines })?.dueAt).toEqual(at('2025-04-11 16:30'));
    expect(dueOf(4, { deadlines, registeredAt: at('2025-04-09 11:00') })?.dueAt).toEqual(at('2025-04-10 16:30'));
  });

  it('may let a unit answer after its superior, who received it first; a written one never does', () => {
    expect(
      mayAnswerAfter(factsOf(4, { deadlines: [fromReceipt(5)] }), factsOf(3, { deadlines: [fromReceipt(5)] })),
    ).toBe(true);
    expect(mayAnswerAfter(factsOf(4), factsOf(3))).toBe(false);
    expect(mayAnswerAfter(factsOf(4, { deadlines: [fromReceipt(5)] }), factsOf(3, { deadlines: [] }))).toBe(false);
  });
});

describe('several deadlines', () => {
  it('are told earliest first, each with its place in the letter, those of other orders left out', () => {
    const deadlines = [
      deadline(),
      deadline({ order: 2, at: '2025-04-18' }),
      deadline({ at: '2025-04-17' }),
      deadline({ kind: 'event' }),
    ];
    expect(deriveDue(factsOf(4, { deadlines, orders: [1] })).map((due) => due.deadline)).toEqual([2, 0]);
    expect(deriveDue(factsOf(4, { deadlines, orders: [2] })).map((due) => due.deadline)).toEqual([2, 1, 0]);
  });
});
