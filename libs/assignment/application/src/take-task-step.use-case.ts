import type { Task } from '@wian/contracts';
import { taskDecider, type TaskCommand } from '@wian/assignment-domain';
import { type Actor, type Clock, type CommitLog, ok, type Result } from '@wian/kernel';

/** What a person wants done: the command without what the service adds. */
export type StepRequest = TaskCommand extends infer Command
  ? Command extends TaskCommand
    ? Omit<Command, 'at' | 'by' | 'units'>
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
    private readonly clock: Clock,
  ) {}

  async handle(taskId: string, request: StepRequest, context: StepContext): Promise<Result<Task>> {
    const task = await this.log.load<Task>('task', taskId);
    const at = this.clock.now();
    const command: TaskCommand = { ...request, at: at.toISOString(), by: context.actor.id, units: context.units };
    const decided = taskDecider.decide(task?.state, command);
    if (!decided.ok) return decided;
    const last = decided.value.at(-1);
    if (!task || !last) throw new Error(`the step ${request.type} on ${taskId} decided nothing`);
    const { actor, correlationId } = context;
    const change = {
      aggregate: 'task',
      aggregateId: taskId,
      expectedVersion: task.version,
      events: decided.value,
      state: last.data,
    };
    const committed = await this.log.commit({ at, actor, correlationId, changes: [change] });
    return committed.ok ? ok(last.data) : committed;
  }
}
