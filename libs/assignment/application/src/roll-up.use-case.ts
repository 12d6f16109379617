import {
  branchRuleAt,
  type Child,
  isTaskNode,
  type NodeId,
  type RollUp,
  RollUpFold,
  weightOf,
} from '@wian/assignment-domain';
import type { Unit } from '@wian/contracts';
import { unitOn } from '@wian/org-tree';
import type { DirectorySource } from './ports.js';
import type { BranchRules, ChangeSource, HangingTask, MarkedNode, NodeFigures, RollUpStore } from './roll-up.ports.js';

/** Commits that are looked at together: however often a node is marked by them, it is worked out once. */
export const MOST_COMMITS = 5_000;
/** Nodes that are worked out together. */
const CHUNK = 100;

const RULES_UNSAID: BranchRules = { rollup: undefined, treeDate: '' };

/**
 * Brings the figures of every node up to the end of the log: whatever was changed since marks the nodes above it, and
 * each marked node is worked out once from what hangs directly under it, the deepest first. Nothing is added up from one
 * event to the next, so whatever is left undone by a crash is done by the next pass.
 */
export class RollUpTasks {
  constructor(
    private readonly changes: ChangeSource,
    private readonly store: RollUpStore,
    private readonly directory: Pick<DirectorySource, 'byId'>,
  ) {}

  /** True where there may be more to look at. */
  async pass(): Promise<boolean> {
    const from = await this.store.cursor();
    const commits = await this.changes.changedAfter(from, MOST_COMMITS);
    const to = commits.at(-1)?.position;
    if (to === undefined) return false;
    const taskIds = commits.flatMap(({ aggregateIds }) => aggregateIds.filter(isTaskNode));
    const figures = await this.workOut(await this.marked([...new Set(taskIds)]), to);
    const isKept = await this.store.advance({ from, to, figures });
    // Where another was faster, what it has done stands.
    return isKept && commits.length === MOST_COMMITS;
  }

  /** Every node above these tasks, up to the tops of their directives. */
  private async marked(taskIds: readonly string[]): Promise<readonly MarkedNode[]> {
    const marked = new Map<NodeId, MarkedNode>();
    const changed = await this.store.places(taskIds);
    let wave = new Set(changed.flatMap(({ under }) => under));
    while (wave.size > 0) {
      const tops = [...wave].filter((node) => !isTaskNode(node));
      for (const node of tops) marked.set(node, { node, under: [], directiveId: node, level: null, depth: 0 });
      const places = await this.store.places([...wave].filter(isTaskNode));
      for (const { taskId: node, ...place } of places) marked.set(node, { node, ...place });
      wave = new Set(places.flatMap(({ under }) => under).filter((node) => !marked.has(node)));
    }
    return [...marked.values()];
  }

  /** Those whose figures are no longer what they were. */
  private async workOut(marked: readonly MarkedNode[], position: number): Promise<readonly NodeFigures[]> {
    const rules = await this.store.rulesOf([...new Set(marked.map(({ directiveId }) => directiveId))]);
    const units = [...rules.values()].some(({ rollup }) => rollup?.weights) ? await this.directory.byId() : undefined;
    const fresh = new Map<NodeId, RollUp>();
    const changed: NodeFigures[] = [];
    for (const chunk of deepestFirst(marked)) {
      const kept = await this.store.figuresOf(chunk.map(({ node }) => node));
      for (const [node, rollUp] of await this.foldAll(chunk, fresh, { rules, units })) {
        fresh.set(node.node, rollUp);
        if (isSame(kept.get(node.node)?.rollUp, rollUp)) continue;
        const { level: _, depth: __, ...place } = node;
        changed.push({ ...place, rollUp, position });
      }
    }
    return changed;
  }

  private async foldAll(
    nodes: readonly MarkedNode[],
    fresh: ReadonlyMap<NodeId, RollUp>,
    { rules, units }: { rules: ReadonlyMap<string, BranchRules>; units: ReadonlyMap<string, Unit> | undefined },
  ): Promise<readonly (readonly [MarkedNode, RollUp])[]> {
    const folds = new Map(nodes.map((marked) => [marked.node, { marked, fold: new RollUpFold() }]));
    const ids = [...folds.keys()];
    const below = new Map((await this.store.figuresUnder(ids)).map(({ node, rollUp }) => [node, rollUp]));
    const rulesOf = ({ directiveId }: MarkedNode) => rules.get(directiveId) ?? RULES_UNSAID;
    for await (const page of this.store.hangingUnder(ids)) {
      for (const hanging of page) {
        const rolledUp = fresh.get(hanging.task.taskId) ?? below.get(hanging.task.taskId);
        for (const node of hanging.under) {
          const to = folds.get(node);
          to?.fold.add(childOf(hanging, rolledUp, weightIn(rulesOf(to.marked), units?.get(hanging.task.unitId))));
        }
      }
    }
    return [...folds.values()].map(({ marked, fold }) => [
      marked,
      fold.close(branchRuleAt(rulesOf(marked).rollup, marked.level)),
    ]);
  }
}

const childOf = ({ task, version }: HangingTask, below: RollUp | undefined, weight: number): Child => ({
  task,
  version,
  weight,
  below,
});

const weightIn = ({ rollup, treeDate }: BranchRules, unit: Unit | undefined): number =>
  weightOf(rollup, unit && unitOn(unit, treeDate)?.type);

/** In pieces within which no node hangs under another. */
function* deepestFirst(marked: readonly MarkedNode[]): Iterable<readonly MarkedNode[]> {
  const byDepth = new Map<number, MarkedNode[]>();
  for (const node of marked) {
    const level = byDepth.get(node.depth);
    if (level) level.push(node);
    else byDepth.set(node.depth, [node]);
  }
  for (const [, nodes] of [...byDepth].sort(([a], [b]) => b - a))
    for (let from = 0; from < nodes.length; from += CHUNK) yield nodes.slice(from, from + CHUNK);
}

const isSame = (kept: RollUp | undefined, found: RollUp): boolean => JSON.stringify(kept) === JSON.stringify(found);
