import type { Role, Task, TaskStatus } from '@wian/contracts';
import { type DomainError, err, ok, type Result } from '@wian/kernel';
import { type HeldPost, type Relation, type Standing, standingsOf } from './standing.policy.js';
import { alreadyTaken, needsOtherStatus, noReportAsked, notYours, reportAsked } from './task.errors.js';

/** Every step that a person may take on a task, the likeliest first. */
export const taskSteps = ['acknowledge', 'start', 'report', 'complete', 'return'] as const;
export type TaskStepName = (typeof taskSteps)[number];

/** All that decides who may take which step; nothing else does. */
export interface StepFacts {
  readonly task: Task;
  /** Posts that the person holds or acts for today. */
  readonly posts: readonly HeldPost[];
}

/** The steps that are open to the person now. Whoever takes one is asked the same again. */
export const maySteps = (facts: StepFacts): readonly TaskStepName[] =>
  taskSteps.filter((step) => mayStep(facts, step).ok);

/** As what the person may take this step; fails with `TASK.NOT_YOURS`, or with why the task does not admit it now. */
export function mayStep({ task, posts }: StepFacts, step: TaskStepName): Result<Standing> {
  const { by, refuse } = rules[step];
  const allowed = by(task);
  const standing = standingsOf(task, posts).find(
    ({ relation, post }) => allowed.as === relation && post.roles.some((role) => allowed.roles.includes(role)),
  );
  if (!standing) return notYours(task, step, allowed.as === 'issuer' ? task.issuerUnitId : task.unitId);
  const refusal = refuse(task);
  return refusal ? err(refusal) : ok(standing);
}

interface Allowed {
  readonly as: Relation;
  readonly roles: readonly Role[];
}

interface StepRule {
  readonly by: (task: Task) => Allowed;
  /** Why the task does not admit the step as it stands. */
  readonly refuse: (task: Task) => DomainError | undefined;
}

/** The unit's own work, and judging it: the same roles as carry `task:act` and `task:judge`. */
export const workingRoles: readonly Role[] = ['officer', 'issuer', 'head'];
export const judgingRoles: readonly Role[] = ['issuer', 'head'];

const unit = (): Allowed => ({ as: 'owner', roles: workingRoles });
const issuer = (): Allowed => ({ as: 'issuer', roles: judgingRoles });

/** Whose step it is, and in which states: the one place that knows. */
const rules: Readonly<Record<TaskStepName, StepRule>> = {
  acknowledge: {
    by: unit,
    refuse: (task) => (task.status === 'assigned' ? undefined : alreadyTaken(task, 'acknowledge')),
  },
  start: {
    by: unit,
    refuse: (task) =>
      task.status === 'in-progress' ? alreadyTaken(task, 'start') : otherThan(task, 'start', ['acknowledged']),
  },
  report: {
    by: unit,
    refuse: (task) => {
      if (task.endedBy !== 'issuer') return noReportAsked(task);
      if (task.status === 'reported') return alreadyTaken(task, 'report');
      return otherThan(task, 'report', ['acknowledged', 'in-progress', 'returned']);
    },
  },
  complete: {
    // Where a report was asked, completing judges the unit's work.
    by: (task) => (task.endedBy === 'issuer' ? issuer() : unit()),
    refuse: (task) => {
      if (task.status === 'completed') return alreadyTaken(task, 'complete');
      if (task.endedBy === 'issuer') return task.status === 'reported' ? undefined : reportAsked(task);
      return otherThan(task, 'complete', ['acknowledged', 'in-progress', 'reported']);
    },
  },
  return: {
    by: issuer,
    refuse: (task) =>
      task.status === 'returned' ? alreadyTaken(task, 'return') : otherThan(task, 'return', ['reported']),
  },
};

const otherThan = (task: Task, step: TaskStepName, expected: readonly TaskStatus[]): DomainError | undefined =>
  expected.includes(task.status) ? undefined : needsOtherStatus(task, step, expected);
