import type { Unit } from '@wian/contracts';
import { unitOn } from '@wian/org-tree';

/** Units from the top of the tree of that day down to this one; undefined where it is not in the tree. */
export function pathOn(units: ReadonlyMap<string, Unit>, unitId: string, date: string): readonly string[] | undefined {
  const path: string[] = [];
  for (let next: string | null = unitId; next !== null && !path.includes(next);) {
    const unit = units.get(next);
    const today = unit && unitOn(unit, date);
    if (!today) return undefined;
    path.unshift(today.unitId);
    next = today.parentId;
  }
  return path;
}
