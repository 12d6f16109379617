import { unwrap } from '@wian/kernel';
import fc from 'fast-check';
import { localDateOf } from './local-date.js';
import { closedOn, government } from './testing/calendars.js';
import { WorkingCalendar } from './working-calendar.js';

const instant = fc.date({
  min: new Date('2024-12-01T00:00:00Z'),
  max: new Date('2026-06-01T00:00:00Z'),
  noInvalidDate: true,
});
const day = instant.map(localDateOf);
const minutes = fc.integer({ min: 1, max: 10_000 });
const either = fc.integer({ min: -10_000, max: 10_000 });

/** Any sane calendar: one or two spans on some weekdays, any closed days. */
const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 1_440 }), { minLength: 2, maxLength: 4 })
  .map((times) => times.sort((a, b) => a - b))
  .map((times) => (times.length === 3 ? times.slice(0, 2) : times));
const time = (n = 0) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
const calendar = fc
  .record({
    week: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), spans, { minKeys: 1 }),
    closed: fc.array(day, { maxLength: 30 }),
  })
  .map(({ week, closed }) => {
    const workingHours = Object.entries(week).flatMap(([weekday, times]) =>
      times.flatMap((from, n) =>
        n % 2 === 0 ? [{ weekday: Number(weekday), from: time(from), to: time(times[n + 1]) }] : [],
      ),
    );
    return unwrap(
      WorkingCalendar.of(government({ workingHours, closedDays: closed.map((date) => closedOn(date)) }), null),
    );
  });

describe('working minutes, for any calendar', () => {
  it('adding n leaves n between', () => {
    fc.assert(
      fc.property(calendar, instant, either, (cal, at, n) => {
        expect(cal.workingMinutesBetween(at, cal.addWorkingMinutes(at, n))).toBeCloseTo(n, 6);
      }),
    );
  });

  it('adding a, then b in the same direction, is adding a + b', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, minutes, fc.constantFrom(1, -1), (cal, at, a, b, sign) => {
        expect(cal.addWorkingMinutes(cal.addWorkingMinutes(at, sign * a), sign * b)).toEqual(
          cal.addWorkingMinutes(at, sign * (a + b)),
        );
      }),
    );
  });

  it('taking back what was added comes to where no working time lies between', () => {
    fc.assert(
      fc.property(calendar, instant, either, (cal, at, n) => {
        const back = cal.addWorkingMinutes(cal.addWorkingMinutes(at, n), -n);
        expect(cal.workingMinutesBetween(at, back)).toBeCloseTo(0, 6);
      }),
    );
  });

  it('never lands outside working hours', () => {
    fc.assert(
      fc.property(calendar, instant, either, (cal, at, n) => {
        const landed = cal.addWorkingMinutes(at, n).getTime();
        const around = cal.workingMinutesBetween(new Date(landed - 1), new Date(landed + 1));
        expect(around).toBeGreaterThan(0);
      }),
    );
  });

  it('between is additive and antisymmetric', () => {
    fc.assert(
      fc.property(calendar, instant, instant, instant, (cal, a, b, c) => {
        expect(cal.workingMinutesBetween(a, b) + cal.workingMinutesBetween(b, c)).toBeCloseTo(
          cal.workingMinutesBetween(a, c),
          6,
        );
      }),
    );
  });
});

describe('working days, for any calendar', () => {
  const days = fc.integer({ min: 1, max: 200 });

  it('land on a working day, exactly n of them after the first', () => {
    fc.assert(
      fc.property(calendar, day, days, (cal, date, n) => {
        const last = cal.addWorkingDays(date, n);
        let counted = 0;
        for (let at = new Date(`${date}T12:00:00Z`); localDateOf(at) < last;) {
          at = new Date(at.getTime() + 86_400_000);
          if (cal.isWorkingDay(localDateOf(at))) counted += 1;
        }
        expect(counted).toBe(n);
        expect(cal.isWorkingDay(last)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('add up, and are undone from a working day', () => {
    fc.assert(
      fc.property(calendar, day, days, days, (cal, date, a, b) => {
        expect(cal.addWorkingDays(cal.addWorkingDays(date, a), b)).toBe(cal.addWorkingDays(date, a + b));
        const open = cal.addWorkingDays(date, 0);
        expect(cal.addWorkingDays(cal.addWorkingDays(open, a), -a)).toBe(open);
      }),
    );
  });

  it('a counted period never falls due on a closed day, a written date never moves', () => {
    const unit = fc.constantFrom('day', 'working-day', 'week', 'month');
    fc.assert(
      fc.property(calendar, day, fc.integer({ min: 0, max: 60 }), unit, (cal, after, amount, of) => {
        const due = cal.countedPeriod({ after, amount, unit: of });
        expect(cal.isWorkingDay(due.date)).toBe(true);
        expect(localDateOf(new Date(due.dueAt.getTime() - 1))).toBe(due.date);
        expect(cal.dueAtEndOf(after).date).toBe(after);
      }),
    );
  });
});
