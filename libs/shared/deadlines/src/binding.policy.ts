import type { Deadline } from '@wian/contracts';

const owed: readonly Deadline['kind'][] = ['report', 'complete', 'confirm'];

/** A deadline of a directive that somebody owes something by, with its place among all of them. */
export interface Bound {
  readonly index: number;
  readonly deadline: Deadline;
}

/** What who acts on these orders has to report, complete or confirm once. */
export const bindingOnce = (deadlines: readonly Deadline[], orders: readonly number[]): readonly Bound[] =>
  placed(deadlines).filter(
    ({ deadline: { kind, recurrence, order } }) =>
      owed.includes(kind) && recurrence === null && (order === null || orders.includes(order)),
  );

/** What comes again and again. */
export const bindingAgain = (deadlines: readonly Deadline[]): readonly Bound[] =>
  placed(deadlines).filter(({ deadline }) => deadline.recurrence !== null);

/** Counted from the day on which each unit receives the letter. */
export const isFromReceipt = ({ at, anchor }: Deadline): boolean => at === null && anchor === 'receipt';

const placed = (deadlines: readonly Deadline[]): readonly Bound[] =>
  deadlines.map((deadline, index) => ({ index, deadline }));
