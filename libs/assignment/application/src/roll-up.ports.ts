import type { Directive, Level, Task } from '@wian/contracts';
import type { NodeId, RolledTask, RollUp } from '@wian/assignment-domain';

/** What the service has recorded, followed from a place on. */
export interface ChangeSource {
  /** What the commits behind this place of the log are about, in order; at most so many commits. */
  changedAfter(
    position: number,
    limit: number,
  ): Promise<readonly { readonly position: number; readonly aggregateIds: readonly string[] }[]>;
}

/** A task's place in the tree. */
export interface TaskPlace extends Pick<Task, 'taskId' | 'directiveId' | 'level'> {
  /** What it hangs under. */
  readonly under: readonly NodeId[];
  /** Units from the top of the tree to its recipient: a task has fewer than whatever hangs under it. */
  readonly depth: number;
}

/** A task and what it hangs under. */
export interface HangingTask {
  readonly under: readonly NodeId[];
  readonly task: RolledTask;
  readonly version: number;
}

/** The figures of one node, as they are kept. */
export interface NodeFigures {
  readonly node: NodeId;
  /** What the node itself hangs under. */
  readonly under: readonly NodeId[];
  readonly directiveId: string;
  readonly rollUp: RollUp;
  /** Place of the log up to which everything was looked at when these were changed last. */
  readonly position: number;
}

/** How the branches of a directive are judged. */
export interface BranchRules {
  readonly rollup: Directive['rollup'];
  /** The day whose types of units its weights go by. */
  readonly treeDate: string;
}

export interface RollUpQueries {
  /** The figures of these nodes; without those that have none yet. */
  figuresOf(nodes: readonly NodeId[]): Promise<ReadonlyMap<NodeId, NodeFigures>>;
  /** Place of the log up to which the figures are complete; 0 = nothing was looked at yet. */
  cursor(): Promise<number>;
  /** Figures that were changed by what stands behind this place, in the order of their places. */
  changedSince(position: number, limit: number): Promise<readonly NodeFigures[]>;
}

/** Figures beside the tasks: they can be worked out anew from the tasks at any time. */
export interface RollUpStore extends RollUpQueries {
  /** Without those that are not there. */
  places(taskIds: readonly string[]): Promise<readonly TaskPlace[]>;
  /** Everything that hangs directly under any of these, page by page. */
  hangingUnder(nodes: readonly NodeId[]): AsyncIterable<readonly HangingTask[]>;
  /** The figures of nodes that hang directly under any of these. */
  figuresUnder(nodes: readonly NodeId[]): Promise<readonly NodeFigures[]>;
  rulesOf(directiveIds: readonly string[]): Promise<ReadonlyMap<string, BranchRules>>;
  /** Keeps the figures and the new place together; false, and nothing is kept, where the place is no longer `from`. */
  advance(step: {
    readonly from: number;
    readonly to: number;
    readonly figures: readonly NodeFigures[];
  }): Promise<boolean>;
}

/** A node whose figures have to be worked out. */
export interface MarkedNode {
  readonly node: NodeId;
  readonly under: readonly NodeId[];
  readonly directiveId: string;
  /** Of the task that it is; null = the top of its directive. */
  readonly level: Level | null;
  readonly depth: number;
}
