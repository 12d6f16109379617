import { unwrap } from '@wian/kernel';
import { periodsOf } from './periods.policy.js';
import { parseRule } from './recurrence-rule.js';
import { at, calendar } from './testing/working-times.js';
import { WorkingTimes } from './working-times.js';

const working = new WorkingTimes(calendar).in(null);

function first(rule: string, from: string, count: number) {
  const periods = [];
  for (const period of periodsOf({ rule: unwrap(parseRule(rule)), from, calendar: working })) {
    periods.push(period);
    if (periods.length === count) break;
  }
  return periods;
}
const daysOf = (rule: string, from = '2025-03-06', count = 4) =>
  first(rule, from, count).map(({ dueAt }) => dueAt.toISOString().slice(0, 10));

describe('the periods of what comes again', () => {
  it.each([
    ['FREQ=MONTHLY;BYMONTHDAY=5', ['2025-04-05', '2025-05-05', '2025-06-05', '2025-07-05']],
    ['FREQ=MONTHLY;BYMONTHDAY=15,-1', ['2025-03-15', '2025-03-31', '2025-04-15', '2025-04-30']],
    ['FREQ=MONTHLY;BYMONTHDAY=31', ['2025-03-31', '2025-05-31', '2025-07-31', '2025-08-31']],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10', ['2025-03-10', '2025-06-10', '2025-09-10', '2025-12-10']],
    ['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31']],
    ['FREQ=WEEKLY;BYDAY=FR', ['2025-03-07', '2025-03-14', '2025-03-21', '2025-03-28']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR', ['2025-03-07', '2025-03-17', '2025-03-21', '2025-03-31']],
    ['FREQ=MONTHLY;BYDAY=1MO,3MO', ['2025-03-17', '2025-04-07', '2025-04-21', '2025-05-05']],
    ['FREQ=MONTHLY;BYDAY=-1FR', ['2025-03-28', '2025-04-25', '2025-05-30', '2025-06-27']],
    ['FREQ=DAILY', ['2025-03-07', '2025-03-08', '2025-03-09', '2025-03-10']],
    ['FREQ=MONTHLY', ['2025-04-06', '2025-05-06', '2025-06-06', '2025-07-06']],
    ['FREQ=YEARLY', ['2026-03-06', '2027-03-06', '2028-03-06', '2029-03-06']],
    ['FREQ=WEEKLY;BYDAY=FR;UNTIL=20250314', ['2025-03-07', '2025-03-14']],
  ])('%s', (rule, days) => expect(daysOf(rule)).toEqual(days));

  it('repeat the last day of a shorter month where the first is its 31st', () => {
    expect(daysOf('FREQ=MONTHLY', '2025-01-31', 3)).toEqual(['2025-02-28', '2025-03-31', '2025-04-30']);
  });

  it('of working days are those of the calendar: over Songkran there are none', () => {
    const everyWorkingDay = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
    expect(daysOf(everyWorkingDay, '2025-04-10', 3)).toEqual(['2025-04-10', '2025-04-11', '2025-04-17']);
    expect(daysOf('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1', '2025-04-02', 1)).toEqual(['2025-05-01']);
    expect(daysOf('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2025-08-01', 1)).toEqual(['2025-08-29']);
  });

  it('follow each other without a gap, each due at its time or at the end of work', () => {
    expect(first('FREQ=WEEKLY;BYDAY=FR', '2025-03-06', 2)).toEqual([
      { ordinal: 1, from: '2025-03-06', dueAt: at('2025-03-07 16:30') },
      { ordinal: 2, from: '2025-03-08', dueAt: at('2025-03-14 16:30') },
    ]);
    expect(first('FREQ=DAILY;BYHOUR=8;BYMINUTE=5', '2025-03-06', 1)[0]?.dueAt).toEqual(at('2025-03-07 08:05'));
  });

  it('end where no day ever fits', () => expect(daysOf('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31')).toEqual([]));

  it.each([
    'monthly',
    'FREQ=HOURLY',
    'FREQ=MONTHLY;BYWEEKNO=2',
    'FREQ=MONTHLY;BYMONTHDAY=x',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;UNTIL=soon',
  ])('are refused of %s, which is no rule that is read', (rule) =>
    expect(parseRule(rule)).toMatchObject({ ok: false, error: { code: 'DEADLINE.RULE_UNKNOWN' } }),
  );
});
