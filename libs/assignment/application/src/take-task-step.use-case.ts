import type { Task } from '@wian/contracts';
import { taskDecider, type TaskCommand } from '@wian/assignment-domain';
import { type Actor, againOnConflict, changesBy, type Clock, type CommitLog, ok, type Result } from '@wian/kernel';
import type { DirectorySource } from './ports.js';

/** What a person wants done: the command without what the service adds. */
export type StepRequest = TaskCommand extends infer Command
  ? Command extends TaskCommand
    ? Omit<Command, 'at' | 'by' | 'units' | 'treePosition'>
    : never
  : never;

export interface StepContext {
  readonly actor: Actor;
  /** Units for which the actor may take this kind of step. */
  readonly units: readonly string[];
  readonly correlationId: string;
}

/** Takes one step on a task for a person. */
export class TakeTaskStep {
  constructor(
    private readonly log: CommitLog,
    private readonly directory: Pick<DirectorySource, 'position'>,
    private readonly clock: Clock,
  ) {}

  /** Of two at once the second is told what the first has done. */
  handle(taskId: string, request: StepRequest, context: StepContext): Promise<Result<Task>> {
    return againOnConflict(() => this.take(taskId, request, context));
  }

  private async take(taskId: string, request: StepRequest, context: StepContext): Promise<Result<Task>> {
    const { actor, units, correlationId } = context;
    const at = this.clock.now();
    const target = { aggregate: 'task', id: taskId, loaded: await this.log.load<Task>('task', taskId) };
    const treePosition = await this.directory.position();
    const taken = { ...request, at: at.toISOString(), by: actor.id, units, treePosition };
    const changes = changesBy(taskDecider, target, taken);
    if (!changes.ok) return changes;
    const committed = await this.log.commit({ at, actor, correlationId, changes: changes.value });
    if (!committed.ok) return committed;
    const [task] = changes.value;
    if (!task) throw new Error(`the step ${request.type} on ${taskId} decided nothing`);
    return ok(task.state);
  }
}
