import type { Directive, Task } from '@wian/contracts';
import { bindingOnce, deriveDue, type DerivedDue, type Hop, isFromReceipt } from '@wian/deadlines';

/** Working time on the way down to a task's unit. */
export interface Way {
  /** Between the issuer and the unit, from the top. */
  readonly above: readonly Hop[];
  readonly unit: Hop;
}

/**
 * The earliest of the directive's report, completion and confirmation deadlines that bind this task; undefined where
 * there is none. Those who only pass on owe the acknowledgement alone.
 */
export function completionDue(task: Task, { deadlines = [], schedule }: Directive, way: Way): DerivedDue | undefined {
  if (!task.obligations.act) return undefined;
  const { orders, assignedAt, registered } = task;
  const registeredAt = registered && new Date(registered.at);
  const facts = { deadlines, schedule, orders, assignedAt: new Date(assignedAt), registeredAt, ...way };
  return deriveDue(facts)[0];
}

/** Whether anything that binds this task is counted from its receipt. */
export const countsFromReceipt = ({ obligations, orders }: Task, { deadlines = [] }: Directive): boolean =>
  obligations.act && bindingOnce(deadlines, orders).some(({ deadline }) => isFromReceipt(deadline));
