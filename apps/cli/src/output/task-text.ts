import type { TaskView } from '../api-types.js';
import { orderOf } from './letter-summary.js';
import { labelled } from './table.js';
import { showDate, showInstant } from './times.js';
import { actionWords, urgencyWords } from './words.js';

type Taken = { readonly at: string; readonly by: string } | null;

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
    ['assigned', showInstant(task.assignedAt)],
    ['acknowledged', stepText(task.acknowledged)],
    ['started', stepText(task.started)],
    ['reported', stepText(task.reported, task.reported?.text)],
    ['returned', stepText(task.returned, task.returned?.reason)],
    ['completed', stepText(task.completed)],
  ]);
}

const stepText = (step: Taken, said?: string): string | null =>
  step && `${showInstant(step.at)}, ${step.by}${said === undefined ? '' : `: ${said}`}`;
