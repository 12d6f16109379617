import type { Directive, Task } from '@wian/contracts';
import { completionDue } from './completion-due.js';
import { hasEnded } from './end-clocks.js';
import { withNextDue } from './pending-steps.js';
import { type ClockRules, recountTo, startClocks, wayTo } from './start-clocks.js';

/**
 * The task with its complete clock by what the directive says now. What is over stays as it is; so does what was agreed
 * with the unit, unless the directive now gives it longer.
 */
export function amendClocks(task: Task, directive: Directive, rules: ClockRules): Task {
  const { clocks } = task;
  if (!clocks || hasEnded(task, 'complete')) return task;
  const { complete: before, ...others } = clocks;
  const due = completionDue(task, directive, wayTo(task, rules));
  if (!due) return before ? withNextDue({ ...task, clocks: others }) : task;
  if (!before) {
    const { complete } = startClocks(task, directive, rules).clocks ?? {};
    return complete ? withNextDue({ ...task, clocks: { ...clocks, complete } }) : task;
  }
  const dueAt = due.dueAt.toISOString();
  if (dueAt === before.dueAt || (before.originalDueAt !== undefined && dueAt < before.dueAt)) return task;
  return recountTo(task, { startedAt: new Date(before.startedAt), ...due }, rules);
}
