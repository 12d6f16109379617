import type { Task } from '@wian/contracts';
import type { TaskStep } from '@wian/assignment-domain';
import { type Clock, type CommitLog, isMade, type Result, type Versioned } from '@wian/kernel';
import { extendBelow } from './extend-below.js';
import { seenOrUnknown, stepChange, type StepContext, type TaskChange } from './step-changes.js';
import type { StepSurroundings } from './step-surroundings.js';
import type { TakeTaskStep } from './take-task-step.use-case.js';

/** So many tasks a commit: a step of somebody else on one of them sends only these round again. */
const MOST_A_COMMIT = 100;

/** What became of the step on one of the tasks. */
export interface StepResult {
  readonly taskId: string;
  readonly result: Result<Task>;
}

interface Decided {
  readonly taskId: string;
  readonly change: Result<TaskChange>;
}

/** Takes the same step on many tasks: each is decided by itself, and one that refuses keeps no other back. */
export class TakeStepsOnMany {
  constructor(
    private readonly log: CommitLog,
    private readonly surroundings: StepSurroundings,
    private readonly one: Pick<TakeTaskStep, 'handle'>,
    private readonly clock: Clock,
  ) {}

  /** In the order asked, each task once. What was committed stays, whatever comes after it. */
  async handle(taskIds: readonly string[], step: TaskStep, context: StepContext): Promise<readonly StepResult[]> {
    const ids = [...new Set(taskIds)];
    const results: StepResult[] = [];
    for (let from = 0; from < ids.length; from += MOST_A_COMMIT)
      results.push(...(await this.together(ids.slice(from, from + MOST_A_COMMIT), step, context)));
    return results;
  }

  /** In one commit; where somebody moves one of them meanwhile, each half by itself, down to the one. */
  private async together(ids: readonly string[], step: TaskStep, context: StepContext): Promise<readonly StepResult[]> {
    const [first] = ids;
    if (first !== undefined && ids.length === 1)
      return [{ taskId: first, result: await this.one.handle(first, step, context) }];
    const at = this.clock.now();
    const decided = await this.decide(ids, { step, context, at });
    if (await this.commit(decided, context, at))
      return decided.map(({ taskId, change }) => ({ taskId, result: stateOf(change) }));
    const half = Math.ceil(ids.length / 2);
    return [
      ...(await this.together(ids.slice(0, half), step, context)),
      ...(await this.together(ids.slice(half), step, context)),
    ];
  }

  private async decide(ids: readonly string[], { step, context, at }: Taking): Promise<readonly Decided[]> {
    const loaded = await Promise.all(
      ids.map(async (id) => ({ id, found: seenOrUnknown(await this.log.load<Task>('task', id), context) })),
    );
    const seen = loaded.flatMap(({ found }): readonly Versioned<Task>[] => (found.ok ? [found.value] : []));
    const surroundings = await this.surroundings.of(seen, step, { person: context.actor.id, posts: context.posts, at });
    return Promise.all(
      loaded.map(async ({ id: taskId, found }): Promise<Decided> => {
        if (!found.ok) return { taskId, change: found };
        const facts = { at, surroundings: await surroundings(found.value) };
        return { taskId, change: stepChange(found.value, step, context, facts) };
      }),
    );
  }

  /** False where somebody else was first. */
  private async commit(decided: readonly Decided[], context: StepContext, at: Date): Promise<boolean> {
    const changes = decided.flatMap(({ change }) => (change.ok ? [change.value] : []));
    if (changes.length === 0) return true;
    const { actor, correlationId } = context;
    const below = await extendBelow(this.log, changes, context, at);
    return isMade(await this.log.commit({ at, actor, correlationId, changes: [...changes, ...below] }));
  }
}

interface Taking {
  readonly step: TaskStep;
  readonly context: StepContext;
  readonly at: Date;
}

const stateOf = (change: Result<TaskChange>): Result<Task> =>
  change.ok ? { ok: true, value: change.value.state } : change;
