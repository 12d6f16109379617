import type { Task } from '@wian/contracts';

/** What can still be waited for: the unit's note, its result, the issuer's word on that. In this order. */
export const awaitedSteps = ['acknowledge', 'report', 'judge'] as const;
export type Awaited = (typeof awaitedSteps)[number];

/**
 * Everything that is still waited for. `report` is the result, also where the unit itself completes: a unit that only
 * passes on, or is only informed, owes none.
 */
export function awaitedOf({ status, endedBy, obligations }: Pick<Task, 'status' | 'endedBy' | 'obligations'>) {
  const owesResult = obligations.act && endedBy !== 'acknowledgement';
  const isAwaited: Readonly<Record<Awaited, boolean>> = {
    acknowledge: status === 'assigned',
    report: owesResult && status !== 'reported' && status !== 'completed',
    judge: status === 'reported',
  };
  return awaitedSteps.filter((step) => isAwaited[step]);
}
