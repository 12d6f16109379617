import type { Level, Task, TaskStatus, Unit } from '@wian/contracts';
import {
  type Cascade,
  countOf,
  type Counts,
  type Figures,
  type Pass,
  type Steered,
  totalsOf,
} from '@wian/assignment-domain';
import { type Clock, type CommitLog, ok, type Result } from '@wian/kernel';
import { branchView, type BranchView } from './branch-view.js';
import type {
  DirectorySource,
  Page,
  PageRequest,
  Receipt,
  ReceiptCount,
  ReceiptStore,
  TaskQueries,
  Visible,
} from './ports.js';
import { resolve } from './resolve-cascade.js';
import type { NodeFigures, RollUpQueries } from './roll-up.ports.js';
import { codeOn, nameOn } from './unit-name.js';
import { nodeOfCascade, visibleCascade } from './visible-cascade.js';

export type StatusCounts = Partial<Record<TaskStatus, number>>;

export interface LevelView {
  readonly level: Level;
  /** Units that only pass on and follow up: counted apart from those addressed. */
  readonly relaying: boolean;
  readonly total: number;
  readonly byStatus: StatusCounts;
  readonly progress: Progress;
  /** How many wait for what. */
  readonly awaits: Counts['awaits'];
}

/** Tasks that have come so far, whatever followed; each counts once, over all channels. */
export interface Progress {
  readonly delivered: number;
  readonly opened: number;
  readonly acknowledged: number;
  /** Of the acknowledged: by another unit, for one without computers. */
  readonly onBehalf: number;
  readonly reported: number;
  readonly completed: number;
}

export interface CascadeView {
  readonly directiveId: string;
  readonly number: string;
  readonly subject: string;
  readonly issuerUnitId: string;
  readonly issuerName: string | null;
  readonly status: Cascade['status'];
  readonly recipients: number;
  readonly tasksMade: number;
  readonly byStatus: StatusCounts;
  readonly levels: readonly LevelView[];
  /** The whole as one branch; null until its tasks were looked at. */
  readonly whole: BranchView | null;
  /** Where held: the list shown when issuing, and the one that today's directory gives. */
  readonly difference: { readonly shown: Found; readonly found: Found } | null;
  readonly problem: string | null;
  /** Tasks that there are to make, with those of units in between. */
  readonly nodes: number;
  /** What is being done to its tasks, and how many of them it has looked at and changed. */
  readonly pass: Pick<Pass, 'kind' | 'seen' | 'touched'> | null;
  /** Where stopped: since when, by whom and why. */
  readonly stopped: Steered | null;
  readonly recalled: NonNullable<Cascade['recalled']> | null;
  readonly ended: Omit<NonNullable<Cascade['ended']>, 'actor'> | null;
}

interface Found {
  readonly count: number;
  readonly hash: string;
}

export interface TaskNode extends Pick<Task, 'taskId' | 'unitId' | 'level' | 'status' | 'orders'> {
  readonly code: string;
  readonly name: string;
  readonly relaying: boolean;
  /** How many tasks hang under this one. */
  readonly children: number;
  /** Everything below it; null where nothing is. */
  readonly below: BranchView | null;
}

export interface Recipients extends Found {
  readonly items: readonly { readonly unitId: string; readonly code: string; readonly name: string }[];
}

export interface ReadCascadesNeeds {
  readonly log: Pick<CommitLog, 'load'>;
  readonly queries: Pick<TaskQueries, 'children'>;
  readonly rollUps: RollUpQueries;
  readonly receipts: Pick<ReceiptStore, 'countByLevel'>;
  readonly directory: DirectorySource;
  readonly clock: Clock;
}

/** Cascades as their issuers read them. */
export class ReadCascades {
  constructor(private readonly needs: ReadCascadesNeeds) {}

  async one(directiveId: string, visible: Visible): Promise<Result<CascadeView>> {
    const cascade = await this.find(directiveId, visible);
    if (!cascade.ok) return cascade;
    const [figures, receipts] = await Promise.all([
      this.needs.rollUps.figuresOf([directiveId]),
      this.needs.receipts.countByLevel(directiveId),
    ]);
    return ok(viewOf(cascade.value, figures.get(directiveId), receipts));
  }

