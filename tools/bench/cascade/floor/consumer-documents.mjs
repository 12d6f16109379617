/** What the events of new tasks leave in the stores of reporting and notification: as plain literals, field by field. */
import { randomUUID } from 'node:crypto';

const BANGKOK_MS = 7 * 3600 * 1000;
const utc = (instant) => new Date(instant).toISOString();
const localDate = (instant) => new Date(Date.parse(instant) + BANGKOK_MS).toISOString().slice(0, 10);

/** What reporting keeps of a new task. */
export function recordOf({ data: task, time, epoch, sequence: v }) {
  const { taskId, path, unitId, status, clocks } = task;
  const at = utc(time);
  return {
    _id: taskId,
    epoch,
    v,
    path,
    row: taskRow(task, at),
    clocks: {
      acknowledge: keptClock(clocks.acknowledge),
      ...(clocks.complete && { complete: keptClock(clocks.complete) }),
    },
    steps: [{ epoch, sequence: v, at, status, unitId }],
    firstDay: localDate(time),
    lastDay: '9999-12-31',
  };
}

const keptClock = ({ policyId, policyVersion, startedAt, dueAt, steps }) => ({
  policyId,
  policyVersion,
  startedAt: utc(startedAt),
  dueAt: utc(dueAt),
  steps: steps.map(keptStep).sort((one, other) => (one.stepId < other.stepId ? -1 : 1)),
});

const keptStep = ({ stepId, dueAt, target, channel }) => ({
  stepId,
  dueAt: utc(dueAt),
  target,
  channel,
  outcome: null,
});

const taskRow = (task, modifiedAt) => ({
  taskId: task.taskId,
  directiveId: task.directiveId,
  unitId: task.unitId,
  recipientUnitId: task.recipientUnitId,
  issuerUnitId: task.issuerUnitId,
  parentTaskId: task.parentTaskId,
  level: task.level,
  relay: task.obligations.relay,
  act: task.obligations.act,
  orders: task.orders.length,
  endedBy: task.endedBy,
  status: task.status,
  assignedAt: utc(task.assignedAt),
  acknowledgedAt: null,
  startedAt: null,
  reportedAt: null,
  returnedAt: null,
  completedAt: null,
  acknowledgeDueAt: utc(task.clocks.acknowledge.dueAt),
  completeDueAt: task.clocks.complete ? utc(task.clocks.complete.dueAt) : null,
  ...factsOfNew,
  modifiedAt,
});

/** Of a task that nothing has become of yet. */
const factsOfNew = {
  done: false,
  endedKind: null,
  endedAt: null,
  endedByDirectiveId: null,
  registeredAt: null,
  onBehalf: false,
  onBehalfUnitId: null,
  onBehalfWhy: null,
  acceptedAt: null,
  plannedFinishOn: null,
  delegatedPostId: null,
  delegatedAt: null,
  transfers: 0,
  transferredAt: null,
  transferredFromUnitId: null,
  disownedAt: null,
  disownedAnswer: null,
  ordersReported: 0,
  reportKind: null,
  rootDirectiveId: null,
  relayedAt: null,
  relayedDirectiveId: null,
  relayCovers: null,
  relayExpected: null,
  extensionState: null,
  extensionAskedAt: null,
  extensionWantedDueAt: null,
  extensionDecidedAt: null,
  extensionAgreedDueAt: null,
  originalCompleteDueAt: null,
  writtenCompleteDueAt: null,
};

/** What notification keeps of a new task. */
export const copyOf = ({ subject, data: { taskId, unitId, status }, epoch, sequence }) => ({
  _id: subject,
  epoch,
  v: sequence,
  noticed: { taskId, unitId, status, acknowledged: null, reported: null, returned: null },
});

/**
 * The deliveries of one event; `ways` are those of the unit: `{unitId, forUnitId?, postId, channel, address,
 * hindered?}`.
 */
export const deliveriesOf = ({ id, data: task, sequence }, ways, at) =>
  ways.map(({ unitId, forUnitId, postId, channel, address, hindered }) => {
    const { taskId, directiveId, issuerUnitId, path } = task;
    const deliveryId = `delivery_${taskId.slice(5)}-assigned-${sequence}-${postId.slice(5)}-${channel}`;
    return {
      deliveryId,
      cause: 'assigned',
      causeEventId: id,
      escalation: null,
      taskId,
      directiveId,
      issuerUnitId,
      path,
      unitId,
      ...(forUnitId && { forUnitId }),
      postId,
      channel,
      address,
      status: hindered ? 'not-delivered' : 'planned',
      reason: hindered?.reason ?? null,
      detail: hindered?.detail ?? null,
      attempts: 0,
      plannedAt: at,
      order: `${at}_${deliveryId}`,
      deliveredAt: null,
      openedAt: null,
    };
  });

export const storedDelivery = (delivery) => ({ _id: delivery.deliveryId, ...delivery, v: 1 });

export function commitOfDeliveries({ deliveries, at, correlationId, traceparent, position }) {
  const causes = new Set(deliveries.map(({ causeEventId }) => causeEventId));
  return {
    _id: `commit_${randomUUID()}`,
    at: new Date(at),
    actor: 'service_notification',
    onBehalfOf: null,
    correlationId,
    causationId: causes.size === 1 ? [...causes][0] : null,
    ...(traceparent && { traceparent }),
    events: deliveries.map((data) => ({
      id: `${data.deliveryId}:1`,
      aggregate: 'delivery',
      aggregateId: data.deliveryId,
      version: 1,
      type: data.status === 'planned' ? 'delivery.planned' : 'delivery.not-delivered',
      data,
    })),
    position,
  };
}

/** As the queue has them: one for each mail that is to be sent. */
export const jobsOf = (deliveries) =>
  deliveries
    .filter(({ channel, status }) => channel === 'email' && status === 'planned')
    .map(({ deliveryId }) => ({
      name: 'job',
      data: { deliveryId },
      opts: {
        jobId: deliveryId,
        attempts: 5,
        backoff: { type: 'exponential', delay: 2_000 },
        removeOnComplete: true,
        removeOnFail: true,
      },
    }));
