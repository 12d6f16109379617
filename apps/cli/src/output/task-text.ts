import type { FormField, OnBehalf, OrderReport } from '@wian/contracts';
import type { TaskView } from '../api-types.js';
import { orderOf } from './letter-summary.js';
import { labelled } from './table.js';
import { showDate, showInstant } from './times.js';
import { actionWords, urgencyWords } from './words.js';

type Taken = { readonly at: string; readonly by: string } | null | undefined;
type Line = readonly [string, string | null];

/** A task for people: what is owed, by whom, and the steps taken. */
export function taskText(task: TaskView): string {
  const { directive } = task;
  return labelled([
    ['task', task.taskId],
    ['status', `${task.status}${task.obligations.act ? '' : ' (relaying)'}`],
    ['unit', `${task.unitName} (${task.unitCode})`],
    ['directive', `${directive.number}, ${showDate(directive.letterDate)}, ${task.directiveId}`],
    ['subject', directive.subject],
    ['urgency', urgencyWords[directive.urgency]],
    ['action', actionWords[directive.action]],
    [
      'orders',
      directive.orders
        .filter(({ ordinal }) => task.orders.includes(ordinal))
        .map(orderOf)
        .join('\n'),
    ],
    ['form', (directive.form?.fields ?? []).map(fieldText).join('\n')],
    ['assigned', showInstant(task.assignedAt)],
    ['acknowledged', stepText(task.acknowledged, behalfText(task.acknowledged?.onBehalf))],
    ['accepted', stepText(task.accepted, planText(task.accepted))],
    ['started', stepText(task.started)],
    ...(task.reports ?? []).map((report): Line => [`order ${report.order}`, stepText(report, saidIn(report))]),
    ['reported', stepText(task.reported, task.reported ? saidIn(task.reported) : undefined)],
    ['returned', stepText(task.returned, task.returned?.reason)],
    ['completed', stepText(task.completed)],
    ...whose(task),
    ['open steps', task.can.join(', ') || null],
  ]);
}

const fieldText = ({ id, label, kind, required }: FormField): string =>
  `${id}: ${label} (${kind}${required ? ', required' : ''})`;

const stepText = (step: Taken, said?: string): string | null =>
  step ? `${showInstant(step.at)}, ${step.by}${said === undefined ? '' : `: ${said}`}` : null;

/** Whose task it is by now, and how it ended where it was not completed. */
function whose({ relayed, delegated, disowned, transferred, ended, extension }: TaskView): Line[] {
  return [
    ['passed on', stepText(relayed, relayed && relayText(relayed))],
    ['delegated', stepText(delegated, delegated?.postId)],
    ['not ours', stepText(disowned, disowned?.reason)],
    ['answered', stepText(disowned?.answered, disowned?.answered ? answerText(disowned.answered) : undefined)],
    [
      'transferred',
      stepText(transferred, transferred && `${transferred.from} → ${transferred.to}: ${transferred.reason}`),
    ],
    ['more time', extension ? extensionText(extension) : null],
    [
      'ended',
      ended ? `${ended.kind}, ${stepText({ at: ended.at, by: ended.actor }, ended.reason ?? undefined)}` : null,
    ],
  ];
}

/** Whoever was left out is told first. */
const relayText = ({ covers, expected, directiveId }: NonNullable<TaskView['relayed']>): string =>
  `${covers < expected ? `IN PART, ` : ''}to ${covers} of ${expected} below, ${directiveId}`;

const answerText = ({ answer, reason }: { answer: string; reason: string }): string => `${answer}, ${reason}`;

function extensionText(extension: NonNullable<TaskView['extension']>): string {
  const { state, askedAt, askedBy, wantedDueAt, reason, agreedDueAt, decision } = extension;
  const until = agreedDueAt === null ? '' : ` until ${showInstant(agreedDueAt)}`;
  const asked = `asked ${showInstant(askedAt)}, ${askedBy}, until ${showInstant(wantedDueAt)}: ${reason}`;
  return `${state}${until}${decision === null ? '' : `: ${decision}`}; ${asked}`;
}

const behalfText = (onBehalf: OnBehalf | undefined): string | undefined =>
  onBehalf && `for the unit, by ${onBehalf.postId}: ${onBehalf.evidence.text}`;

const planText = (accepted: TaskView['accepted']): string | undefined =>
  accepted && `${accepted.plan}${accepted.finishOn === null ? '' : ` (by ${showDate(accepted.finishOn)})`}`;

const saidIn = ({ text, values = [], files = [] }: Pick<OrderReport, 'text' | 'values' | 'files'>): string =>
  [text, ...values.map(({ name, value }) => `${name} = ${value}`), ...files.map(({ name }) => `[${name}]`)].join('; ');
