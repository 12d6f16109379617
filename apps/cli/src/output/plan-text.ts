import type { PlannedClock, PlannedStep, TaskPlan } from '../api-types.js';
import { table } from './table.js';
import { showInstant } from './times.js';

/** A task's clocks for people: each with its due time, and its steps below. */
export function planText({ taskId, asOf, clocks }: TaskPlan): string {
  const head = `${taskId}, as of ${showInstant(asOf)}`;
  if (clocks.length === 0) return `${head}\nno clock runs on this task`;
  return [head, ...clocks.map(clockText)].join('\n\n');
}

function clockText({ kind, state, dueAt, provisional, policyId, policyVersion, steps }: PlannedClock): string {
  const due = `due ${showInstant(dueAt)}${provisional ? ' (provisional: the holidays of then are not known)' : ''}`;
  const head = `${kind}: ${state}, ${due}, policy ${policyId} version ${policyVersion}`;
  return steps.length === 0
    ? head
    : `${head}\n${table(['STEP', 'DUE', 'TARGET', 'CHANNEL', 'OUTCOME'], steps.map(stepRow))}`;
}

const stepRow = (step: PlannedStep): string[] => [
  step.stepId,
  showInstant(step.dueAt),
  step.target,
  step.channel,
  step.outcome
    ? became(step.outcome, showInstant(step.outcome.at))
    : step.expected
      ? became(step.expected, 'to come')
      : 'pending',
];

type Became = Pick<NonNullable<PlannedStep['expected']>, 'reason' | 'targetUnitId'> & { readonly kind: string };

function became({ kind, reason, targetUnitId }: Became, when: string): string {
  const why = reason === null ? '' : ` (${reason})`;
  const told = targetUnitId === null ? '' : `, tells ${targetUnitId}`;
  return `${kind}${why}, ${when}${told}`;
}
