import type { Deadline } from '@wian/contracts';
import { addMonths, dateOfDay, dayOfDate, type WorkingCalendar } from '@wian/working-time';

/** When a written date is over: it stays where it is, but before an exclusive one the last working day counts. */
export function writtenDue(at: string, { precision, exclusive }: Deadline, calendar: WorkingCalendar): Date {
  if (precision === 'minute') return new Date(`${at}:00+07:00`);
  const date = precision === 'month' ? lastDayOf(at) : at;
  return exclusive ? calendar.endOfWorkingDay(calendar.lastWorkingDayBefore(date)) : calendar.dueAtEndOf(date).dueAt;
}

const lastDayOf = (month: string): string => dateOfDay(dayOfDate(addMonths(`${month}-01`, 1)) - 1);
