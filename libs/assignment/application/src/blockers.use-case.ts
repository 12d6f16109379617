import { isBranchDone, type NodeId, type RollUp } from '@wian/assignment-domain';
import type { Task } from '@wian/contracts';
import { ok, type Result } from '@wian/kernel';
import { followUpRow, type FollowUpRow } from './follow-up-row.js';
import type { IdsAfter } from './follow-up.ports.js';
import type { Visible } from './ports.js';
import type { FollowUpNeeds } from './unanswered.use-case.js';
import { nodeOfCascade, visibleCascade } from './visible-cascade.js';

export interface Blockers {
  readonly state: RollUp['state'];
  /** Units that owe something themselves, in the order of a walk down the tree. */
  readonly items: readonly FollowUpRow[];
  /** There are others; they are seen by asking for a node further down, or for more. */
  readonly more: boolean;
}

export interface AskBlockers {
  readonly directive: string;
  /** Undefined = the whole cascade. */
  readonly node?: string | undefined;
  readonly limit: number;
  readonly visible: Visible;
}

/** Something open that hangs under a node, with what hangs under it in turn. */
export interface OpenChild {
  readonly task: Task;
  readonly below: RollUp | undefined;
}

/** Nodes looked at for one answer, however large the cascade. */
export const MOST_LOOKED_AT = 50;
/** Children of one node read at once. */
const PAGE = 50;

/** What blocks a branch, down to the unit: only open branches are walked, and never more than a bounded part. */
export class ReadBlockers {
  constructor(private readonly needs: FollowUpNeeds) {}

  async of({ directive, visible, node: asked, limit }: AskBlockers): Promise<Result<Blockers>> {
    const cascade = await visibleCascade(this.needs.log, directive, visible);
    if (!cascade.ok) return cascade;
    const node = await nodeOfCascade(this.needs.log, cascade.value.directive, asked);
    if (!node.ok) return node;
    const top = (await this.needs.rollUps.figuresOf([node.value])).get(node.value)?.rollUp;
    if (top?.state === 'done') return ok({ state: 'done', items: [], more: false });
    const { tasks, more } = await this.walk(node.value, limit);
    const [units, now] = [await this.needs.directory.byId(), this.needs.clock.now()];
    return ok({ state: 'open', items: tasks.map((task) => followUpRow(task, units, now)), more });
  }

  private async walk(top: NodeId, limit: number): Promise<{ tasks: readonly Task[]; more: boolean }> {
    const tasks: Task[] = [];
    const open: { node: NodeId; after: string | undefined }[] = [{ node: top, after: undefined }];
    for (let looks = 0; looks < MOST_LOOKED_AT; looks += 1) {
      const place = open.pop();
      if (!place) return { tasks: tasks.slice(0, limit), more: tasks.length > limit };
      if (tasks.length > limit) break;
      const { items, next } = await openChildren(this.needs, place.node, { after: place.after, limit: PAGE });
      tasks.push(...items.filter(owesItself).map(({ task }) => task));
      if (next !== null) open.push({ node: place.node, after: next });
      const branches = items.filter(({ below }) => below?.state === 'open');
      open.push(...branches.map(({ task }) => ({ node: task.taskId, after: undefined })).reverse());
    }
    return { tasks: tasks.slice(0, limit), more: open.length > 0 || tasks.length > limit };
  }
}

/** Not only by what is below it. */
const owesItself = ({ task, below }: OpenChild): boolean =>
  task.status !== 'completed' && (task.obligations.act || below === undefined);

/**
 * What is open directly under a node, a page at a time: by itself, or by what is below it. A page may be short though
 * others follow; `next` is the id behind which they stand.
 */
export async function openChildren(
  { queries, rollUps }: Pick<FollowUpNeeds, 'queries' | 'rollUps'>,
  node: NodeId,
  { after, limit }: IdsAfter,
): Promise<{ readonly items: readonly OpenChild[]; readonly next: string | null }> {
  const ids = { after, limit: limit + 1 };
  const found = await Promise.all([queries.openUnder(node, ids), queries.openBranches(node, ids)]);
  const sorted = [...new Set(found.flat())].sort();
  const page = sorted.slice(0, limit);
  const [tasks, figures] = await Promise.all([queries.tasks(page), rollUps.figuresOf(page)]);
  const items = tasks.map((task) => ({ task, below: figures.get(task.taskId)?.rollUp }));
  return {
    items: items.filter((child) => !isBranchDone(child)),
    next: sorted.length > limit ? (page.at(-1) ?? null) : null,
  };
}
