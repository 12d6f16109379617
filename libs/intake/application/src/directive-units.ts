import type { Directive } from '@wian/contracts';
import type { UnitId } from '@wian/kernel';
import { relayingUnits, resolveAudience, type OrgTree } from '@wian/org-tree';
import type { TreeToday } from './tree-today.js';

/** Whom a directive concerns, by the tree of its day. */
export interface DirectiveUnits {
  readonly tree: OrgTree;
  readonly recipients: readonly UnitId[];
  /** Between the issuer and a recipient. */
  readonly relaying: readonly UnitId[];
}

/** Undefined where that tree cannot be had. */
export async function directiveUnits(trees: TreeToday, directive: Directive): Promise<DirectiveUnits | undefined> {
  const { audience, issuerUnitId, treeDate } = directive;
  const tree = await trees.on(treeDate);
  if (!tree.ok) return undefined;
  const resolved = resolveAudience(audience, { tree: tree.value, issuerUnitId });
  const recipients = resolved.ok ? resolved.value : [];
  return { tree: tree.value, recipients, relaying: relayingUnits(tree.value, issuerUnitId, recipients) };
}

/** Those of the units that owe something for it. */
export const owingOf = (units: readonly UnitId[], { recipients, relaying }: DirectiveUnits): readonly UnitId[] =>
  units.filter((unit) => recipients.includes(unit) || relaying.includes(unit));
