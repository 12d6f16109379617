import type { ClosedPeriod, Directive, Report, Task, TaskEvent } from '@wian/contracts';
import { nextPeriod } from './recurrence.js';
import { type ClockRules, runPeriod } from './start-clocks.js';

/** By what the next period of a task is counted. */
export interface PeriodFacts {
  readonly directive: Directive;
  readonly rules: ClockRules;
}

interface Closing extends PeriodFacts {
  readonly at: string;
  /** Null = it was missed. */
  readonly report: Report | null;
}

/** Whether a report closes a period and not the whole: another one comes after it. */
export const closesPeriod = ({ period }: Task): boolean => period !== undefined && !period.last;

/** One period is over, and the next one runs; reports on single orders and an open wish for more time were of that one. */
export function closePeriod(task: Task, { at, report, directive, rules }: Closing): TaskEvent {
  const { period, reports: _, ...rest } = task;
  if (!period) throw new Error(`${task.taskId} has no period that could be closed`);
  const next = nextPeriod(task, directive, rules.calendar.working);
  const { ordinal } = period;
  const dueAt = task.clocks?.complete?.dueAt ?? period.dueAt;
  const outcome = report ? (report.kind === 'nil' ? 'nil' : 'reported') : 'missed';
  const closed: ClosedPeriod = { ordinal, dueAt, outcome, report };
  const anew: Task = {
    ...rest,
    ...lapsed(task),
    ...(next && { period: next }),
    closedPeriods: (task.closedPeriods ?? 0) + 1,
  };
  const status = report ? 'in-progress' : task.status;
  return { type: 'wian.task.period-closed.v1', data: { ...runPeriod({ ...anew, status }, at, rules), closed } };
}

const lapsed = ({ extension }: Task): Pick<Task, 'extension'> =>
  extension?.state === 'asked' ? { extension: { ...extension, state: 'lapsed' } } : {};
