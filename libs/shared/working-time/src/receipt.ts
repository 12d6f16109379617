import { localDateOf } from './local-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A limit's length, as letters count it. */
export interface Period {
  readonly amount: number;
  readonly unit: 'hour' | 'day' | 'working-day' | 'week' | 'month';
}

export interface Arrival {
  readonly deliveredAt: Date;
  /** When the unit gave it its number (เลขรับ). */
  readonly registeredAt: Date | undefined;
}

const hour = 3_600_000;

/**
 * When a unit received a letter: when it registered it. One that has not by the end of the first working day after delivery has
 * received it then, or what is counted from the receipt would never be late.
 */
export function receivedAt({ deliveredAt, registeredAt }: Arrival, calendar: WorkingCalendar): Date {
  const dayAfter = calendar.addWorkingDays(localDateOf(deliveredAt), 1);
  const latest = calendar.endOfWorkingDay(dayAfter);
  return registeredAt && registeredAt < latest ? registeredAt : latest;
}

/** When a period ends that is counted from a receipt. Hours in letters are hours of the clock. */
export function dueAfterReceipt(received: Date, { amount, unit }: Period, calendar: WorkingCalendar): Date {
  if (unit === 'hour') return new Date(received.getTime() + amount * hour);
  return calendar.countedPeriod({ after: localDateOf(received), amount, unit }).dueAt;
}
