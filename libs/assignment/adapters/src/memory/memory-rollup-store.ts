import type { BranchRules, HangingTask, NodeFigures, RollUpStore, TaskPlace } from '@wian/assignment-application';
import { type Cascade, type NodeId, nodesOf } from '@wian/assignment-domain';
import type { Task } from '@wian/contracts';
import type { Versioned } from '@wian/kernel';

/** What the store finds beside its own figures. */
export interface StoredTasks {
  tasks(): readonly Versioned<Task>[];
  cascades(): readonly Pick<Cascade, 'directive'>[];
}

/** RollUpStore in memory. */
export class MemoryRollUpStore implements RollUpStore {
  private readonly kept = new Map<NodeId, NodeFigures>();
  private position = 0;

  constructor(private readonly stored: StoredTasks) {}

  async cursor(): Promise<number> {
    return this.position;
  }

  async places(taskIds: readonly string[]): Promise<readonly TaskPlace[]> {
    const wanted = new Set(taskIds);
    return this.stored
      .tasks()
      .filter(({ state }) => wanted.has(state.taskId))
      .map(({ state }) => placeOfTask(state));
  }

  async *hangingUnder(nodes: readonly NodeId[]): AsyncIterable<readonly HangingTask[]> {
    const all = this.stored.tasks().map(({ state, version }) => ({ under: nodesOf(state), task: state, version }));
    yield structuredClone(all.filter(({ under }) => under.some((node) => nodes.includes(node))));
  }

  async figuresOf(nodes: readonly NodeId[]): Promise<ReadonlyMap<NodeId, NodeFigures>> {
    return new Map([...this.kept].filter(([node]) => nodes.includes(node)));
  }

  async changedSince(position: number, limit: number): Promise<readonly NodeFigures[]> {
    const changed = [...this.kept.values()].filter((each) => each.position > position);
    return changed.sort((one, other) => one.position - other.position).slice(0, limit);
  }

  async figuresUnder(nodes: readonly NodeId[]): Promise<readonly NodeFigures[]> {
    return [...this.kept.values()].filter(({ under }) => under.some((node) => nodes.includes(node)));
  }

  async rulesOf(directiveIds: readonly string[]): Promise<ReadonlyMap<string, BranchRules>> {
    const found = this.stored.cascades().filter(({ directive }) => directiveIds.includes(directive.directiveId));
    return new Map(
      found.map(({ directive: { directiveId, rollup, treeDate } }) => [directiveId, { rollup, treeDate }]),
    );
  }

  async advance({ from, to, figures }: Parameters<RollUpStore['advance']>[0]): Promise<boolean> {
    if (this.position !== from) return false;
    for (const each of structuredClone(figures)) this.kept.set(each.node, each);
    this.position = to;
    return true;
  }
}

const placeOfTask = (task: Task): TaskPlace => ({
  taskId: task.taskId,
  directiveId: task.directiveId,
  level: task.level,
  under: nodesOf(task),
  depth: task.path.length,
});
