import type { Directive, Task } from '@wian/contracts';
import { bindingAgain, parseRule, periodsOf, type RecurrenceRule } from '@wian/deadlines';
import { dayOfDate, instantOf, localDateOf, type WorkingCalendar } from '@wian/working-time';

type Period = NonNullable<Task['period']>;

/**
 * The rule by which a unit reports again and again: the first of the directive's that binds it. None where no report is
 * asked of it: then nothing would close a period.
 */
function ruleOf({ endedBy, obligations, orders }: Task, { deadlines = [] }: Directive): RecurrenceRule | undefined {
  if (endedBy !== 'issuer' || !obligations.act) return undefined;
  const binding = bindingAgain(deadlines).find(({ deadline: { order } }) => order === null || orders.includes(order));
  const rule = binding && parseRule(binding.deadline.recurrence ?? '');
  return rule?.ok ? rule.value : undefined;
}

/** The period after the one that the task has; of a new task the first that is still to come. */
export function nextPeriod(task: Task, directive: Directive, calendar: WorkingCalendar): Period | undefined {
  const rule = ruleOf(task, directive);
  if (!rule) return undefined;
  const assignedAt = new Date(task.assignedAt);
  const isOver = ({ ordinal, dueAt }: { ordinal: number; dueAt: Date }) =>
    task.period ? ordinal <= task.period.ordinal : dueAt <= assignedAt;
  const all = periodsOf({ rule, from: localDateOf(assignedAt), calendar });
  for (const found of all) {
    if (isOver(found)) continue;
    const { ordinal, from, dueAt } = found;
    return { ordinal, from, dueAt: dueAt.toISOString(), last: all.next().done === true };
  }
  return undefined;
}

/**
 * When a period that nobody has reported on is missed: as the day after its limit begins, since a report counts for the
 * next one then. The last one is never missed, but late as anything else. Undefined where nothing runs.
 */
export function missedAt({ period, clocks, reported, completed, ended }: Task): Date | undefined {
  if (!period || period.last || reported || completed || ended) return undefined;
  const dueAt = new Date(clocks?.complete?.dueAt ?? period.dueAt);
  return new Date(instantOf(dayOfDate(localDateOf(dueAt)) + 1, 0));
}
