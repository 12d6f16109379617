import type { Directive, Unit } from '@wian/contracts';
import {
  type Cascade,
  CHUNK,
  type Issuer,
  snapshotIdOf,
  type Snapshot,
  type SnapshotPage,
  takeSnapshot,
} from '@wian/assignment-domain';
import type { AggregateChange, CommitLog, Result } from '@wian/kernel';
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

interface Recording {
  readonly before: Cascade;
  readonly after: Cascade;
  readonly snapshot: Snapshot;
}

/**
 * The pages that are recorded between the two states, for the commit of the second. A page that stands already is one of
 * a list that changed before all of it was recorded: it is recorded anew.
 */
export async function pageChanges(log: CommitLog, { before, after, snapshot }: Recording): Promise<AggregateChange[]> {
  if (after.status !== 'resolving' && after.status !== 'running') return [];
  const from = before.recording?.pages ?? 0;
  const to = after.recording?.pages ?? after.pages;
  const pages = Array.from({ length: to - from }, (_, index) => from + index + 1);
  return Promise.all(
    pages.map((page) =>
      pageChange(log, after.directive.directiveId, {
        page,
        nodes: snapshot.nodes.slice((page - 1) * CHUNK, page * CHUNK),
      }),
    ),
  );
}

async function pageChange(
  log: CommitLog,
  directiveId: string,
  { page, nodes }: Pick<SnapshotPage, 'page' | 'nodes'>,
): Promise<AggregateChange> {
  const aggregateId = snapshotIdOf(directiveId, page);
  const known = await log.load<SnapshotPage>('snapshot', aggregateId);
  const state: SnapshotPage = { directiveId, page, nodes };
  return {
    aggregate: 'snapshot',
    aggregateId,
    expectedVersion: known?.version ?? 0,
    events: [{ type: 'snapshot.recorded', data: state }],
    state,
  };
}

/** Pages with what the list has more than is recorded, to stand behind those that there are; `nodes`: how many units. */
export async function addedPages(
  log: CommitLog,
  { directive, pages }: Pick<Cascade, 'directive' | 'pages'>,
  snapshot: Snapshot,
): Promise<{ readonly nodes: number; readonly pages: readonly AggregateChange[] }> {
  const { directiveId } = directive;
  const known = new Set<string>();
  for (let page = 1; page <= pages; page += 1) {
    const recorded = await log.load<SnapshotPage>('snapshot', snapshotIdOf(directiveId, page));
    for (const { unitId } of recorded?.state.nodes ?? []) known.add(unitId);
  }
  const nodes = snapshot.nodes.filter(({ unitId }) => !known.has(unitId));
  const added = Array.from({ length: Math.ceil(nodes.length / CHUNK) }, (_, at) => {
    const page = nodes.slice(at * CHUNK, (at + 1) * CHUNK);
    return pageChange(log, directiveId, { page: pages + at + 1, nodes: page });
  });
  return { nodes: nodes.length, pages: await Promise.all(added) };
}
