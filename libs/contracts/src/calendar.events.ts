import { z } from 'zod';
import { defineEvent, type EventOf } from './define-event.js';
import { calendarIdField, localDateField } from './fields.js';
import { topics } from './topics.js';

const clockTimeField = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'expected a time such as 08:30');

export const closedDayField = z.object({
  date: localDateField,
  name: z.string().min(1),
  /** Official code of the province it is limited to; null = the whole country. */
  area: z.string().nullable(),
  /** `checked`: read in a source of that year; `unchecked`: general knowledge; `provisional`: the year's list is not known. */
  status: z.enum(['checked', 'unchecked', 'provisional']),
  source: z.string().min(1),
});

export const calendarField = z.object({
  calendarId: calendarIdField,
  name: z.string().min(1),
  /** IANA name; working hours are local to it. */
  timeZone: z.literal('Asia/Bangkok'),
  /** Working hours per weekday, ISO numbers (1 = Monday), in order. */
  workingHours: z.array(z.object({ weekday: z.int().min(1).max(7), from: clockTimeField, to: clockTimeField })),
  closedDays: z.array(closedDayField),
  /** Last day for which closed days are known; due dates after it are provisional. */
  knownUntil: localDateField,
});
export type Calendar = z.infer<typeof calendarField>;

export const calendarRecorded = defineEvent({
  type: 'wian.calendar.recorded.v1',
  topic: topics.calendar,
  summary: 'A working calendar as it stands now',
  data: calendarField,
  example: {
    calendarId: 'calendar_th',
    name: 'ปฏิทินราชการ',
    timeZone: 'Asia/Bangkok',
    workingHours: [
      { weekday: 1, from: '08:30', to: '12:00' },
      { weekday: 1, from: '13:00', to: '16:30' },
    ],
    closedDays: [
      { date: '2025-05-05', name: 'ชดเชยวันฉัตรมงคล', area: null, status: 'checked', source: 'news report of that year' },
    ],
    knownUntil: '2026-12-31',
  },
});
export type CalendarRecorded = EventOf<typeof calendarRecorded>;
