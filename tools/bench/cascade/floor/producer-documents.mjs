/** What stands in the store of tasks, and on their topic, after a page of a cascade: as plain literals, field by field. */
import { createHash, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';

const kindless = (id) => id.slice(id.indexOf('_') + 1);

/** A task like `like`, which some other directive has brought about. */
export function taskOf(like, { directiveId, at }) {
  const taskId = (id) => `task_${kindless(directiveId)}_${kindless(id)}`;
  const { acknowledge, complete } = like.clocks;
  const started = (clock) => ({ ...clock, startedAt: at });
  return {
    taskId: taskId(like.recipientUnitId),
    directiveId,
    issuerUnitId: like.issuerUnitId,
    recipientUnitId: like.recipientUnitId,
    unitId: like.unitId,
    level: like.level,
    parentTaskId: like.parentTaskId && taskId(like.parentTaskId.slice(like.parentTaskId.lastIndexOf('_'))),
    path: like.path,
    obligations: like.obligations,
    orders: like.orders,
    endedBy: like.endedBy,
    status: 'assigned',
    assignedAt: at,
    acknowledged: null,
    started: null,
    reported: null,
    returned: null,
    completed: null,
    clocks: { acknowledge: started(acknowledge), ...(complete && { complete: started(complete) }) },
    nextDueAt: like.nextDueAt,
  };
}

export function storedTask(task) {
  const { path, issuerUnitId, directiveId, parentTaskId, obligations, endedBy } = task;
  const { acknowledge, complete } = task.clocks;
  const owesResult = obligations.act && endedBy !== 'acknowledgement';
  const derived = {
    watch: path.includes(issuerUnitId) ? path : [...path, issuerUnitId],
    under: [parentTaskId ?? directiveId],
    openUnder: [parentTaskId ?? directiveId],
    openDueAt: complete && complete.dueAt < acknowledge.dueAt ? complete.dueAt : acknowledge.dueAt,
    awaits: owesResult ? ['acknowledge', 'report'] : ['acknowledge'],
  };
  return { _id: task.taskId, ...task, v: 1, derived };
}

const eventOf = (aggregate, aggregateId, { version, type, data }) => ({
  id: `${aggregateId}:${version}`,
  aggregate,
  aggregateId,
  version,
  type,
  data,
});

/** The page's commit: the step of the cascade, and its tasks. */
export function commitOfPage({ cascade, version, tasks, at, correlationId, traceparent, position }) {
  const { directiveId } = cascade.directive;
  const cascadeId = `cascade_${kindless(directiveId)}`;
  return {
    _id: `commit_${randomUUID()}`,
    at: new Date(at),
    actor: 'service_assignment',
    onBehalfOf: null,
    correlationId,
    causationId: `${directiveId}:1`,
    ...(traceparent && { traceparent }),
    events: [
      eventOf('cascade', cascadeId, { version, type: 'cascade.advanced', data: cascade }),
      ...tasks.map((data) => eventOf('task', data.taskId, { version: 1, type: 'wian.task.assigned.v1', data })),
    ],
    position,
  };
}

/** The sealed batch of one commit, behind the batch `last`. */
export function batchOf(last, { _id: id, position, at, actor, onBehalfOf, correlationId, causationId, events }) {
  const json = { id, position, at: at.toISOString(), actor, onBehalfOf, correlationId, causationId, events };
  const hash = createHash('sha256').update(last.hash).update(canonicalize(json)).digest('hex');
  const lastPosition = position + events.length - 1;
  return { _id: last._id + 1, epoch: 1, firstPosition: position, lastPosition, previous: last.hash, hash, term: 1 };
}

/** The events of the tasks, as messages; the step of the cascade is nobody else's business. */
export const messagesOf = ({ at, correlationId, causationId, traceparent, position, events }) =>
  events.flatMap(({ id, type, aggregate, aggregateId, version, data }, index) => {
    if (aggregate !== 'task') return [];
    const event = {
      specversion: '1.0',
      id,
      type,
      subject: aggregateId,
      datacontenttype: 'application/json',
      sequence: version,
      time: at.toISOString(),
      correlationid: correlationId,
      causationid: causationId,
      traceparent,
      orgpath: `/${data.path.join('/')}`,
      position: position + index,
      epoch: 1,
      source: '/wian/assignment',
      data,
    };
    const headers = { 'content-type': 'application/cloudevents+json' };
    return [{ key: aggregateId, value: Buffer.from(JSON.stringify(event)), headers }];
  });
