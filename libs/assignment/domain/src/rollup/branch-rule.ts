import type { Directive, Level } from '@wian/contracts';

/** When a branch of the tree is done, judged by what hangs directly under its top. */
export interface BranchRule {
  /** `all`, `any`, `quorum`: of the branches below; `weight`: of the addressed units below. */
  readonly rule: 'all' | 'any' | 'quorum' | 'weight';
  /** Of `quorum` and `weight`: from how many per cent on. */
  readonly percent: number;
}

const ALL: BranchRule = { rule: 'all', percent: 100 };
const known: readonly string[] = ['all', 'any', 'quorum', 'weight'] satisfies BranchRule['rule'][];

/**
 * The rule at a node: the one for its level, else the one for the whole directive, else `all`; so is a rule that this
 * version does not know, since nothing is then called done too early. `level`: null at the top of the directive.
 */
export function branchRuleAt(rollup: Directive['rollup'], level: Level | null): BranchRule {
  const said = (level && rollup?.levels?.[level]) ?? rollup;
  if (!said || !known.includes(said.rule)) return ALL;
  return { rule: said.rule as BranchRule['rule'], percent: said.percent ?? 100 };
}

export interface BranchCounts {
  readonly children: number;
  readonly childrenDone: number;
  readonly weightAll: number;
  readonly weightDone: number;
}

/** Nothing below = nothing done yet: the tasks are still being made. */
export function isMet({ rule, percent }: BranchRule, counts: BranchCounts): boolean {
  const { children, childrenDone, weightAll, weightDone } = counts;
  if (children === 0) return false;
  switch (rule) {
    case 'all':
      return childrenDone === children;
    case 'any':
      return childrenDone > 0;
    case 'quorum':
      return childrenDone * 100 >= children * percent;
    case 'weight':
      return weightDone * 100 >= weightAll * percent;
    default:
      return rule satisfies never;
  }
}

/** What a unit of this type counts for; 1 where nothing else is said. */
export const weightOf = (rollup: Directive['rollup'], type: string | undefined): number =>
  (type === undefined ? undefined : rollup?.weights?.[type]) ?? 1;
