import type { Task } from '@wian/contracts';
import { type HeldPost, type Surroundings, taskDecider, type TaskStep, unknownTask } from '@wian/assignment-domain';
import { type Actor, type AggregateChange, changesBy, type Result, type Versioned } from '@wian/kernel';
import type { Visible } from './ports.js';
import { maySeeTask } from './visibility.policy.js';

/** Who takes a step, through which posts, and as far as they see. */
export interface StepContext {
  readonly actor: Actor;
  /** What the actor holds or acts for today. */
  readonly posts: readonly HeldPost[];
  readonly visible: Visible;
  readonly correlationId: string;
}

export type TaskChange = AggregateChange & { readonly state: Task };

/** Who may not see a task must not learn from a refusal that it exists. */
export const seenOrUnknown = (found: Versioned<Task> | undefined, { visible }: StepContext): Result<Versioned<Task>> =>
  found && maySeeTask(visible, found.state) ? { ok: true, value: found } : unknownTask();

interface Facts {
  readonly at: Date;
  readonly surroundings: Surroundings;
}

/** What the step does to the task; throws where the decider decides nothing. */
export function stepChange(
  loaded: Versioned<Task>,
  step: TaskStep,
  { actor, posts }: StepContext,
  { at, surroundings }: Facts,
): Result<TaskChange> {
  const id = loaded.state.taskId;
  const command = { ...step, ...surroundings, at: at.toISOString(), by: actor.id, posts };
  const changes = changesBy(taskDecider, { aggregate: 'task', id, loaded }, command);
  if (!changes.ok) return changes;
  const [change] = changes.value;
  if (!change) throw new Error(`the step ${step.type} on ${id} decided nothing`);
  return { ok: true, value: change };
}
