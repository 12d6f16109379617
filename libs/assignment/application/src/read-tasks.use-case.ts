import type { ClockKind, Directive, Task, TaskClock, TaskStatus, Unit } from '@wian/contracts';
import {
  type Cascade,
  cascadeIdOf,
  clockKinds,
  type ClockState,
  clockState,
  type TaskAsk,
  type TaskStepName,
  unknownTask,
} from '@wian/assignment-domain';
import { type Clock, type CommitLog, ok, type Result } from '@wian/kernel';
import type { DirectiveHead, DirectorySource, Page, PageRequest, TaskCounts, TaskQueries, Visible } from './ports.js';
import type { Looker, StepSurroundings } from './step-surroundings.js';
import { codeOn, nameOn } from './unit-name.js';
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
  readonly directive: DirectiveHead;
  /** When each of its clocks runs out, and whether it still runs; a task without clocks has none. */
  readonly clocks: Readonly<Partial<Record<ClockKind, ClockLimit>>>;
  /** The steps open to whoever asks, the likeliest first. */
  readonly can: readonly TaskStepName[];
}

interface ClockLimit extends Pick<TaskClock, 'dueAt' | 'provisional'> {
  readonly state: ClockState;
}

/** A page of tasks, and the instant as of which it was read: what is overdue is overdue by the time of this service. */
export interface TaskRows extends Page<TaskRow> {
  readonly asOf: string;
}

/** One task, with the texts of the orders that bind it. */
export interface TaskView extends Omit<Task, 'clocks'>, Pick<TaskRow, 'unitName' | 'unitCode' | 'can'> {
  readonly clocks: Readonly<Partial<Record<ClockKind, TaskClock & ClockLimit>>>;
  readonly directive: TaskRow['directive'] & {
    readonly orders: readonly Pick<Directive['orders'][number], 'ordinal' | 'text' | 'action'>[];
    /** What a report fills in; absent = nothing but its text is asked. */
    readonly form?: Directive['form'];
  };
  /** The time of this service when it was read. */
  readonly asOf: string;
}

export interface ListTasks extends PageRequest {
  readonly directive?: string | undefined;
  readonly unit?: string | undefined;
  readonly statuses?: readonly TaskStatus[] | undefined;
  readonly asks?: TaskAsk | undefined;
  /** Only those with a clock that still runs and whose time is over. */
  readonly overdue: boolean;
  readonly looker: Looker;
}

/** Tasks as people read them. */
export class ReadTasks {
  constructor(
    private readonly log: CommitLog,
    private readonly queries: TaskQueries,
    private readonly directory: DirectorySource,
    private readonly steps: Pick<StepSurroundings, 'openTo'>,
    private readonly clock: Clock,
  ) {}

  async list({ overdue, looker, ...filter }: ListTasks): Promise<TaskRows> {
    const now = this.clock.now();
    const asOf = now.toISOString();
    const lateAsOf = overdue ? asOf : undefined;
    const { items, next } = await this.queries.list({ ...filter, lateAsOf, visible: looker.visible });
    return { items: await this.rowsOf(items, now, looker), next, asOf };
  }

  async count(unit: string, visible: Visible): Promise<TaskCounts & { readonly asOf: string }> {
    const asOf = this.clock.now().toISOString();
    return { ...(await this.queries.count({ unit, asOf, visible })), asOf };
  }

  async one(taskId: string, looker: Looker): Promise<Result<TaskView>> {
    const found = await this.log.load<Task>('task', taskId);
    return found ? this.shown(found.state, looker) : unknownTask();
  }

  /** The task as it stands in the hands of the caller: whoever has just moved it need not read it again. */
  async shown(task: Task, looker: Looker): Promise<Result<TaskView>> {
    if (!maySeeTask(looker.visible, task)) return unknownTask();
    const directive = await this.directiveOf(task);
    const orders = directive.orders
      .filter(({ ordinal }) => task.orders.includes(ordinal))
      .map(({ ordinal, text, action }) => ({ ordinal, text, action }));
    const names = this.namesOf(task, await this.directory.byId());
    const now = this.clock.now();
    const clocks = withStates(task, now, (clock) => clock);
    const view = { ...task, ...names, clocks, directive: { ...headOf(directive), orders, ...formOf(task, directive) } };
    const can = (await this.steps.openTo(looker, [task], now))(task);
    return ok({ ...view, can, asOf: now.toISOString() });
  }

  private async rowsOf(tasks: readonly Task[], now: Date, looker: Looker): Promise<TaskRow[]> {
    const units = await this.directory.byId();
    const directives = await this.queries.directives([...new Set(tasks.map(({ directiveId }) => directiveId))]);
    const openSteps = await this.steps.openTo(looker, tasks, now);
    return tasks.map((task) => {
      const directive = directives.get(task.directiveId);
      if (!directive) throw lostCascade(task);
      return { ...rowOf(task, now), ...this.namesOf(task, units), directive, can: openSteps(task) };
    });
  }

  private namesOf({ unitId }: Task, units: ReadonlyMap<string, Unit>) {
    const [unit, now] = [units.get(unitId), this.clock.now()];
    return { unitCode: codeOn(unit, now) ?? unitId, unitName: nameOn(unit, now) ?? unitId };
  }

  private async directiveOf(task: Task): Promise<Directive> {
    const cascade = await this.log.load<Cascade>('cascade', cascadeIdOf(task.directiveId));
    if (!cascade) throw lostCascade(task);
    return cascade.state.directive;
  }
}

/** Whoever reports fills it in. */
const formOf = ({ endedBy, obligations }: Task, { form }: Directive): Pick<Directive, 'form'> =>
  form && endedBy === 'issuer' && obligations.act ? { form } : {};

const lostCascade = ({ taskId }: Task) => new Error(`${taskId} has no cascade: the store lost a document`);

export const headOf = ({ number, subject, letterDate, urgency, action }: Directive): DirectiveHead => ({
  number,
  subject,
  letterDate,
  urgency,
  action,
});

function rowOf(task: Task, now: Date) {
  const { taskId, directiveId, issuerUnitId, unitId, level, parentTaskId, orders, endedBy, status, assignedAt } = task;
  const relaying = !task.obligations.act;
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
    // Their steps, each with what became of it, would be most of a row.
    clocks: withStates(task, now, ({ dueAt, provisional }) => ({ dueAt, provisional })),
  };
}

/** The task's clocks as they are to be shown, each with how it stands. */
function withStates<Shown>(task: Task, now: Date, show: (clock: TaskClock) => Shown) {
  const clocks: Partial<Record<ClockKind, Shown & { state: ClockState }>> = {};
  for (const kind of clockKinds) {
    const clock = task.clocks?.[kind];
    if (clock) clocks[kind] = { ...show(clock), state: clockState(task, kind, { dueAt: clock.dueAt, now }) };
  }
  return clocks;
}
