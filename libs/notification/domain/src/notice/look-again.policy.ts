import type { Task } from '@wian/contracts';
import type { Hindrance } from '../delivery/delivery.decider.js';
import type { Delivery } from '../delivery/delivery.events.js';

/** The task once more, just before sending: what it has moved on from is not sent. Undefined = send. */
export function lookAgain(
  delivery: Pick<Delivery, 'cause' | 'escalation' | 'unitId'>,
  task: Task | undefined,
): Hindrance | undefined {
  // It was there when the notice was planned.
  if (!task) return superseded('The task is no more: its service was restored from a backup.');
  if (task.ended) return superseded(`The task has ended: ${task.ended.kind}.`);
  if (task.status === 'completed') return superseded('The task is completed.');
  if (delivery.escalation?.target !== 'superior' && delivery.unitId !== task.unitId)
    return superseded('The task is another unit’s by now.');
  switch (delivery.cause) {
    case 'assigned':
      return task.status === 'assigned' ? undefined : superseded(`The task is ${task.status} already.`);
    case 'returned':
      return task.status === 'returned' ? undefined : superseded(`The task is ${task.status} again.`);
    case 'reminded':
      return answered(task);
    case 'escalated':
      return stoppedClock(delivery.escalation, task);
    default:
      return delivery.cause satisfies never;
  }
}

/** What the unit was reminded of; a report that was returned is owed again. */
function answered({ reminded, acknowledged, status }: Task): Hindrance | undefined {
  if (reminded?.step === 'acknowledge')
    return acknowledged ? superseded('The task is acknowledged by now.') : undefined;
  return status === 'reported' ? superseded('The task is reported by now.') : undefined;
}

function stoppedClock(escalation: Delivery['escalation'], task: Task): Hindrance | undefined {
  if (escalation?.clock === 'acknowledge')
    return task.acknowledged ? superseded('The task is acknowledged by now.') : undefined;
  return task.reported ? superseded('The task is reported by now.') : undefined;
}

const superseded = (detail: string): Hindrance => ({ reason: 'superseded', detail });
