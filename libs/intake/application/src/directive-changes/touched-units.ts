import type { Directive, DirectiveChange } from '@wian/contracts';
import { touchedBy } from '@wian/deadlines';
import { ok, type Result } from '@wian/kernel';
import { ordersByUnit, relayingUnits, type OrgTree, type TreeUnit } from '@wian/org-tree';
import type { Recipients } from './revised-audience.js';

/** `ended`: nothing more is owed for the directive. */
export type Touch = 'added' | 'removed' | 'orders' | 'deadlines' | 'ended';

export interface TouchedUnit {
  readonly unit: TreeUnit;
  readonly what: readonly Touch[];
}

/** A directive before a change and after it, and the tree of its date. */
export interface Change {
  readonly before: Directive;
  readonly after: Directive & { readonly change: DirectiveChange };
  readonly recipients: Recipients;
  readonly tree: OrgTree;
}

/** Recipients that a change touches, by their code. The others hear nothing of it. */
export function touchedUnits({ before, after, recipients, tree }: Change): Result<readonly TouchedUnit[]> {
  if (after.state !== undefined) return ok(recipients.before.map((unit) => ({ unit, what: ['ended'] })));
  const context = { tree, issuerUnitId: before.issuerUnitId };
  const earlier = ordersByUnit(before.orders, context);
  if (!earlier.ok) return earlier;
  const later = ordersByUnit(after.orders, context);
  if (!later.ok) return later;
  const [was, is] = [idsOf(recipients.before), idsOf(recipients.now)];
  const touchOf = ({ unitId }: TreeUnit): readonly Touch[] => {
    if (!was.has(unitId)) return ['added'];
    if (!is.has(unitId)) return ['removed'];
    return touchedBy(after.change, { before: earlier.value(unitId), now: later.value(unitId) });
  };
  const units = [...recipients.now, ...recipients.before.filter(({ unitId }) => !is.has(unitId))];
  return ok(units.map((unit) => ({ unit, what: touchOf(unit) })).filter(({ what }) => what.length > 0));
}

/** Units that pass on and lose their task with it, because nobody below them is bound any more. */
export function releasedRelays({ before, after, recipients, tree }: Change): readonly string[] {
  const relaying = (units: readonly TreeUnit[]) =>
    relayingUnits(
      tree,
      before.issuerUnitId,
      units.map(({ unitId }) => unitId),
    );
  const still = new Set(after.state === undefined ? relaying(recipients.now) : []);
  return relaying(recipients.before).filter((unitId) => !still.has(unitId));
}

const idsOf = (units: readonly TreeUnit[]): ReadonlySet<string> => new Set(units.map(({ unitId }) => unitId));
