import type { Directive, Task } from '@wian/contracts';
import { type Cascade, cascadeIdOf, unknownTask } from '@wian/assignment-domain';
import { type Clock, type CommitLog, ok, type Result } from '@wian/kernel';
import type { DirectorySource, Page, PageRequest, TaskFilter, TaskQueries, Visible } from './ports.js';
import { nameOn } from './unit-name.js';
import { maySeeTask } from './visibility.policy.js';

/** A task in a list: with the name of its unit and what it is about. */
export interface TaskRow extends Task {
  readonly unitName: string;
  readonly unitCode: string;
  readonly directive: Pick<Directive, 'number' | 'subject' | 'letterDate' | 'urgency' | 'action'>;
}

/** One task, with the texts of the orders that bind it. */
export interface TaskView extends Omit<TaskRow, 'directive'> {
  readonly directive: TaskRow['directive'] & {
    readonly orders: readonly Pick<Directive['orders'][number], 'ordinal' | 'text' | 'action'>[];
  };
}

/** Tasks as people read them. */
export class ReadTasks {
  constructor(
    private readonly log: CommitLog,
    private readonly queries: TaskQueries,
    private readonly directory: DirectorySource,
    private readonly clock: Clock,
  ) {}

  async list(filter: TaskFilter & PageRequest & { readonly visible: Visible }): Promise<Page<TaskRow>> {
    const { items, next } = await this.queries.list(filter);
    return { items: await this.rowsOf(items), next };
  }

  async one(taskId: string, visible: Visible): Promise<Result<TaskView>> {
    const found = await this.log.load<Task>('task', taskId);
    if (!found || !maySeeTask(visible, found.state)) return unknownTask();
    const directive = await this.directiveOf(found.state);
    const orders = directive.orders
      .filter(({ ordinal }) => found.state.orders.includes(ordinal))
      .map(({ ordinal, text, action }) => ({ ordinal, text, action }));
    return ok({ ...(await this.named(found.state)), directive: { ...summaryOf(directive), orders } });
  }

  private async rowsOf(tasks: readonly Task[]): Promise<TaskRow[]> {
    const directives = new Map<string, Directive>();
    const rows: TaskRow[] = [];
    for (const task of tasks) {
      const directive = directives.get(task.directiveId) ?? (await this.directiveOf(task));
      directives.set(task.directiveId, directive);
      rows.push({ ...(await this.named(task)), directive: summaryOf(directive) });
    }
    return rows;
  }

  private async named(task: Task) {
    const unit = await this.directory.unitById(task.unitId);
    return { ...task, unitCode: unit?.code ?? task.unitId, unitName: nameOn(unit, this.clock.now()) ?? task.unitId };
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
