import { unwrap } from '@wian/kernel';
import { localDateOf } from '@wian/working-time';
import fc from 'fast-check';
import { type Period, periodsOf } from './periods.policy.js';
import { parseRule } from './recurrence-rule.js';
import { calendar } from './testing/working-times.js';
import { WorkingTimes } from './working-times.js';

const working = new WorkingTimes(calendar).in(null);
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const start = fc.integer({ min: 0, max: 800 }).map((n) => new Date(Date.UTC(2025, 0, 1 + n)));
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const after = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);

function first(rule: string, from: Date, count = 12): readonly Period[] {
  const periods: Period[] = [];
  for (const period of periodsOf({ rule: unwrap(parseRule(rule)), from: dayOf(from), calendar: working })) {
    if (periods.push(period) === count) break;
  }
  return periods;
}

/** A rule, and whether a day fits it, said without it. */
const rules = fc.oneof(
  fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 3 }).map((days) => ({
    rule: `FREQ=MONTHLY;BYMONTHDAY=${days.join(',')}`,
    fits: (date: Date) => days.includes(date.getUTCDate()),
  })),
  fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 }).map((days) => ({
    rule: `FREQ=WEEKLY;BYDAY=${days.map((day) => weekdays[day]).join(',')}`,
    fits: (date: Date) => days.includes(date.getUTCDay()),
  })),
  fc.constant({
    rule: 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1',
    fits: (date: Date) => date.getUTCMonth() % 3 === 2 && after(date, 1).getUTCDate() === 1,
  }),
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 6 })).map(([nth, day]) => ({
    rule: `FREQ=MONTHLY;BYDAY=${nth}${weekdays[day]}`,
    fits: (date: Date) => date.getUTCDay() === day && Math.ceil(date.getUTCDate() / 7) === nth,
  })),
);

describe('periods, for any rule and first day', () => {
  it('are due on exactly the days that fit, none left out', () => {
    fc.assert(
      fc.property(rules, start, ({ rule, fits }, from) => {
        const due = first(rule, from).map(({ dueAt }) => localDateOf(dueAt));
        const expected: string[] = [];
        for (let date = from; expected.length < due.length; date = after(date, 1))
          if (fits(date)) expected.push(dayOf(date));
        expect(due).toEqual(expected);
        expect(due).toHaveLength(12);
      }),
    );
  });

  it('follow each other without a gap or an overlap, numbered from 1', () => {
    fc.assert(
      fc.property(rules, start, ({ rule }, from) => {
        let begins = dayOf(from);
        for (const [at, period] of first(rule, from).entries()) {
          expect(period).toMatchObject({ ordinal: at + 1, from: begins });
          const due = localDateOf(period.dueAt);
          expect(due >= begins).toBe(true);
          begins = dayOf(after(new Date(`${due}T00:00:00Z`), 1));
        }
      }),
    );
  });

  it('end with the last day of their rule', () => {
    fc.assert(
      fc.property(rules, start, fc.integer({ min: 0, max: 200 }), ({ rule }, from, days) => {
        const until = dayOf(after(from, days));
        const ended = first(`${rule};UNTIL=${until.replaceAll('-', '')}`, from);
        expect(ended).toEqual(first(rule, from).filter(({ dueAt }) => localDateOf(dueAt) <= until));
      }),
    );
  });
});
