/** What the events of new tasks leave in the stores of reporting and notification: as plain literals, field by field. */
import { randomUUID } from 'node:crypto';

const DAY_MS = 24 * 3600 * 1000;
const BANGKOK_MS = 7 * 3600 * 1000;
const utc = (instant) => new Date(instant).toISOString();
const localDate = (millis) => new Date(millis + BANGKOK_MS).toISOString().slice(0, 10);

/** The rows of one event: `{task, escalations, day, history}`. */
export function rowsOf({ data: task, time, epoch, sequence: v }) {
  const guarded = (_id, row) => ({ _id, row, epoch, v, path: task.path });
  const { taskId, directiveId, unitId, status } = task;
  const at = utc(time);
  const [day, next] = [localDate(Date.parse(time)), localDate(Date.parse(time) + DAY_MS)];
  const dayRow = { taskDayId: `${taskId}@${day}`, taskId, directiveId, unitId, date: day, status, open: true };
  return {
    task: guarded(taskId, taskRow(task, at)),
    escalations: escalationsOf(task, at).map((row) => guarded(row.escalationId, row)),
    day: guarded(dayRow.taskDayId, { ...dayRow, modifiedAt: at }),
    history: {
      _id: taskId,
      taskId,
      directiveId,
      path: task.path,
      steps: [{ epoch, sequence: v, at, status, unitId }],
      pendingFrom: next,
      writtenTo: day,
    },
  };
}

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
  modifiedAt,
});

const escalationsOf = (task, modifiedAt) =>
  Object.entries(task.clocks).flatMap(([clock, { policyId, policyVersion, startedAt, dueAt, steps }]) =>
    steps.map((step) => ({
      escalationId: `${task.taskId}:${clock}:${step.stepId}`,
      taskId: task.taskId,
      directiveId: task.directiveId,
      unitId: task.unitId,
      clock,
      stepId: step.stepId,
      policyId,
      policyVersion,
      startedAt: utc(startedAt),
      limitAt: utc(dueAt),
      dueAt: utc(step.dueAt),
      target: step.target,
      channel: step.channel,
      outcome: step.outcome?.kind ?? null,
      outcomeAt: step.outcome ? utc(step.outcome.at) : null,
      reason: step.outcome?.reason ?? null,
      targetUnitId: step.outcome?.targetUnitId ?? null,
      modifiedAt,
    })),
  );

export const copyOf = ({ subject, data, epoch, sequence }) => ({ _id: subject, epoch, v: sequence, task: data });

/** The deliveries of one event; `ways` are those of the unit: `{postId, channel, address, hindered}`. */
export const deliveriesOf = ({ id, data: task, sequence }, ways, at) =>
  ways.map(({ postId, channel, address, hindered }) => {
    const { taskId, directiveId, issuerUnitId, path, unitId } = task;
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
