import type { Task } from '@wian/contracts';
import { err, ok, type Result } from '@wian/kernel';
import { type HeldPost, type Relation, type Standing, standingsOf, unitAbove } from './standing.policy.js';
import { judgingRoles, type Moment, stepRules, type TaskStepName, taskSteps } from './step-rules.js';
import { delegatedAway, notYours } from './task.errors.js';

/** All that decides who may take which step; nothing else does. */
export interface StepFacts extends Moment {
  /** Posts that the person holds or acts for today. */
  readonly posts: readonly HeldPost[];
  /** Nobody of the task's unit can take its steps by computer today. */
  readonly isOffline: boolean;
}

/** The steps that are open to the person now. Whoever takes one is asked the same again. */
export const maySteps = (facts: StepFacts): readonly TaskStepName[] =>
  taskSteps.filter((step) => mayStep(facts, step).ok);

/**
 * As what the person may take this step, at least one. Fails with `TASK.NOT_YOURS` or `TASK.DELEGATED`, or with why the
 * task does not admit it now.
 */
export function mayStep(facts: StepFacts, step: TaskStepName): Result<readonly Standing[]> {
  const { task, posts } = facts;
  const allowed = stepRules[step].by(task);
  const standings = standingsOf(task, posts, facts.isOffline).filter(({ relation, post }) =>
    allowed.some(({ as, roles }) => as === relation && post.roles.some((role) => roles.includes(role))),
  );
  const free = standings.filter((standing) => !isDelegatedAway(task, standing));
  if (task.delegated && free.length < standings.length && free.length === 0) return delegatedAway(task, step);
  if (free.length === 0) return notYours(task, step, unitAs(task, allowed[0]?.as));
  const refusal = stepRules[step].refuse(facts);
  return refusal ? err(refusal) : ok(free);
}

/** What was given to one post is done by no other of the unit; who leads it may step in. */
const isDelegatedAway = ({ delegated }: Task, { relation, post }: Standing): boolean =>
  relation === 'owner' &&
  delegated !== undefined &&
  delegated.postId !== post.postId &&
  !post.roles.some((role) => judgingRoles.includes(role));

function unitAs(task: Task, relation: Relation | undefined): string {
  if (relation === 'issuer') return task.issuerUnitId;
  return relation === 'carrier' ? (unitAbove(task) ?? task.issuerUnitId) : task.unitId;
}
