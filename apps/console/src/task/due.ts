import { dateOfDay, dayOfDate, localDateOf, type WorkingCalendar } from '@wian/working-time';
import type { TaskStatus } from '../api/types.js';

export type ClockName = 'acknowledge' | 'complete';

/** A task with the limits that run on it; older tasks have none. */
export interface Clocked {
  readonly status: TaskStatus;
  readonly clocks?:
    Readonly<Partial<Record<ClockName, { readonly dueAt: string } | null | undefined>>> | null | undefined;
}

export interface NextDue {
  readonly clock: ClockName;
  /** Instant (UTC). */
  readonly dueAt: string;
}

/** Which limits still run: the one on acknowledging until it is done, the one on the work until it is reported. */
const running: Readonly<Record<TaskStatus, readonly ClockName[]>> = {
  assigned: ['acknowledge', 'complete'],
  acknowledged: ['complete'],
  'in-progress': ['complete'],
  returned: ['complete'],
  reported: [],
  completed: [],
};

/** What falls due next; null where nothing does. */
export function nextDue({ status, clocks }: Clocked): NextDue | null {
  const due = running[status].flatMap((clock) => {
    const dueAt = clocks?.[clock]?.dueAt;
    return dueAt === undefined ? [] : [{ clock, dueAt }];
  });
  return due.reduce<NextDue | null>((first, next) => (first && first.dueAt <= next.dueAt ? first : next), null);
}

/** Whether anything is still to be done by somebody whom a limit could bind. */
export const isOpen = ({ status }: Clocked): boolean => running[status].length > 0;

export function isOverdue(task: Clocked, now: Date): boolean {
  const due = nextDue(task);
  return due !== null && new Date(due.dueAt) < now;
}

/** Working days after today up to the day it is due; 0 = today is the last. */
export function workingDaysLeft(calendar: WorkingCalendar, now: Date, dueAt: string): number {
  const last = dayOfDate(localDateOf(new Date(dueAt)));
  let left = 0;
  for (let day = dayOfDate(localDateOf(now)) + 1; day <= last; day += 1) {
    if (calendar.isWorkingDay(dateOfDay(day))) left += 1;
  }
  return left;
}

/** Code of the province that an official code lies in: the first two digits, or those behind the type of a local body. */
export function provinceOf(unitCode: string): string | null {
  if (/^\d{8}$/.test(unitCode)) return unitCode.slice(2, 4);
  return /^\d{2,6}$/.test(unitCode) ? unitCode.slice(0, 2) : null;
}
