import type { Calendar, Deadline, Level } from '@wian/contracts';
import type { DueFacts } from '../derive-due.policy.js';
import { hopsBelow, WorkingTimes, type Place } from '../working-times.js';

const closed = (date: string, area: string | null): Calendar['closedDays'][number] => ({
  date,
  name: date,
  area,
  status: 'unchecked',
  source: 'general knowledge',
});

/** Government offices in spring 2025: Songkran is Monday to Wednesday, and province 37 has a Thursday of its own. */
export const calendar: Calendar = {
  calendarId: 'calendar_th',
  name: 'ปฏิทินราชการ',
  timeZone: 'Asia/Bangkok',
  workingHours: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, from: '08:30', to: '12:00' },
    { weekday, from: '13:00', to: '16:30' },
  ]),
  closedDays: [
    ...['2025-04-07', '2025-04-14', '2025-04-15', '2025-04-16'].map((date) => closed(date, null)),
    closed('2025-04-24', '37'),
  ],
  knownUntil: '2025-12-31',
};

const place = (unitId: string, level: Level, code: string): Place => ({ unitId, level, code });
/** From the ministry to a local administration of district 3703. */
export const way: readonly Place[] = [
  place('moi', 'ministry', 'moi'),
  place('37', 'province', '37'),
  place('3703', 'district', '3703'),
  place('06370301', 'local', '06370301'),
];

/** What is known of the first `length` units of the way, when the ministry issues. */
export function factsOf(length: number, change: Partial<DueFacts> = {}, times = new WorkingTimes(calendar)): DueFacts {
  const path = way.slice(0, length);
  const hops = times.along(path);
  const unit = hops.at(-1);
  if (!unit) throw new Error('expected at least one unit');
  return {
    deadlines: [deadline()],
    orders: [],
    above: hopsBelow('moi', path, hops),
    unit,
    assignedAt: at('2025-04-09 10:00'),
    registeredAt: undefined,
    ...change,
  };
}

export const deadline = (change: Partial<Deadline> = {}): Deadline => ({
  kind: 'report',
  at: '2025-04-25',
  precision: 'day',
  exclusive: false,
  anchor: 'absolute',
  offset: null,
  recurrence: null,
  order: null,
  ...change,
});

/** An instant by the clocks of Bangkok: `2025-04-09 10:00`. */
export const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+07:00`);
