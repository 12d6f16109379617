import type { Directive, Task } from '@wian/contracts';
import { completionDue } from './completion-due.js';
import { hasEnded } from './end-clocks.js';
import { type ClockRules, recountTo, wayTo } from './start-clocks.js';

/** Until when units above a task may take, who were given more time. */
export type AgreedAbove = ReadonlyMap<string, Date>;

/**
 * The task with its complete clock derived anew from the later limit of a unit above it. It is only ever moved later; what
 * is counted from the receipt, what was agreed with the unit itself and what is over stays as it is.
 */
export function rescheduleBelow(task: Task, directive: Directive, rules: ClockRules, agreed: AgreedAbove): Task {
  const before = task.clocks?.complete;
  if (!before?.derived || before.originalDueAt !== undefined || hasEnded(task, 'complete')) return task;
  const above = rules.above?.map((hop) => {
    const agreedDueAt = agreed.get(hop.unitId ?? '');
    return agreedDueAt ? { ...hop, agreedDueAt } : hop;
  });
  const due = completionDue(task, directive, wayTo(task, { ...rules, ...(above && { above }) }));
  if (!due || due.dueAt.toISOString() <= before.dueAt) return task;
  return recountTo(task, { startedAt: new Date(before.startedAt), ...due }, rules);
}
