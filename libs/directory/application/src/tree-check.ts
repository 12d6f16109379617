import type { Unit } from '@wian/contracts';
import type { DomainError } from '@wian/kernel';
import { OrgTree } from '@wian/org-tree';

/** A unit that an import changes: as it stood before, if it did, and as it is to stand. */
export interface ChangedUnit {
  readonly before: Unit | undefined;
  readonly after: Unit;
}

/**
 * The days on which a sound tree may have come to break: where a period begins or ends of a changed unit, before or
 * after, of what it hangs from all the way up, or of what hangs from it. A tree costs some 20 ms for the whole country.
 */
export function daysAtStake(units: readonly Unit[], changed: readonly ChangedUnit[]): readonly string[] {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const changedIds = new Set(changed.map(({ after }) => after.unitId));
  const upwards = new Set(changed.map(({ after }) => after));
  // what is added on the way is visited too
  for (const unit of upwards) {
    for (const parentId of parentsOf(unit)) {
      const parent = byId.get(parentId);
      if (parent) upwards.add(parent);
    }
  }
  const below = units.filter((unit) => parentsOf(unit).some((parentId) => changedIds.has(parentId)));
  const before = changed.flatMap((unit) => unit.before ?? []);
  return [...new Set([...before, ...upwards, ...below].flatMap(turningDaysOf))].sort();
}

/** What breaks the tree on the first of these days on which it is broken; lets others work between two days. */
export async function faultOfTree(units: readonly Unit[], days: readonly string[]): Promise<DomainError | undefined> {
  for (const day of days) {
    const tree = OrgTree.asOf(units, day);
    if (!tree.ok) return tree.error;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return undefined;
}

const parentsOf = ({ periods }: Unit) => periods.flatMap(({ parentId }) => parentId ?? []);

const turningDaysOf = ({ periods }: Unit) => periods.flatMap(({ from, to }) => (to === null ? from : [from, to]));
