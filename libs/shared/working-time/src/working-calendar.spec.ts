import type { Calendar } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { addMonths, localDateOf } from './local-date.js';
import { closedOn, government } from './testing/calendars.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = unwrap(WorkingCalendar.of(government(), null));
const bangkok = (local: string) => new Date(`${local}+07:00`);

describe('WorkingCalendar, by example', () => {
  it.each([
    ['2025-03-06', true, 'a Thursday'],
    ['2025-03-08', false, 'a Saturday'],
    ['2025-05-04', false, 'a Sunday, Coronation Day'],
    ['2025-05-05', false, 'the substitution day for it'],
    ['2025-05-06', true, 'the day after the substitution'],
    ['2025-12-31', false, 'the last day of the year'],
    ['2026-01-02', false, 'an extra day by the cabinet'],
  ])('%s is a working day: %s (%s)', (date, expected) => {
    expect(calendar.isWorkingDay(date)).toBe(expected);
  });

  it('closes a province on its own days only', () => {
    const province = unwrap(WorkingCalendar.of(government(), '37'));
    expect([calendar.isWorkingDay('2025-03-12'), province.isWorkingDay('2025-03-12')]).toEqual([true, false]);
    expect(province.isWorkingDay('2025-05-05')).toBe(false);
  });

  it.each([
    ['2025-03-06', 1, '2025-03-07'],
    ['2025-03-07', 1, '2025-03-10'],
    ['2025-03-08', 1, '2025-03-10'],
    ['2025-04-11', 1, '2025-04-17'],
    ['2025-12-30', 1, '2026-01-05'],
    ['2026-01-05', -1, '2025-12-30'],
    ['2025-03-08', 0, '2025-03-10'],
    ['2025-03-06', 0, '2025-03-06'],
  ])('counts working days without the first: %s %i is %s', (date, days, expected) => {
    expect(calendar.addWorkingDays(date, days)).toBe(expected);
  });

  it.each([
    ['2025-03-06T11:30:00', 30, '2025-03-06T12:00:00'],
    ['2025-03-06T11:30:00', 31, '2025-03-06T13:01:00'],
    ['2025-03-06T16:00:00', 60, '2025-03-07T09:00:00'],
    ['2025-03-07T16:30:00', 1, '2025-03-10T08:31:00'],
    ['2025-04-11T16:00:00', 45, '2025-04-17T08:45:00'],
    ['2025-12-30T16:00:00', 31, '2026-01-05T08:31:00'],
    ['2025-03-08T10:00:00', 0, '2025-03-10T08:30:00'],
    ['2025-03-06T23:59:59', 420, '2025-03-07T16:30:00'],
    ['2025-03-07T09:00:00', -60, '2025-03-06T16:00:00'],
    ['2026-01-05T08:30:00', -420, '2025-12-30T08:30:00'],
    ['2025-03-06T12:30:00', -210, '2025-03-06T08:30:00'],
  ])('%s plus %i working minutes is %s', (from, minutes, expected) => {
    expect(calendar.addWorkingMinutes(bangkok(from), minutes)).toEqual(bangkok(expected));
  });

  it('counts working minutes over lunch, nights and holidays, in either direction', () => {
    const [from, to] = [bangkok('2025-12-30T11:00:00'), bangkok('2026-01-05T09:00:00')];
    expect(calendar.workingMinutesBetween(from, to)).toBe(60 + 210 + 30);
    expect(calendar.workingMinutesBetween(to, from)).toBe(-300);
    expect(calendar.workingMinutesBetween(bangkok('2025-03-08T00:00:00'), bangkok('2025-03-09T23:59:59'))).toBe(0);
  });

  it('takes the day before a date as the last working day before it', () => {
    expect(calendar.lastWorkingDayBefore('2025-05-06')).toBe('2025-05-02');
    expect(calendar.lastWorkingDayBefore('2025-03-07')).toBe('2025-03-06');
  });

  it('lets a written date stand, due at the end of its hours, and flags a closed day', () => {
    expect(calendar.dueAtEndOf('2025-03-06')).toEqual({
      dueAt: bangkok('2025-03-06T16:30:00'),
      date: '2025-03-06',
      closedDay: false,
      provisional: false,
    });
    expect(calendar.dueAtEndOf('2025-05-04')).toMatchObject({
      dueAt: bangkok('2025-05-04T16:30:00'),
      date: '2025-05-04',
      closedDay: true,
    });
  });

  it.each([
    ['2025-03-06', 1, 'day', '2025-03-07', false],
    ['2025-03-06', 2, 'day', '2025-03-10', true],
    ['2025-03-31', 2, 'week', '2025-04-17', true],
    ['2025-01-31', 1, 'month', '2025-02-28', false],
    ['2025-12-02', 1, 'month', '2026-01-05', true],
    ['2025-04-11', 2, 'working-day', '2025-04-18', false],
  ] as const)('from %s, %i %s ends on %s', (after, amount, unit, date, closedDay) => {
    const due = calendar.countedPeriod({ after, amount, unit });
    expect(due).toEqual({ ...calendar.dueAtEndOf(date), closedDay });
  });

  it('marks what lies beyond the known days as provisional', () => {
    expect(calendar.dueAtEndOf('2026-12-31').provisional).toBe(false);
    expect(calendar.dueAtEndOf('2027-01-01').provisional).toBe(true);
    expect(calendar.countedPeriod({ after: '2026-12-30', amount: 1, unit: 'week' }).provisional).toBe(true);
  });

  it('ends a day at the last of its own hours, else when the week usually ends', () => {
    const shortFriday = unwrap(
      WorkingCalendar.of(
        government({
          workingHours: [
            { weekday: 1, from: '08:30', to: '16:30' },
            { weekday: 5, from: '08:30', to: '12:00' },
          ],
        }),
        null,
      ),
    );
    expect(shortFriday.endOfWorkingDay('2025-03-07')).toEqual(bangkok('2025-03-07T12:00:00'));
    expect(shortFriday.endOfWorkingDay('2025-03-08')).toEqual(bangkok('2025-03-08T16:30:00'));
  });
});

