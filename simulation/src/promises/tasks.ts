import { type Cascade, hasEnded, snapshotIdOf, type SnapshotPage, stepsOf } from '@wian/assignment-domain';
import type { ClockKind, Directive, Task, TaskWithStep } from '@wian/contracts';
import type { SealedCommit } from '@wian/persistence';
import type { World } from '../world.js';
import { commitsOf } from './messages.js';

/** I1: a complete cascade has exactly one task for each unit of its snapshot; of a withdrawn one nothing is left open. */
export async function cascadeProblems({ servers }: World): Promise<string[]> {
  const { log } = servers.databases.assignment;
  const tasks = log.documentsOf<Task>('task').map(({ state }) => state);
  const issued = servers.databases.intake.log.documentsOf<Directive>('directive');
  const cascades = log.documentsOf<Cascade>('cascade').map(({ state }) => state);
  const problems: string[] = [];
  for (const { state } of issued) {
    const cascade = cascades.filter(({ directive }) => directive.directiveId === state.directiveId);
    if (cascade.length !== 1) problems.push(`${state.directiveId} has ${cascade.length} cascades`);
  }
  for (const { directive, status } of cascades) {
    const found = tasks.filter(({ directiveId }) => directiveId === directive.directiveId);
    if (issued.some(({ state }) => state.directiveId === directive.directiveId && state.state === 'withdrawn')) {
      problems.push(...withdrawalProblems(directive.directiveId, status, found));
      continue;
    }
    if (status !== 'complete') problems.push(`the cascade of ${directive.directiveId} is ${status}`);
    const page = await log.load<SnapshotPage>('snapshot', snapshotIdOf(directive.directiveId, 1));
    const owed = (page?.state.nodes ?? []).map(({ unitId }) => unitId).sort();
    const made = found.map(({ recipientUnitId }) => recipientUnitId).sort();
    if (JSON.stringify(owed) !== JSON.stringify(made))
      problems.push(`${directive.directiveId} has tasks for [${made.join()}], and its snapshot [${owed.join()}]`);
  }
  return problems;
}

function withdrawalProblems(directiveId: string, status: Cascade['status'], tasks: readonly Task[]): string[] {
  const open = tasks.filter((task) => task.status !== 'completed').map(({ taskId }) => `${taskId} is open`);
  const units = new Set(tasks.map(({ recipientUnitId }) => recipientUnitId));
  return [
    ...(status === 'withdrawn' ? [] : [`${directiveId} was withdrawn, and its cascade is ${status}`]),
    ...open.map((problem) => `${problem} although ${directiveId} was withdrawn`),
    ...(units.size === tasks.length ? [] : [`${directiveId} has two tasks of one unit`]),
  ];
}

/** I2: whatever somebody was told is done stands in a log. */
export async function lostWrites(world: World): Promise<string[]> {
  const commits = [...(await commitsOf(world, 'intake')), ...(await commitsOf(world, 'assignment'))];
  const kept = new Set(
    commits.flatMap(({ at, events }) =>
      events.map(({ aggregateId, type }) => `${aggregateId} ${type} ${at.toISOString()}`),
    ),
  );
  return world.acknowledged
    .map(({ aggregateId, type, at }) => `${aggregateId} ${type} ${at}`)
    .filter((write) => !kept.has(write))
    .map((write) => `${write} was acknowledged and is lost`);
}

/** I4 and I5: each step is decided once, fires in due order, never before its time nor after the end of its clock. */
export async function escalationProblems(world: World): Promise<string[]> {
  const commits = await commitsOf(world, 'assignment');
  return [...historiesOf(commits).values()].flatMap((history) => history.flatMap(stepProblems));
}

interface Version {
  readonly before: Task | undefined;
  readonly after: TaskWithStep;
  readonly type: string;
}

function historiesOf(commits: readonly SealedCommit[]): ReadonlyMap<string, readonly Version[]> {
  const histories = new Map<string, Version[]>();
  for (const { events } of commits)
    for (const { aggregate, aggregateId, type, data } of events) {
      if (aggregate !== 'task') continue;
      const history = histories.get(aggregateId) ?? [];
      histories.set(aggregateId, [...history, { before: history.at(-1)?.after, after: data as TaskWithStep, type }]);
    }
  return histories;
}

function stepProblems({ before, after, type }: Version, index: number, history: readonly Version[]): string[] {
  return [...changedOutcomes(before, after), ...firingProblems(before, after, type), ...lateOrder(history, index)];
}

function changedOutcomes(before: Task | undefined, after: Task): string[] {
  const decided = new Map((before ? stepsOf(before) : []).map((each) => [nameOf(each), each.step.outcome]));
  return stepsOf(after).flatMap((each) => {
    const known = decided.get(nameOf(each));
    const isKept = !known || JSON.stringify(known) === JSON.stringify(each.step.outcome);
    return isKept ? [] : [`${after.taskId}: ${nameOf(each)} was decided twice`];
  });
}

const nameOf = ({ kind, step }: { kind: ClockKind; step: { stepId: string } }): string => `${kind} ${step.stepId}`;

function firingProblems(before: Task | undefined, after: TaskWithStep, type: string): string[] {
  if (type !== 'wian.task.escalated.v1' || !before) return [];
  const { clock, stepId } = after.escalation ?? {};
  const fired = stepsOf(after).find((each) => each.kind === clock && each.step.stepId === stepId);
  if (!fired || !clock) return [`${after.taskId}: a step fired that it does not have`];
  const name = `${after.taskId}: ${nameOf(fired)}`;
  const { outcome, dueAt } = fired.step;
  const known = stepsOf(before).find((each) => nameOf(each) === nameOf(fired))?.step.outcome;
  return [
    ...(known ? [`${name} fired twice`] : []),
    ...(outcome && Date.parse(outcome.at) < Date.parse(dueAt) ? [`${name} fired before its time`] : []),
    ...(hasEnded(before, clock) ? [`${name} fired after its clock had ended`] : []),
  ];
}

/** Of the steps that have fired the last one must not be due before one that fired earlier. */
function lateOrder(history: readonly Version[], index: number): string[] {
  const dues = history.slice(0, index + 1).flatMap(({ after, type }) => {
    const { clock, stepId } = after.escalation ?? {};
    const step = stepsOf(after).find((each) => each.kind === clock && each.step.stepId === stepId);
    return type === 'wian.task.escalated.v1' && step ? [step.step.dueAt] : [];
  });
  const [last = '', before = ''] = dues.slice(-2).reverse();
  return Date.parse(last) < Date.parse(before) ? [`${history[index]?.after.taskId}: steps fired out of order`] : [];
}

/** Steps that are due and still undecided at rest. */
export const stuckSteps = ({ servers }: World, now: string): string[] =>
  servers.databases.assignment.log
    .documentsOf<Task>('task')
    .filter(({ state }) => state.nextDueAt !== undefined && state.nextDueAt < now)
    .map(({ state }) => `${state.taskId} has a step that was due at ${state.nextDueAt}`);
