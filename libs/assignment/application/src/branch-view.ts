import { type Awaited, awaitedSteps, type BranchRule, type RollUp, totalsOf } from '@wian/assignment-domain';

/** Everything below one node of the tree, as it is shown. Counts are of the addressed units, not of those that pass on. */
export interface BranchView extends Pick<
  RollUp,
  'children' | 'childrenDone' | 'weightAll' | 'weightDone' | 'state' | 'blockedBy'
> {
  readonly total: number;
  /** These have come so far, whatever followed. */
  readonly acknowledged: number;
  /** Of the acknowledged: by another unit, for one without computers. */
  readonly onBehalf: number;
  readonly reported: number;
  readonly completed: number;
  /** Of the completed: ended otherwise than by completion, by kind. */
  readonly ended: Readonly<Record<string, number>>;
  /** How many wait for what. */
  readonly awaits: Readonly<Record<Awaited, number>>;
  readonly rule: BranchRule;
}

export function branchView(rollUp: RollUp): BranchView {
  const { figures, children, childrenDone, weightAll, weightDone, state, blockedBy, rule } = rollUp;
  const counts = totalsOf(figures.filter(({ relaying }) => !relaying));
  const { total, acknowledged, onBehalf, reported, byStatus, ended } = counts;
  return {
    children,
    childrenDone,
    weightAll,
    weightDone,
    state,
    blockedBy,
    rule,
    total,
    acknowledged,
    onBehalf,
    reported,
    completed: byStatus.completed ?? 0,
    ended,
    awaits: Object.fromEntries(awaitedSteps.map((step) => [step, counts.awaits[step] ?? 0])) as BranchView['awaits'],
  };
}
