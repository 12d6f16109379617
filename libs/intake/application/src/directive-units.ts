import type { Directive } from '@wian/contracts';
import { Remembered, type UnitId, type Versioned } from '@wian/kernel';
import { addressedBy, firstHop, relayingUnits, resolveAudience, type OrgTree } from '@wian/org-tree';
import type { TreeToday } from './tree-today.js';

/** Whom a directive concerns, by the tree of its day. */
export interface DirectiveUnits {
  /** Recipients, and whoever stands between the issuer and one of them; of a relayed one the first of these on each way. */
  readonly owing: ReadonlySet<string>;
  /** Recipients, and every unit above one of them. */
  readonly atOrAbove: ReadonlySet<string>;
}

/** Whom directives concern; thousands ask for one and the same in its first hours, and get it without a search. */
export class DirectiveMembers {
  /** Most are of a few units and cost nothing; of the few national ones of a day, which must not be pushed out, a megabyte each. */
  private readonly known = new Remembered<OrgTree, DirectiveUnits>(200);

  constructor(private readonly trees: TreeToday) {}

  /** Undefined where the tree of its day cannot be had. */
  async of({ state, version }: Versioned<Directive>): Promise<DirectiveUnits | undefined> {
    const day = await this.trees.on(state.treeDate);
    if (!day.ok) return undefined;
    const { tree } = day.value;
    return this.known.of(tree, `${state.directiveId}:${version}`, () => membersOf(state, tree));
  }
}

function membersOf(directive: Directive, tree: OrgTree): DirectiveUnits {
  const { issuerUnitId, mode } = directive;
  const resolved = resolveAudience(addressedBy(directive), { tree, issuerUnitId });
  const recipients = resolved.ok ? resolved.value : [];
  const members = [...recipients, ...relayingUnits(tree, issuerUnitId, recipients)];
  return {
    owing: new Set(mode === 'relayed' ? firstHop(tree, issuerUnitId, members) : members),
    atOrAbove: new Set(recipients.flatMap((unitId) => tree.pathOf(unitId))),
  };
}

/** Those of the units that owe something for it. */
export const owingOf = (units: readonly UnitId[], { owing }: DirectiveUnits): readonly UnitId[] =>
  units.filter((unit) => owing.has(unit));
