import type { Task } from '@wian/contracts';
import { type HeldPost, taskDecider, type TaskCommand, unknownTask } from '@wian/assignment-domain';
import { type Actor, againOnConflict, changesBy, type Clock, type CommitLog, ok, type Result } from '@wian/kernel';
import type { DirectorySource, Visible } from './ports.js';
import { maySeeTask } from './visibility.policy.js';

/** What a person wants done: the command without what the service adds. */
export type StepRequest = TaskCommand extends infer Command
  ? Command extends TaskCommand
    ? Omit<Command, 'at' | 'by' | 'posts' | 'treePosition'>
    : never
  : never;

export interface StepContext {
  readonly actor: Actor;
  /** What the actor holds or acts for today. */
  readonly posts: readonly HeldPost[];
  readonly visible: Visible;
  readonly correlationId: string;
}

/** Takes one step on a task for a person. */
export class TakeTaskStep {
  constructor(
    private readonly log: CommitLog,
    private readonly directory: Pick<DirectorySource, 'current'>,
    private readonly clock: Clock,
  ) {}

  /** Of two at once the second is told what the first has done. */
  handle(taskId: string, request: StepRequest, context: StepContext): Promise<Result<Task>> {
    return againOnConflict(() => this.take(taskId, request, context));
  }

  private async take(taskId: string, request: StepRequest, context: StepContext): Promise<Result<Task>> {
    const { actor, visible, correlationId, posts } = context;
    const loaded = await this.log.load<Task>('task', taskId);
    // Who may not see a task must not learn from a refusal that it exists.
    if (!loaded || !maySeeTask(visible, loaded.state)) return unknownTask();
    const at = this.clock.now();
    const { position: treePosition } = await this.directory.current();
    const command = { ...request, at: at.toISOString(), by: actor.id, posts, treePosition };
    const changes = changesBy(taskDecider, { aggregate: 'task', id: taskId, loaded }, command);
    if (!changes.ok) return changes;
    const committed = await this.log.commit({ at, actor, correlationId, changes: changes.value });
    if (!committed.ok) return committed;
    const [task] = changes.value;
    if (!task) throw new Error(`the step ${request.type} on ${taskId} decided nothing`);
    return ok(task.state);
  }
}
