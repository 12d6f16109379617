import { unwrap } from '@wian/kernel';
import { WorkingCalendar } from '@wian/working-time';
import { sortIntoTabs } from '../inbox/tabs.js';
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
const acknowledge = { dueAt: '2025-05-02T09:30:00.000Z', provisional: false };
const complete = { dueAt: '2025-05-07T09:30:00.000Z', provisional: false };
const task = (status: Clocked['status'], clocks?: Clocked['clocks']): Clocked => ({ status, clocks });

describe('what falls due next', () => {
  it.each<[Clocked['status'], string | undefined]>([
    ['assigned', 'acknowledge'],
    ['acknowledged', 'complete'],
    ['in-progress', 'complete'],
    ['returned', 'complete'],
    ['reported', undefined],
    ['completed', undefined],
  ])('of a task that is %s is %s', (status, clock) => {
    expect(nextDue(task(status, { acknowledge, complete }))?.clock).toBe(clock);
  });

  it('is the earlier of two', () => {
    expect(nextDue(task('assigned', { acknowledge: complete, complete: acknowledge }))?.clock).toBe('complete');
  });

  it.each([undefined, {}, { acknowledge: undefined }])('is nothing where there are no clocks: %j', (clocks) => {
    expect(nextDue(task('assigned', clocks))).toBeNull();
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

describe('the tabs', () => {
  it('hold every task once, and the late ones a second time', () => {
    const asOf = '2025-05-06T00:00:00Z';
    const tasks = (['assigned', 'acknowledged', 'in-progress', 'reported', 'returned', 'completed'] as const).map(
      (status) => task(status, { acknowledge, complete }),
    );
    const of = (list: readonly Clocked[]) => list.map(({ status }) => status);
    const { todo, acknowledged, done, overdue } = sortIntoTabs(tasks, asOf);
    expect(of(todo)).toEqual(['assigned', 'returned']);
    expect(of(acknowledged)).toEqual(['acknowledged', 'in-progress', 'reported']);
    expect(of(done)).toEqual(['completed']);
    expect(of(overdue)).toEqual(['assigned']);
    expect(tasks.filter((each) => isOverdue(each, '2025-06-01T00:00:00Z'))).toHaveLength(4);
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
