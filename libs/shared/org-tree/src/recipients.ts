import { sha256Hex, type UnitId } from '@wian/kernel';
import { byOfficialCode, type OrgTree, type TreeUnit } from './org-tree.js';

/** SHA-256 (hex) over the ids, sorted, one a line: what an officer was shown, whatever the order. */
export const recipientsHash = (unitIds: readonly string[]): string => sha256Hex([...unitIds].sort().join('\n'));

/**
 * The unaddressed units strictly between issuer and recipients, in order of code: in through mode they follow up.
 * A recipient that does not stand below the issuer has none.
 */
export function relayingUnits(tree: OrgTree, issuerUnitId: string, recipients: readonly string[]): readonly UnitId[] {
  const addressed = new Set<string>(recipients);
  const relaying = new Set<TreeUnit>();
  for (const recipient of recipients) {
    for (const unit of between(tree, issuerUnitId, recipient)) if (!addressed.has(unit.unitId)) relaying.add(unit);
  }
  return [...relaying].sort(byOfficialCode).map(({ unitId }) => unitId);
}

/**
 * Those of the members (recipients and relaying units) with no other between the issuer and them: whom the issuer's own
 * letter reaches where each level passes it on with one of its own.
 */
export function firstHop(tree: OrgTree, issuerUnitId: string, members: readonly UnitId[]): readonly UnitId[] {
  const all = new Set(members);
  return members.filter((unitId) => {
    const path = tree.pathOf(unitId);
    // Of a unit that does not stand below the issuer, the whole way counts.
    const above = path.slice(path.findIndex((each) => each === issuerUnitId) + 1, -1);
    return !above.some((each) => all.has(each));
  });
}

const between = (tree: OrgTree, upper: string, lower: string): readonly TreeUnit[] =>
  tree.isWithin(lower, upper)
    ? tree.ancestorsOf(lower).filter(({ unitId }) => unitId !== upper && tree.isWithin(unitId, upper))
    : [];
