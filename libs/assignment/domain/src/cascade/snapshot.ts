import { directiveIdField, levelField, type Directive, unitIdField } from '@wian/contracts';
import { ok, type Result } from '@wian/kernel';
import { addressedBy, evaluate, firstHop, type OrgTree, ordersByUnit, relayingUnits } from '@wian/org-tree';
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
  /** Not addressed itself: it only passes on. */
  relaying: z.boolean(),
  /** Addressed units stand below it; absent in snapshots of before it was kept, where who relays was not addressed. */
  relays: z.boolean().optional(),
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
  const between = relayingUnits(tree, issuerUnitId, unitIds);
  const relaying = new Set<string>(between);
  const members = [...between, ...unitIds];
  const nodes = placeNodes(tree, members, (unitId) => ({
    relaying: relaying.has(unitId),
    orders: relaying.has(unitId) ? [] : orders.value(unitId),
  }));
  return ok({ nodes: ofMode(directive, nodes, firstHop(tree, issuerUnitId, members)), count: unitIds.length, hash });
}

/** Where each level issues its own relay letter only the first is reached; the others get their tasks from it. */
function ofMode({ mode }: Directive, nodes: readonly SnapshotNode[], first: readonly string[]): SnapshotNode[] {
  const above = new Set(nodes.map(({ parentUnitId }) => parentUnitId));
  const placed = nodes.map((node) => ({ ...node, relays: above.has(node.unitId) }));
  if (mode === 'through') return placed;
  const reached = new Set(first);
  return placed.flatMap((node) => (reached.has(node.unitId) ? [{ ...node, parentUnitId: null }] : []));
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
