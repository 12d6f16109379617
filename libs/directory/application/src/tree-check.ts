import type { Unit } from '@wian/contracts';
import type { DomainError } from '@wian/kernel';
import { OrgTree } from '@wian/org-tree';

/** What breaks the tree on the first day on which it is broken. It changes only where some period begins or ends. */
export function faultOfTree(units: readonly Unit[]): DomainError | undefined {
  const days = new Set(
    units.flatMap(({ periods }) => periods.flatMap(({ from, to }) => (to === null ? from : [from, to]))),
  );
  for (const day of [...days].sort()) {
    const tree = OrgTree.asOf(units, day);
    if (!tree.ok) return tree.error;
  }
  return undefined;
}
