import type { Hindrance } from '../delivery/delivery.decider.js';
import type { Delivery } from '../delivery/delivery.events.js';
import type { NoticedTask } from './noticed-task.js';

type Looked = Pick<Delivery, 'cause' | 'escalation' | 'unitId'> & Partial<Pick<Delivery, 'forUnitId' | 'postId'>>;

/** The task once more, just before sending: what it has moved on from is not sent. Undefined = send. */
export function lookAgain(delivery: Looked, task: NoticedTask | undefined): Hindrance | undefined {
  // It was there when the notice was planned.
  if (!task) return superseded('The task is no more: its service was restored from a backup.');
  if (delivery.cause === 'ended') return task.ended ? undefined : superseded('The task goes on.');
  if (task.ended) return superseded(`The task has ended: ${task.ended.kind}.`);
  if (task.status === 'completed') return superseded('The task is completed.');
  if (isForOwner(delivery) && (delivery.forUnitId ?? delivery.unitId) !== task.unitId)
    return superseded('The task is another unit’s by now.');
  return movedOn(delivery, task);
}

/** An escalation may go to who is above it. */
const isForOwner = ({ cause, escalation }: Looked): boolean =>
  escalation?.target !== 'superior' && !['transferred', 'disowned', 'extension-asked'].includes(cause);

type Judge = (task: NoticedTask, delivery: Looked) => Hindrance | undefined;

const movedOnFrom: Readonly<Record<Looked['cause'], Judge>> = {
  assigned: ({ status }) => (status === 'assigned' ? undefined : superseded(`The task is ${status} already.`)),
  returned: ({ status }) => (status === 'returned' ? undefined : superseded(`The task is ${status} again.`)),
  escalated: (task, { escalation }) => stoppedClock(escalation, task),
  delegated: ({ delegated }, { postId }) =>
    delegated && delegated.postId === postId ? undefined : superseded('The task is another post’s by now.'),
  transferred: ({ unitId }, { forUnitId, unitId: told }) =>
    unitId === (forUnitId ?? told) ? superseded('The task has come back to the unit.') : undefined,
  disowned: ({ disowned }) =>
    disowned && !disowned.answered ? undefined : superseded('The task was answered for by now.'),
  kept: () => undefined,
  'extension-asked': ({ extension }) =>
    extension?.state === 'asked' ? undefined : superseded('The task was answered for by now.'),
  'extension-decided': ({ extension }) =>
    extension?.state === 'asked' ? superseded('The task was asked more time for anew.') : undefined,
  ended: () => undefined,
};

const movedOn = (delivery: Looked, task: NoticedTask): Hindrance | undefined =>
  movedOnFrom[delivery.cause](task, delivery);

function stoppedClock(escalation: Delivery['escalation'], task: NoticedTask): Hindrance | undefined {
  if (escalation?.clock === 'acknowledge')
    return task.acknowledged ? superseded('The task is acknowledged by now.') : undefined;
  return task.reported ? superseded('The task is reported by now.') : undefined;
}

const superseded = (detail: string): Hindrance => ({ reason: 'superseded', detail });
