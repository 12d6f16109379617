import type { Task } from '@wian/contracts';
import { type HeldPost, taskDecider, type TaskStep, unknownTask } from '@wian/assignment-domain';
import { type Actor, againOnConflict, changesBy, type Clock, type CommitLog, ok, type Result } from '@wian/kernel';
import type { Visible } from './ports.js';
import type { StepSurroundings } from './step-surroundings.js';
import { maySeeTask } from './visibility.policy.js';

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
    private readonly surroundings: StepSurroundings,
    private readonly clock: Clock,
  ) {}

  /** Of two at once the second is told what the first has done. */
  handle(taskId: string, step: TaskStep, context: StepContext): Promise<Result<Task>> {
    return againOnConflict(() => this.take(taskId, step, context));
  }

  private async take(taskId: string, step: TaskStep, context: StepContext): Promise<Result<Task>> {
    const { actor, visible, correlationId, posts } = context;
    const loaded = await this.log.load<Task>('task', taskId);
    // Who may not see a task must not learn from a refusal that it exists.
    if (!loaded || !maySeeTask(visible, loaded.state)) return unknownTask();
    const at = this.clock.now();
    const facts = await this.surroundings.of(loaded, step, { posts, at });
    const command = { ...step, ...facts, at: at.toISOString(), by: actor.id, posts };
    const changes = changesBy(taskDecider, { aggregate: 'task', id: taskId, loaded }, command);
    if (!changes.ok) return changes;
    const committed = await this.log.commit({ at, actor, correlationId, changes: changes.value });
    if (!committed.ok) return committed;
    const [task] = changes.value;
    if (!task) throw new Error(`the step ${step.type} on ${taskId} decided nothing`);
    return ok(task.state);
  }
}
