import type { Level, Task, TaskStatus, Unit } from '@wian/contracts';
import { type Cascade, cascadeIdOf, directivesUnder, isInTree, unknownTask } from '@wian/assignment-domain';
import { type Clock, type CommitLog, err, ok, type Result } from '@wian/kernel';
import { unknownCascade } from './cascade.errors.js';
import type {
  DirectorySource,
  LevelCount,
  Page,
  PageRequest,
  ReceiptCount,
  ReceiptStore,
  TaskQueries,
  Visible,
} from './ports.js';
import { resolve } from './resolve-cascade.js';
import { codeOn, nameOn } from './unit-name.js';
import { maySeeCascade } from './visibility.policy.js';

export type StatusCounts = Partial<Record<TaskStatus, number>>;

export interface LevelView {
  readonly level: Level;
  /** Units that only pass on and follow up: counted apart from those addressed. */
  readonly relaying: boolean;
  readonly total: number;
  readonly byStatus: StatusCounts;
  readonly progress: Progress;
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
  /** Where held: the list shown when issuing, and the one that today's directory gives. */
  readonly difference: { readonly shown: Found; readonly found: Found } | null;
  readonly problem: string | null;
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
}

export interface Recipients extends Found {
  readonly items: readonly { readonly unitId: string; readonly code: string; readonly name: string }[];
}

/** Cascades as their issuers read them. */
export class ReadCascades {
  constructor(
    private readonly log: CommitLog,
    private readonly queries: TaskQueries,
    private readonly receipts: Pick<ReceiptStore, 'countByLevel'>,
    private readonly directory: DirectorySource,
    private readonly clock: Clock,
  ) {}

  async one(directiveId: string, visible: Visible): Promise<Result<CascadeView>> {
    const cascade = await this.find(directiveId, visible);
    if (!cascade.ok) return cascade;
    const [counts, receipts] = await Promise.all([
      this.queries.countByLevel(directiveId),
      this.receipts.countByLevel(directiveId),
    ]);
    return ok(viewOf(cascade.value, counts, receipts));
  }

  async children({
    directive,
    parent,
    visible,
    ...page
  }: PageRequest & { directive: string; parent: string | null; visible: Visible }): Promise<Result<Page<TaskNode>>> {
    const cascade = await this.find(directive, visible);
    if (!cascade.ok) return cascade;
    const above = parent === null ? undefined : await this.inTree(cascade.value, parent);
    if (above && !above.ok) return above;
    const directives = above ? directivesUnder(above.value) : [directive];
    const { items, next } = await this.queries.children({ ...page, directives, parent });
    const units = await this.directory.byId();
    return ok({ items: items.map((task) => this.nodeOf(task, units.get(task.unitId))), next });
  }

  /** Who would get a task in today's directory: what an officer looks at before confirming a held cascade. */
  async recipients(directiveId: string, visible: Visible): Promise<Result<Recipients>> {
    const cascade = await this.find(directiveId, visible);
    if (!cascade.ok) return cascade;
    const resolution = resolve(cascade.value.directive, (await this.directory.current()).units);
    if (!resolution.ok) return resolution;
    const { nodes, count, hash } = resolution.value.snapshot;
    const items = nodes.filter(({ relaying }) => !relaying).map(({ unitId, code, name }) => ({ unitId, code, name }));
    return ok({ count, hash, items });
  }

  /** A task of the cascade, or of one by which it was passed on. */
  private async inTree({ directive }: Cascade, taskId: string): Promise<Result<Task>> {
    const found = await this.log.load<Task>('task', taskId);
    return found && isInTree(found.state, directive) ? ok(found.state) : unknownTask();
  }

  private async find(directiveId: string, visible: Visible): Promise<Result<Cascade>> {
    const cascade = await this.log.load<Cascade>('cascade', cascadeIdOf(directiveId));
    return cascade && maySeeCascade(visible, cascade.state) ? ok(cascade.state) : err(unknownCascade(directiveId));
  }

  private nodeOf(task: Task & { readonly children: number }, unit: Unit | undefined): TaskNode {
    const { taskId, unitId, level, status, orders, children, obligations } = task;
    const now = this.clock.now();
    return {
      taskId,
      unitId,
      level,
      status,
      orders,
      children,
      relaying: !obligations.act,
      code: codeOn(unit, now) ?? unitId,
      name: nameOn(unit, now) ?? unitId,
    };
  }
}

function viewOf(cascade: Cascade, counts: readonly LevelCount[], receipts: readonly ReceiptCount[]): CascadeView {
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
    byStatus: addUp(counts),
    levels: levelsOf(counts, receipts),
    difference: found && { shown: { count: shown.count, hash: shown.hash }, found },
  };
}

function addUp(counts: readonly LevelCount[]): StatusCounts {
  const sums: StatusCounts = {};
  for (const { status, count } of counts) sums[status] = (sums[status] ?? 0) + count;
  return sums;
}

function levelsOf(counts: readonly LevelCount[], receipts: readonly ReceiptCount[]): LevelView[] {
  const groups = new Map<string, LevelCount[]>();
  for (const count of counts) {
    const key = keyOf(count);
    groups.set(key, [...(groups.get(key) ?? []), count]);
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (!first) return [];
    const { level, relaying } = first;
    const received = receipts.filter((count) => keyOf(count) === key);
    const total = sumOf(group, ({ count }) => count);
    return [{ level, relaying, total, byStatus: addUp(group), progress: progressOf(group, received) }];
  });
}

const keyOf = ({ level, relaying }: Pick<LevelCount, 'level' | 'relaying'>): string => `${level}|${relaying}`;

const progressOf = (group: readonly LevelCount[], received: readonly ReceiptCount[]): Progress => ({
  delivered: sumOf(received, ({ kind, count }) => (kind === 'delivered' ? count : 0)),
  opened: sumOf(received, ({ kind, count }) => (kind === 'opened' ? count : 0)),
  acknowledged: sumOf(group, ({ acknowledged }) => acknowledged),
  onBehalf: sumOf(group, ({ onBehalf }) => onBehalf),
  reported: sumOf(group, ({ reported }) => reported),
  completed: addUp(group).completed ?? 0,
});

const sumOf = <Item>(items: readonly Item[], amount: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + amount(item), 0);
