import { dateOfDay, dayOfDate, localDateOf, type WorkingCalendar } from '@wian/working-time';
import type { TaskStatus } from '../api/types.js';

export type ClockName = 'acknowledge' | 'complete';

/** A task with the limits that run on it; older tasks have none. */
export interface Clocked {
  readonly status: TaskStatus;
  readonly clocks?: Readonly<Partial<Record<ClockName, Limit | undefined>>> | undefined;
}

export interface Limit {
  /** Instant (UTC). */
  readonly dueAt: string;
  /** It lies beyond the days whose holidays were known. */
  readonly provisional: boolean;
  /** As the service that told of the task had it: what has ended stays so, also when a report is returned. */
  readonly state: 'running' | 'late' | 'ended';
}

export interface NextDue extends Limit {
  readonly clock: ClockName;
}

const clockNames: readonly ClockName[] = ['acknowledge', 'complete'];

/** What falls due next; null where nothing does. */
export function nextDue({ clocks }: Clocked): NextDue | null {
  const due = clockNames.flatMap((clock) => {
    const limit = clocks?.[clock];
    return limit && limit.state !== 'ended' ? [{ clock, ...limit }] : [];
  });
  return due.reduce<NextDue | null>((first, next) => (first && first.dueAt <= next.dueAt ? first : next), null);
}

/** Whether its unit still has something to do. */
export const isOpen = ({ status }: Clocked): boolean => status !== 'reported' && status !== 'completed';

export const isOverdue = ({ clocks }: Clocked): boolean =>
  clockNames.some((clock) => clocks?.[clock]?.state === 'late');

/** Working days after the day of `asOf` up to the day it is due; 0 = that day is the last. */
export function workingDaysLeft(calendar: WorkingCalendar, asOf: string, dueAt: string): number {
  const last = dayOfDate(localDateOf(new Date(dueAt)));
  let left = 0;
  for (let day = dayOfDate(localDateOf(new Date(asOf))) + 1; day <= last; day += 1) {
    if (calendar.isWorkingDay(dateOfDay(day))) left += 1;
  }
  return left;
}

/** Code of the province that an official code lies in: the first two digits, or those behind the type of a local body. */
export function provinceOf(unitCode: string): string | null {
  if (/^\d{8}$/.test(unitCode)) return unitCode.slice(2, 4);
  return /^\d{2,6}$/.test(unitCode) ? unitCode.slice(0, 2) : null;
}
