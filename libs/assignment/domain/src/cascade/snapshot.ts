import { directiveIdField, levelField, type Directive, unitIdField } from '@wian/contracts';
import { ok, type Result } from '@wian/kernel';
import { addressedBy, evaluate, type OrgTree, ordersByUnit, relayingUnits } from '@wian/org-tree';
import { z } from 'zod';

/** One unit that gets a task: addressed, or relaying between the issuer and the addressed ones. */
export const snapshotNodeField = z.object({
  unitId: unitIdField,
  code: z.string(),
  name: z.string(),
  level: levelField,
  /** The nearest unit above it that gets a task too; null under the issuer. */
  parentUnitId: unitIdField.nullable(),
  /** Units from the top of the tree to this one. */
  path: z.array(unitIdField),
  relaying: z.boolean(),
  /** Ordinals of the orders that bind it. */
  orders: z.array(z.int()),
});
export type SnapshotNode = z.infer<typeof snapshotNodeField>;

/** Part of a cascade's snapshot, as large as one commit of tasks may be. */
export const snapshotPageField = z.object({
  directiveId: directiveIdField,
  page: z.int().min(1),
  nodes: z.array(snapshotNodeField),
});
export type SnapshotPage = z.infer<typeof snapshotPageField>;

export interface Snapshot {
  /** Parents before children, so that pages go level by level. */
  readonly nodes: readonly SnapshotNode[];
  /** Addressed units only: what the officer was shown. */
  readonly count: number;
  readonly hash: string;
}

/** Resolves a directive's audience in the tree of its tree date. */
export function takeSnapshot(directive: Directive, tree: OrgTree): Result<Snapshot> {
  const issuerUnitId = directive.issuerUnitId;
  const addressed = evaluate(addressedBy(directive), { tree, issuerUnitId });
  if (!addressed.ok) return addressed;
  const { unitIds, hash } = addressed.value;
  const orders = ordersByUnit(directive.orders, { tree, issuerUnitId });
  if (!orders.ok) return orders;
  const relaying = new Set<string>(relayingUnits(tree, issuerUnitId, unitIds));
  const nodes = placeNodes(tree, [...relaying, ...unitIds], (unitId) => ({
    relaying: relaying.has(unitId),
    orders: relaying.has(unitId) ? [] : orders.value(unitId),
  }));
  return ok({ nodes, count: unitIds.length, hash });
}

function placeNodes(
  tree: OrgTree,
  unitIds: readonly string[],
  duty: (unitId: string) => Pick<SnapshotNode, 'relaying' | 'orders'>,
): SnapshotNode[] {
  const members = new Set(unitIds);
  const nodes = unitIds.flatMap((unitId): SnapshotNode[] => {
    const unit = tree.byId(unitId);
    if (!unit) return [];
    const path = [...tree.pathOf(unitId)];
    const parentUnitId = path.slice(0, -1).findLast((id) => members.has(id)) ?? null;
    return [{ unitId, code: unit.code, name: unit.name, level: unit.level, parentUnitId, path, ...duty(unitId) }];
  });
  return nodes.sort((a, b) => a.path.length - b.path.length || (a.code < b.code ? -1 : 1));
}
