import type { Deadline } from '@wian/contracts';

const owed: readonly Deadline['kind'][] = ['report', 'complete', 'confirm'];

/** A deadline of a directive that somebody owes something by, with its place among all of them. */
export interface Bound {
  readonly index: number;
  readonly deadline: Deadline;
}

const boundBy = (deadlines: readonly Deadline[], orders: readonly number[]): readonly Bound[] =>
  deadlines.flatMap((deadline, index) =>
    deadline.order === null || orders.includes(deadline.order) ? [{ index, deadline }] : [],
  );

/** What who acts on these orders has to report, complete or confirm once. */
export const bindingOnce = (deadlines: readonly Deadline[], orders: readonly number[]): readonly Bound[] =>
  boundBy(deadlines, orders).filter(({ deadline }) => owed.includes(deadline.kind) && deadline.recurrence === null);

/** What comes again and again to who acts on these orders. */
export const bindingAgain = (deadlines: readonly Deadline[], orders: readonly number[]): readonly Bound[] =>
  boundBy(deadlines, orders).filter(({ deadline }) => deadline.recurrence !== null);

/** Counted from the day on which each unit receives the letter. */
export const isFromReceipt = ({ at, anchor }: Deadline): boolean => at === null && anchor === 'receipt';