  async children({
    directive,
    parent,
    visible,
    ...page
  }: PageRequest & { directive: string; parent: string | null; visible: Visible }): Promise<Result<Page<TaskNode>>> {
    const cascade = await this.find(directive, visible);
    if (!cascade.ok) return cascade;
    const node = await nodeOfCascade(this.needs.log, cascade.value.directive, parent ?? undefined);
    if (!node.ok) return node;
    const { items, next } = await this.needs.queries.children({ ...page, node: node.value });
    const [units, figures] = await Promise.all([
      this.needs.directory.byId(),
      this.needs.rollUps.figuresOf(items.map(({ taskId }) => taskId)),
    ]);
    const nodes = items.map((task) => this.nodeOf(task, units.get(task.unitId), figures.get(task.taskId)));
    return ok({ items: nodes, next });
  }

  /** Who would get a task in today's directory: what an officer looks at before confirming a held cascade. */
  async recipients(directiveId: string, visible: Visible): Promise<Result<Recipients>> {
    const cascade = await this.find(directiveId, visible);
    if (!cascade.ok) return cascade;
    const resolution = resolve(cascade.value.directive, (await this.needs.directory.current()).units);
    if (!resolution.ok) return resolution;
    const { nodes, count, hash } = resolution.value.snapshot;
    const items = nodes.filter(({ relaying }) => !relaying).map(({ unitId, code, name }) => ({ unitId, code, name }));
    return ok({ count, hash, items });
  }

  private find(directiveId: string, visible: Visible): Promise<Result<Cascade>> {
    return visibleCascade(this.needs.log, directiveId, visible);
  }

  private nodeOf(task: Task, unit: Unit | undefined, figures: NodeFigures | undefined): TaskNode {
    const { taskId, unitId, level, status, orders, obligations } = task;
    const now = this.needs.clock.now();
    return {
      taskId,
      unitId,
      level,
      status,
      orders,
      children: figures?.rollUp.children ?? 0,
      below: figures ? branchView(figures.rollUp) : null,
      relaying: !obligations.act,
      code: codeOn(unit, now) ?? unitId,
      name: nameOn(unit, now) ?? unitId,
    };
  }
}

function viewOf(cascade: Cascade, kept: NodeFigures | undefined, receipts: readonly ReceiptCount[]): CascadeView {
  const figures = kept?.rollUp.figures ?? [];
  const { directive, issuerName, status, recipients, tasksMade, found, problem } = cascade;
  const { directiveId, number, subject, issuerUnitId, shown } = directive;
  return {
    directiveId,
    number,
    subject,
    issuerUnitId,
    issuerName,
    status,
    recipients,
    tasksMade,
    problem,
    byStatus: totalsOf(figures).byStatus,
    levels: levelsOf(figures, receipts),
    whole: kept ? branchView(kept.rollUp) : null,
    difference: found && { shown: { count: shown.count, hash: shown.hash }, found },
    ...progressOfWork(cascade),
  };
}

function progressOfWork({ status, nodes, passes = [], stopped, recalled, ended }: Cascade) {
  const [pass] = passes;
  return {
    nodes,
    pass: pass ? { kind: pass.kind, seen: pass.seen, touched: pass.touched } : null,
    stopped: status === 'stopped' && stopped ? { at: stopped.at, by: stopped.by, reason: stopped.reason } : null,
    recalled: recalled ?? null,
    ended: ended ? { as: ended.as, at: ended.at, reason: ended.reason, byDirectiveId: ended.byDirectiveId } : null,
  };
}

function levelsOf(figures: readonly Figures[], receipts: readonly ReceiptCount[]): LevelView[] {
  return figures.map((each) => {
    const { level, relaying, byStatus, acknowledged, onBehalf, reported, awaits } = each;
    const received = (kind: Receipt['kind']) =>
      receipts.find((count) => count.kind === kind && count.level === level && count.relaying === relaying)?.count ?? 0;
    const progress = {
      delivered: received('delivered'),
      opened: received('opened'),
      acknowledged,
      onBehalf,
      reported,
      completed: byStatus.completed ?? 0,
    };
    return { level, relaying, total: countOf(each), byStatus, progress, awaits };
  });
}
