import type { Directive, Unit } from '@wian/contracts';
import {
  CHUNK,
  type Issuer,
  snapshotIdOf,
  type Snapshot,
  type SnapshotPage,
  takeSnapshot,
} from '@wian/assignment-domain';
import type { AggregateChange, Result } from '@wian/kernel';
import { ok } from '@wian/kernel';
import { treeOn } from '@wian/org-tree';

/** The snapshot of a directive in the tree as the replica has it, and the issuer's place there. */
export function resolve(directive: Directive, units: readonly Unit[]): Result<{ snapshot: Snapshot; issuer: Issuer }> {
  const tree = treeOn(units, directive.treeDate);
  if (!tree.ok) return tree;
  const snapshot = takeSnapshot(directive, tree.value);
  if (!snapshot.ok) return snapshot;
  const { issuerUnitId } = directive;
  const name = tree.value.byId(issuerUnitId)?.name ?? issuerUnitId;
  return ok({ snapshot: snapshot.value, issuer: { path: tree.value.pathOf(issuerUnitId), name } });
}

/** The snapshot's pages, to be recorded in the commit that starts the cascade. */
export function pageChanges(directiveId: string, { nodes }: Snapshot): AggregateChange[] {
  return Array.from({ length: Math.ceil(nodes.length / CHUNK) }, (_, index) => {
    const page: SnapshotPage = { directiveId, page: index + 1, nodes: nodes.slice(index * CHUNK, (index + 1) * CHUNK) };
    return {
      aggregate: 'snapshot',
      aggregateId: snapshotIdOf(directiveId, index + 1),
      expectedVersion: 0,
      events: [{ type: 'snapshot.recorded', data: page }],
      state: page,
    };
  });
}
