import type { Deadline, Directive, Task } from '@wian/contracts';
import { dueAfterReceipt, receivedAt, type WorkingCalendar } from '@wian/working-time';

const counted: readonly Deadline['kind'][] = ['report', 'complete', 'confirm'];

/**
 * The earliest of the directive's report, completion and confirmation deadlines that bind this task; undefined where
 * there is none. Those who only pass on owe the acknowledgement alone.
 */
export function completionDue(task: Task, directive: Directive, calendar: WorkingCalendar): Date | undefined {
  const registeredAt = task.registered && new Date(task.registered.at);
  const received = receivedAt({ deliveredAt: new Date(task.assignedAt), registeredAt }, calendar);
  const dues = bindingDeadlines(task, directive).flatMap((deadline) => dueOf(deadline, received, calendar) ?? []);
  return dues.sort((a, b) => a.getTime() - b.getTime())[0];
}

/** Whether anything that binds this task is counted from its receipt. */
export const countsFromReceipt = (task: Task, directive: Directive): boolean =>
  bindingDeadlines(task, directive).some(({ at, anchor }) => at === null && anchor === 'receipt');

function bindingDeadlines(task: Task, { deadlines = [] }: Directive): readonly Deadline[] {
  if (!task.obligations.act) return [];
  return deadlines.filter(
    ({ kind, recurrence, order }) =>
      counted.includes(kind) && recurrence === null && (order === null || task.orders.includes(order)),
  );
}

/** A written date stays where it is; a period from the receipt is counted from there. */
function dueOf(deadline: Deadline, received: Date, calendar: WorkingCalendar): Date | undefined {
  const { at, anchor, offset } = deadline;
  if (at !== null) return writtenDue(at, deadline, calendar);
  if (anchor !== 'receipt' || offset === null) return undefined;
  return dueAfterReceipt(received, offset, calendar);
}

function writtenDue(at: string, { precision, exclusive }: Deadline, calendar: WorkingCalendar): Date {
  if (precision === 'minute') return new Date(`${at}:00+07:00`);
  const date = precision === 'month' ? lastDayOf(at) : at;
  return exclusive ? calendar.endOfWorkingDay(calendar.lastWorkingDayBefore(date)) : calendar.dueAtEndOf(date).dueAt;
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