describe('WorkingCalendar.of', () => {
  const codeOf = (change: Partial<Calendar>) => {
    const result = WorkingCalendar.of(government(change), null);
    return result.ok ? 'accepted' : result.error.code;
  };

  it('refuses a calendar without working time instead of searching for ever', () => {
    expect(codeOf({ workingHours: [] })).toBe('CALENDAR.NO_WORKING_TIME');
  });

  it.each([
    ['ends before it begins', [{ weekday: 1, from: '12:00', to: '08:30' }]],
    ['is empty', [{ weekday: 1, from: '08:30', to: '08:30' }]],
    ['ends after midnight', [{ weekday: 1, from: '08:30', to: '24:30' }]],
    [
      'overlaps',
      [
        { weekday: 1, from: '11:00', to: '16:30' },
        { weekday: 1, from: '08:30', to: '12:00' },
      ],
    ],
  ])('refuses hours where one %s', (_, workingHours) => {
    expect(codeOf({ workingHours })).toBe('CALENDAR.HOURS_INVALID');
  });

  it('finds its way over closed days in a long row', () => {
    const days = Array.from({ length: 3_000 }, (_, n) => closedOn(localDateOf(new Date(Date.UTC(2025, 0, 1 + n)))));
    const closed = unwrap(WorkingCalendar.of(government({ closedDays: days }), null));
    expect(closed.addWorkingDays('2025-01-01', 1)).toBe('2033-03-21');
  });
});

describe('what cannot be meant', () => {
  it.each([
    ['part of a day', () => calendar.addWorkingDays('2025-03-06', 0.5)],
    ['more than a century', () => calendar.addWorkingMinutes(new Date(), 1e12)],
    ['a negative period', () => calendar.countedPeriod({ after: '2025-03-06', amount: -1, unit: 'day' })],
    ['a day that is none', () => calendar.isWorkingDay('2025-02-30')],
    ['no date', () => calendar.addWorkingDays('soon', 1)],
    ['an instant that is none', () => calendar.addWorkingMinutes(new Date(Number.NaN), 1)],
  ])('is thrown back: %s', (_, attempt) => {
    expect(attempt).toThrow(RangeError);
  });
});

describe('local dates', () => {
  it('change at midnight in Bangkok', () => {
    expect(localDateOf(new Date('2025-03-05T16:59:59.999Z'))).toBe('2025-03-05');
    expect(localDateOf(new Date('2025-03-05T17:00:00.000Z'))).toBe('2025-03-06');
  });

  it('months keep the day where there is one', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2025-12-15', 1)).toBe('2026-01-15');
  });
});
