import type { Task } from '@wian/contracts';
import type { TaskStep } from '@wian/assignment-domain';
import { againOnConflict, type Clock, type CommitLog, ok, type Result } from '@wian/kernel';
import { extendBelow } from './extend-below.js';
import { seenOrUnknown, stepChange, type StepContext } from './step-changes.js';
import type { StepSurroundings } from './step-surroundings.js';

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
    const loaded = seenOrUnknown(await this.log.load<Task>('task', taskId), context);
    if (!loaded.ok) return loaded;
    const at = this.clock.now();
    const { actor, posts, correlationId } = context;
    const surroundings = await this.surroundings.of([loaded.value], step, { person: actor.id, posts, at });
    const change = stepChange(loaded.value, step, context, { at, surroundings: await surroundings(loaded.value) });
    if (!change.ok) return change;
    const below = await extendBelow(this.log, [change.value], context, at);
    const committed = await this.log.commit({ at, actor, correlationId, changes: [change.value, ...below] });
    return committed.ok ? ok(change.value.state) : committed;
  }
}
