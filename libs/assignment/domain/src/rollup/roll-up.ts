import type { Task } from '@wian/contracts';
import { type BranchRule, isMet } from './branch-rule.js';
import { type CountedTask, type Figures, figuresOf, inOrderOfLevels, placeOfFigures, sumOfCounts } from './figures.js';

/** Everything below one node, counted. A function of what hangs under it, and of nothing else. */
export interface RollUp {
  /** By level from the top, those addressed before those that pass on. */
  readonly figures: readonly Figures[];
  /** Directly below, and how many of these branches are done. */
  readonly children: number;
  readonly childrenDone: number;
  /** Of the addressed units below: the weight of all, and of those that owe nothing more. */
  readonly weightAll: number;
  readonly weightDone: number;
  readonly rule: BranchRule;
  readonly state: 'open' | 'done';
  /** While it is open: units directly below whose branch is open too, the first few by task id. */
  readonly blockedBy: readonly string[];
  /** Events of all tasks below: it grows whenever one of them changes in any way. */
  readonly changes: number;
}

/** What roll-ups look at in a task. */
export type RolledTask = CountedTask & Pick<Task, 'taskId' | 'unitId'>;

/** What hangs directly under a node. */
export interface Child {
  readonly task: RolledTask;
  /** Version of the task: how many events it has had. */
  readonly version: number;
  /** What the unit counts for. */
  readonly weight: number;
  /** Of what hangs under the child in turn; undefined = nothing does. */
  readonly below: RollUp | undefined;
}

const MOST_BLOCKING = 5;
const NOTHING_BELOW = { figures: [], weightAll: 0, weightDone: 0, changes: 0 } as const;

/** What the children add up to. */
export function rollUp(children: Iterable<Child>, rule: BranchRule): RollUp {
  const fold = new RollUpFold();
  for (const child of children) fold.add(child);
  return fold.close(rule);
}

/** The same for children that come one after another and need not all be in memory; in any order. */
export class RollUpFold {
  private readonly figures = new Map<string, Figures>();
  private readonly open: RolledTask[] = [];
  private readonly counts = { children: 0, childrenDone: 0, weightAll: 0, weightDone: 0 };
  private changes = 0;

  add(child: Child): void {
    const { task, version, weight, below = NOTHING_BELOW } = child;
    for (const figures of [figuresOf(task), ...below.figures]) this.count(figures);
    const own = task.obligations.act ? weight : 0;
    this.counts.children += 1;
    this.counts.weightAll += own + below.weightAll;
    this.counts.weightDone += (task.status === 'completed' ? own : 0) + below.weightDone;
    this.changes += version + below.changes;
    if (isBranchDone(child)) this.counts.childrenDone += 1;
    else this.noteOpen(task);
  }

  close(rule: BranchRule): RollUp {
    const state = isMet(rule, this.counts) ? 'done' : 'open';
    return {
      figures: [...this.figures.values()].sort(inOrderOfLevels),
      ...this.counts,
      rule,
      state,
      blockedBy: state === 'done' ? [] : this.open.map(({ unitId }) => unitId),
      changes: this.changes,
    };
  }

  private count(figures: Figures): void {
    const place = placeOfFigures(figures);
    const before = this.figures.get(place);
    const { level, relaying } = figures;
    this.figures.set(place, before ? { level, relaying, ...sumOfCounts(before, figures) } : figures);
  }

  private noteOpen(task: RolledTask): void {
    this.open.push(task);
    this.open.sort((a, b) => (a.taskId < b.taskId ? -1 : 1));
    this.open.splice(MOST_BLOCKING);
  }
}

/** Nothing is owed any more in the child's branch: by itself where it is addressed, and by the rule below it. */
export function isBranchDone({ task, below }: Pick<Child, 'task' | 'below'>): boolean {
  const isOwnDone = task.status === 'completed' || (!task.obligations.act && below !== undefined);
  return isOwnDone && (below === undefined || below.state === 'done');
}
