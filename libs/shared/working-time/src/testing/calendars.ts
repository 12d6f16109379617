import type { Calendar } from '@wian/contracts';

/** The working week of government offices, with the closed days of a few weeks as domain knowledge has them. */
export const closedOn = (date: string, area: string | null = null): Calendar['closedDays'][number] => ({
  date,
  name: 'วันหยุด',
  area,
  status: 'checked',
  source: 'test',
});

export const government = (change: Partial<Calendar> = {}): Calendar => ({
  calendarId: 'calendar_th',
  name: 'ปฏิทินราชการ',
  timeZone: 'Asia/Bangkok',
  workingHours: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, from: '13:00', to: '16:30' },
    { weekday, from: '08:30', to: '12:00' },
  ]),
  closedDays: [
    closedOn('2025-04-14'),
    closedOn('2025-04-15'),
    closedOn('2025-04-16'),
    closedOn('2025-05-05'),
    closedOn('2025-12-31'),
    closedOn('2026-01-01'),
    closedOn('2026-01-02'),
    closedOn('2025-03-12', '37'),
  ],
  knownUntil: '2026-12-31',
  ...change,
});
