import type { Level, Task, TaskStatus, Unit } from '@wian/contracts';
import { type Cascade, cascadeIdOf } from '@wian/assignment-domain';
import { type Clock, type CommitLog, err, ok, type Result } from '@wian/kernel';
import { unknownCascade } from './cascade.errors.js';
import type { DirectorySource, LevelCount, Page, PageRequest, TaskQueries, Visible } from './ports.js';
import { resolve } from './resolve-cascade.js';
import { nameOn } from './unit-name.js';
import { maySeeCascade } from './visibility.policy.js';

export type StatusCounts = Partial<Record<TaskStatus, number>>;

export interface LevelView {
  readonly level: Level;
  /** Units that only pass on and follow up: counted apart from those addressed. */
  readonly relaying: boolean;
  readonly total: number;
  readonly byStatus: StatusCounts;
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
    private readonly directory: DirectorySource,
    private readonly clock: Clock,
  ) {}

  async one(directiveId: string, visible: Visible): Promise<Result<CascadeView>> {
    const cascade = await this.find(directiveId, visible);
    return cascade.ok ? ok(viewOf(cascade.value, await this.queries.countByLevel(directiveId))) : cascade;
  }

  async children({
    directive,
    parent,
    visible,
    ...page
  }: PageRequest & { directive: string; parent: string | null; visible: Visible }): Promise<Result<Page<TaskNode>>> {
    const cascade = await this.find(directive, visible);
    if (!cascade.ok) return cascade;
    const { items, next } = await this.queries.children({ ...page, directive, parent });
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

  private async find(directiveId: string, visible: Visible): Promise<Result<Cascade>> {
    const cascade = await this.log.load<Cascade>('cascade', cascadeIdOf(directiveId));
    return cascade && maySeeCascade(visible, cascade.state) ? ok(cascade.state) : err(unknownCascade(directiveId));
  }

  private nodeOf(task: Task & { readonly children: number }, unit: Unit | undefined): TaskNode {
    const { taskId, unitId, level, status, orders, children, obligations } = task;
    const name = nameOn(unit, this.clock.now()) ?? unitId;
    return {
      taskId,
      unitId,
      level,
      status,
      orders,
      children,
      relaying: obligations.relay,
      code: unit?.code ?? unitId,
      name,
    };
  }
}

function viewOf(cascade: Cascade, counts: readonly LevelCount[]): CascadeView {
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
    levels: levelsOf(counts),
    difference: found && { shown: { count: shown.count, hash: shown.hash }, found },
  };
}

function addUp(counts: readonly LevelCount[]): StatusCounts {
  const sums: StatusCounts = {};
  for (const { status, count } of counts) sums[status] = (sums[status] ?? 0) + count;
  return sums;
}

function levelsOf(counts: readonly LevelCount[]): LevelView[] {
  const groups = new Map<string, LevelCount[]>();
  for (const count of counts) {
    const key = `${count.level}|${count.relaying}`;
    groups.set(key, [...(groups.get(key) ?? []), count]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const total = group.reduce((sum, { count }) => sum + count, 0);
    return first ? [{ level: first.level, relaying: first.relaying, total, byStatus: addUp(group) }] : [];
  });
}
