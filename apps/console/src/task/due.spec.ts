import { unwrap } from '@wian/kernel';
import { WorkingCalendar } from '@wian/working-time';
import { type Clocked, isOpen, isOverdue, nextDue, provinceOf, workingDaysLeft } from './due.js';

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:30', to: '16:30' }));
const holiday = { date: '2025-05-05', name: 'x', area: null, status: 'checked' as const, source: 'x' };
const calendar = unwrap(
  WorkingCalendar.of(
    {
      calendarId: 'calendar_th',
      name: 'x',
      timeZone: 'Asia/Bangkok',
      workingHours: weekdays,
      closedDays: [holiday],
      knownUntil: '2025-12-31',
    },
    null,
  ),
);
const acknowledge = { dueAt: '2025-05-02T09:30:00.000Z', provisional: false, state: 'running' } as const;
const complete = { dueAt: '2025-05-07T09:30:00.000Z', provisional: false, state: 'running' } as const;
const ended = { ...acknowledge, state: 'ended' } as const;
const late = { ...complete, state: 'late' } as const;
const task = (status: Clocked['status'], clocks?: Clocked['clocks']): Clocked => ({ status, clocks });

describe('what falls due next', () => {
  it('is the earlier of two that run, whatever has ended', () => {
    expect(nextDue(task('assigned', { acknowledge, complete }))?.clock).toBe('acknowledge');
    expect(nextDue(task('assigned', { acknowledge: complete, complete: acknowledge }))?.clock).toBe('complete');
    expect(nextDue(task('acknowledged', { acknowledge: ended, complete: late }))?.clock).toBe('complete');
  });

  it('is nothing once a report was handed in, also when it is returned: the clock has ended', () => {
    const returned = task('returned', { acknowledge: ended, complete: { ...complete, state: 'ended' } });
    expect([nextDue(returned), isOverdue(returned), isOpen(returned)]).toEqual([null, false, true]);
  });

  it.each([undefined, {}, { acknowledge: undefined }])('is nothing where there are no clocks: %j', (clocks) => {
    expect(nextDue(task('assigned', clocks))).toBeNull();
    expect(isOverdue(task('assigned', clocks))).toBe(false);
  });

  it('is overdue where the service says so, on either clock', () => {
    expect(isOverdue(task('assigned', { acknowledge, complete: late }))).toBe(true);
    expect(isOverdue(task('assigned', { acknowledge: late }))).toBe(true);
    expect(isOverdue(task('assigned', { acknowledge, complete }))).toBe(false);
  });

  it('is no question once the work is handed in', () => {
    expect([isOpen(task('returned')), isOpen(task('reported')), isOpen(task('completed'))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('working days left', () => {
  const at = (instant: string) => workingDaysLeft(calendar, instant, complete.dueAt);

  it('leave out weekends and closed days', () => {
    expect(at('2025-05-02T02:00:00Z')).toBe(2);
  });

  it('are none on the last day, and a day is one of Bangkok', () => {
    expect(at('2025-05-07T02:00:00Z')).toBe(0);
    expect(at('2025-05-06T16:59:00Z')).toBe(1);
    expect(at('2025-05-06T17:00:00Z')).toBe(0);
  });
});

describe('the province of a unit', () => {
  it.each([
    ['37', '37'],
    ['3703', '37'],
    ['05370301', '37'],
    ['moi', null],
  ])('with the code %s is %s', (code, province) => {
    expect(provinceOf(code)).toBe(province);
  });
});
