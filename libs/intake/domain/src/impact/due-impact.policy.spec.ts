import { type Calendar, calendarRecorded, type Deadline } from '@wian/contracts';
import type { Place } from '@wian/deadlines';
import { dueImpact, type ImpactFacts, type Recipient } from './due-impact.policy.js';

const calendar: Calendar = {
  ...calendarRecorded.example,
  workingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:30', to: '16:30' })),
  closedDays: [{ date: '2025-03-12', name: 'x', area: '34', status: 'unchecked', source: 'test' }],
};
const place = (level: Place['level'], code: string): Place => ({ unitId: `unit_${code}`, level, code });
const moi = place('ministry', 'moi');

/** A district and two local administrations in each of two provinces. */
const country: readonly Recipient[] = ['34', '37'].flatMap((province) => {
  const district = [moi, place('province', province), place('district', `${province}01`)];
  const local = (n: number) => [...district, place('local', `06${province}010${n}`)];
  return [district, local(1), local(2)].map((path) => ({ path, orders: [1] }));
});
const deadline = (change: Partial<Deadline>): Deadline => ({
  kind: 'report',
  at: '2025-03-13',
  precision: 'day',
  exclusive: false,
  anchor: 'absolute',
  offset: null,
  recurrence: null,
  order: null,
  ...change,
});
const impact = (change: Partial<ImpactFacts>) =>
  dueImpact({
    recipients: country,
    issuerUnitId: 'unit_moi',
    deadlines: [deadline({})],
    calendar,
    now: new Date('2025-03-10T02:00:00Z'),
    ...change,
  });
const fromReceipt = deadline({ at: null, anchor: 'receipt', offset: { amount: 3, unit: 'working-day' } });

describe('the impact of deadlines', () => {
  it('is the span of due times of each level, which differ by province', () => {
    const { dues } = impact({ schedule: { bufferWorkingDays: { local: 1 } } });
    expect(dues).toEqual(
      [
        {
          level: 'district',
          anchor: 'written',
          units: 2,
          earliest: '2025-03-13T09:30:00.000Z',
          latest: '2025-03-13T09:30:00.000Z',
        },
        {
          level: 'local',
          anchor: 'derived',
          units: 4,
          earliest: '2025-03-11T09:30:00.000Z',
          latest: '2025-03-12T09:30:00.000Z',
        },
      ].map((each) => ({ deadline: 0, provisional: false, noWorkingDayLeft: 0, ...each })),
    );
  });

  it('counts those to whom no working day is left', () => {
    const { dues } = impact({ schedule: { bufferWorkingDays: { local: 2 } } });
    // In province 34 the 12th is a holiday: its locals are due on the day of the issue.
    expect(dues.map(({ level, noWorkingDayLeft }) => [level, noWorkingDayLeft])).toEqual([
      ['district', 0],
      ['local', 2],
    ]);
  });

  it('counts those who may answer after the addressed unit above them, which only what counts from the receipt allows', () => {
    expect(impact({}).mayAnswerAfter).toBe(0);
    expect(impact({ deadlines: [fromReceipt] }).mayAnswerAfter).toBe(4);
    const localsOnly = country.filter(({ path }) => path.length === 4);
    expect(impact({ deadlines: [fromReceipt], recipients: localsOnly }).mayAnswerAfter).toBe(0);
  });

  it('counts only those whom an order’s deadline binds', () => {
    const recipients = country.map((each, n) => ({ ...each, orders: n < 3 ? [1, 2] : [1] }));
    const { dues } = impact({ recipients, deadlines: [deadline({ order: 2 })] });
    expect(dues.map(({ level, units }) => [level, units])).toEqual([
      ['district', 1],
      ['local', 2],
    ]);
  });

  it('names the next times of what comes again, and says where a rule cannot be read', () => {
    const deadlines = [
      deadline({ kind: 'recurring', at: null, recurrence: 'FREQ=WEEKLY;BYDAY=FR' }),
      deadline({ kind: 'recurring', at: null, recurrence: 'FREQ=SOMETIMES' }),
    ];
    expect(impact({ deadlines })).toMatchObject({
      dues: [],
      again: [
        {
          deadline: 0,
          units: 6,
          next: ['2025-03-14T09:30:00.000Z', '2025-03-21T09:30:00.000Z', '2025-03-28T09:30:00.000Z'],
        },
        { deadline: 1, units: 6, next: null },
      ],
    });
  });
});
