import type { ClockKind, Directive, Task, TaskClock, Unit } from '@wian/contracts';
import { type Cascade, cascadeIdOf, unknownTask } from '@wian/assignment-domain';
import { type Clock, type CommitLog, ok, type Result } from '@wian/kernel';
import type { DirectorySource, Page, PageRequest, TaskFilter, TaskQueries, Visible } from './ports.js';
import { nameOn } from './unit-name.js';
import { maySeeTask } from './visibility.policy.js';

/** A task in a list: whose it is, what about and where it stands. What was reported is in the task itself. */
export interface TaskRow extends Pick<
  Task,
  | 'taskId'
  | 'directiveId'
  | 'issuerUnitId'
  | 'unitId'
  | 'level'
  | 'parentTaskId'
  | 'orders'
  | 'endedBy'
  | 'status'
  | 'assignedAt'
> {
  readonly relaying: boolean;
  readonly unitName: string;
  readonly unitCode: string;
  readonly directive: Pick<Directive, 'number' | 'subject' | 'letterDate' | 'urgency' | 'action'>;
  /** When each of its clocks runs out; a task without clocks has none. */
  readonly clocks: Readonly<Partial<Record<ClockKind, Pick<TaskClock, 'dueAt' | 'provisional'>>>>;
}

/** A page of tasks, and the instant as of which it was read: what is overdue is overdue by the time of this service. */
export interface TaskRows extends Page<TaskRow> {
  readonly asOf: string;
}

/** One task, with the texts of the orders that bind it. */
export interface TaskView extends Task, Pick<TaskRow, 'unitName' | 'unitCode'> {
  readonly directive: TaskRow['directive'] & {
    readonly orders: readonly Pick<Directive['orders'][number], 'ordinal' | 'text' | 'action'>[];
  };
  /** The time of this service when it was read. */
  readonly asOf: string;
}

/** Tasks as people read them. */
export class ReadTasks {
  constructor(
    private readonly log: CommitLog,
    private readonly queries: TaskQueries,
    private readonly directory: DirectorySource,
    private readonly clock: Clock,
  ) {}

  async list(filter: TaskFilter & PageRequest & { readonly visible: Visible }): Promise<TaskRows> {
    const asOf = this.clock.now().toISOString();
    const { items, next } = await this.queries.list(filter);
    return { items: await this.rowsOf(items), next, asOf };
  }

  async one(taskId: string, visible: Visible): Promise<Result<TaskView>> {
    const found = await this.log.load<Task>('task', taskId);
    if (!found || !maySeeTask(visible, found.state)) return unknownTask();
    const directive = await this.directiveOf(found.state);
    const orders = directive.orders
      .filter(({ ordinal }) => found.state.orders.includes(ordinal))
      .map(({ ordinal, text, action }) => ({ ordinal, text, action }));
    const names = this.namesOf(found.state, await this.directory.byId());
    const asOf = this.clock.now().toISOString();
    return ok({ ...found.state, ...names, directive: { ...summaryOf(directive), orders }, asOf });
  }

  private async rowsOf(tasks: readonly Task[]): Promise<TaskRow[]> {
    const units = await this.directory.byId();
    const directives = new Map<string, Directive>();
    for (const task of tasks) {
      if (!directives.has(task.directiveId)) directives.set(task.directiveId, await this.directiveOf(task));
    }
    return tasks.flatMap((task) => {
      const directive = directives.get(task.directiveId);
      return directive ? [{ ...rowOf(task), ...this.namesOf(task, units), directive: summaryOf(directive) }] : [];
    });
  }

  private namesOf({ unitId }: Task, units: ReadonlyMap<string, Unit>) {
    const unit = units.get(unitId);
    return { unitCode: unit?.code ?? unitId, unitName: nameOn(unit, this.clock.now()) ?? unitId };
  }

  private async directiveOf({ taskId, directiveId }: Task): Promise<Directive> {
    const cascade = await this.log.load<Cascade>('cascade', cascadeIdOf(directiveId));
    if (!cascade) throw new Error(`${taskId} has no cascade: the store lost a document`);
    return cascade.state.directive;
  }
}

const summaryOf = ({ number, subject, letterDate, urgency, action }: Directive): TaskRow['directive'] => ({
  number,
  subject,
  letterDate,
  urgency,
  action,
});

function rowOf(task: Task) {
  const { taskId, directiveId, issuerUnitId, unitId, level, parentTaskId, orders, endedBy, status, assignedAt } = task;
  const relaying = task.obligations.relay;
  return {
    taskId,
    directiveId,
    issuerUnitId,
    unitId,
    level,
    parentTaskId,
    orders,
    endedBy,
    status,
    assignedAt,
    relaying,
    clocks: limitsOf(task),
  };
}

/** Of the clocks only when they run out: their steps, each with what became of it, would be most of a row. */
function limitsOf({ clocks = {} }: Task): TaskRow['clocks'] {
  const { acknowledge, complete } = clocks;
  return {
    ...(acknowledge && { acknowledge: limitOf(acknowledge) }),
    ...(complete && { complete: limitOf(complete) }),
  };
}

const limitOf = ({ dueAt, provisional }: TaskClock) => ({ dueAt, provisional });
