import type { Deadline } from '@wian/contracts';
import { addMonths, dateOfDay, dayOfDate, localDateOf, type WorkingCalendar } from '@wian/working-time';

const hour = 3_600_000;

/** When a written date is over: it stays where it is, but before an exclusive one the last working day counts. */
export function writtenDue(at: string, { precision, exclusive }: Deadline, calendar: WorkingCalendar): Date {
  if (precision === 'minute') return new Date(`${at}:00+07:00`);
  const date = precision === 'month' ? lastDayOf(at) : at;
  return exclusive ? calendar.endOfWorkingDay(calendar.lastWorkingDayBefore(date)) : calendar.dueAtEndOf(date).dueAt;
}

const lastDayOf = (month: string): string => dateOfDay(dayOfDate(addMonths(`${month}-01`, 1)) - 1);

/** When a period from the receipt is over; hours in letters are hours of the clock. */
export function dueFromReceipt(
  { amount, unit }: NonNullable<Deadline['offset']>,
  receivedAt: Date,
  calendar: WorkingCalendar,
): Date {
  if (unit === 'hour') return new Date(receivedAt.getTime() + amount * hour);
  return calendar.countedPeriod({ after: localDateOf(receivedAt), amount, unit }).dueAt;
}

/**
 * When a unit has received a letter: when it registered it, or at the end of the first working day after it was
 * assigned, or it would never be late.
 */
export function receivedAt(assignedAt: Date, registeredAt: Date | null, calendar: WorkingCalendar): Date {
  const latest = calendar.endOfWorkingDay(calendar.addWorkingDays(localDateOf(assignedAt), 1));
  return registeredAt && registeredAt < latest ? registeredAt : latest;
}
