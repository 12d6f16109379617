import { type Calendar, calendarRecorded } from '@wian/contracts';
import { WorkingCalendar } from '@wian/working-time';
import { dayTwice } from './directory.errors.js';
import { recordedWhole } from './whole-state.js';

/** Working hours and closed days. One that leaves no working time is refused here, before anything counts with it. */
export const calendarDecider = recordedWhole<typeof calendarRecorded.type, Calendar>({
  event: calendarRecorded.type,
  refuse(calendar) {
    const seen = new Set<string>();
    for (const { date, area } of calendar.closedDays) {
      if (seen.size === seen.add(`${date} ${area ?? ''}`).size) return dayTwice(calendar.calendarId, date);
    }
    const working = WorkingCalendar.of(calendar, null);
    return working.ok ? undefined : working.error;
  },
});
