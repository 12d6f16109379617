import { calendarRecorded, type Calendar } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { WorkingCalendar } from '@wian/working-time';
import { countedDeadlines } from './counted-deadlines.policy.js';
import { isTooLate } from './relay-deadlines.policy.js';
import { relayLetterOf } from './relay-letter-of.policy.js';
import { factsOf, parentOf } from './relay.fixture.js';

type Deadline = ReturnType<typeof parentOf>['deadlines'][number];
const week: Calendar = {
  ...calendarRecorded.example,
  workingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:30', to: '16:30' })),
};
const calendar = unwrap(WorkingCalendar.of(week, null));
const counted = (change: Partial<Deadline>): Deadline => ({
  kind: 'report',
  at: null,
  precision: 'day',
  exclusive: false,
  anchor: 'receipt',
  offset: { amount: 7, unit: 'day' },
  recurrence: null,
  order: null,
  text: 'ภายใน ๗ วันนับแต่วันที่ได้รับหนังสือ',
  ...change,
});
/** Registered on Monday the 10th. */
const from = { received: new Date('2025-03-10T02:30:00Z'), letterDate: '2025-03-05' };
const ended = (change: Partial<Deadline> = {}) => {
  const [deadline] = countedDeadlines([counted(change)], from, calendar);
  if (!deadline) throw new Error('one in, one out');
  return deadline;
};
const hours = { offset: { amount: 24, unit: 'hour' }, precision: 'minute' } as const;

describe('a limit that is counted', () => {
  it.each([
    ['days from the receipt', {}, '2025-03-17'],
    ['days that end on a Saturday', { offset: { amount: 5, unit: 'day' } }, '2025-03-17'],
    ['working days from the receipt', { offset: { amount: 6, unit: 'working-day' } }, '2025-03-18'],
    ['hours of the clock', hours, '2025-03-11T09:30'],
    [
      'working days from the letter’s date',
      { anchor: 'letter-date', offset: { amount: 5, unit: 'working-day' } },
      '2025-03-12',
    ],
    ['hours from a letter’s date, which has none', { ...hours, anchor: 'letter-date' }, null],
    ['days from an event that is not known', { anchor: 'event' }, null],
    ['a written date, which stays', { at: '2025-03-09', anchor: 'absolute', offset: null }, '2025-03-09'],
  ] as const)('by %s', (_what, change, at) => expect(ended(change).at).toBe(at));

  it('is no later than it says for the unit’s own day', () => {
    expect(isTooLate('2025-03-17', [ended()])).toBe(false);
    expect(isTooLate('2025-03-18', [ended()])).toBe(true);
    expect(isTooLate('2025-03-12', [ended(hours)])).toBe(true);
  });

  it('is passed on as the day on which it ends, or it would begin anew below', () => {
    const said = (change: Partial<Deadline>) => {
      const { relay } = relayLetterOf(parentOf({ deadlines: [ended(change)] }), factsOf(), {});
      return [relay.further[0], relay.deadlines[0]?.parentAt, relay.deadlines[0]?.at];
    };
    const report = 'ทั้งนี้ ขอให้รายงานผลการดำเนินการให้อำเภอปทุมราชวงศาทราบ';
    expect(said({})).toEqual([`${report} ภายในวันที่ ๑๗ มีนาคม ๒๕๖๘`, '2025-03-17', null]);
    expect(said(hours)[0]).toBe(`${report} ภายในวันที่ ๑๑ มีนาคม ๒๕๖๘ เวลา ๐๙.๓๐ น.`);
    expect(said({ anchor: 'letter-date', at: '2025-03-12' })[0]).toBe(`${report} ภายในวันที่ ๑๒ มีนาคม ๒๕๖๘`);
    const { text } = counted({});
    expect(said({ anchor: 'event' })[0]).toBe(`${report} ${text}`);
    expect(said({ anchor: 'absolute', offset: null, at: '2025-03-12', text: 'ภายใน ๑๒ มี.ค.' })[0]).toContain('๑๒ มี.ค.');
  });
});
