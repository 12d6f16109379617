import type { Unit } from '@wian/contracts';
import { isWithdrawn } from '../import/withdrawn.js';
import { problem, type RowProblem } from './row-problem.js';

/** Where somebody keeps the directory: everywhere, or below some units, never these themselves. */
export type EditScope = 'everywhere' | { readonly tops: ReadonlySet<string>; readonly below: ReadonlySet<string> };

interface Edit {
  readonly unitId: string;
  readonly before: Unit | undefined;
  /** Undefined where only a post of it changes. */
  readonly after: Unit | undefined;
  /** Whether another row adds the unit; that row is judged by itself. */
  readonly isAdded: (unitId: string) => boolean;
}

/**
 * Whether a row reaches out of the part of the tree that its sender keeps: the unit stands below it, and stays there. So
 * nobody changes the unit or the posts that their own rights come from.
 */
export function outside({ unitId, before, after, isAdded }: Edit, scope: EditScope): RowProblem | undefined {
  if (scope === 'everywhere') return undefined;
  const isBelow = (id: string) => scope.below.has(id) || isAdded(id);
  const stands = before !== undefined && !isWithdrawn(before);
  if (stands ? !scope.below.has(unitId) : !isBelow(unitId)) return problem('TABLE.OUTSIDE', 'code', { unitId });
  const parentId = after?.periods.at(-1)?.parentId;
  if (parentId === undefined || (parentId !== null && (scope.tops.has(parentId) || isBelow(parentId))))
    return undefined;
  return problem('TABLE.OUTSIDE', 'parent', { unitId: parentId ?? unitId });
}
