import {
  type CloudEvent,
  deliveryEvents,
  directiveIssued,
  type Post,
  postRecorded,
  type Task,
  taskAssigned,
} from '@wian/contracts';
import type { Clock, CommitLog } from '@wian/kernel';
import {
  ComposeNotice,
  DeliveryLog,
  type DeliveryQueries,
  type MailChannel,
  type NoticeSources,
  PlanNotices,
  ReadNotices,
  SendDelivery,
} from '@wian/notification-application';
import { EMAIL, internalDeliveryEvents, type NoticedTask } from '@wian/notification-domain';

export const deliveryTypes = [...deliveryEvents, ...internalDeliveryEvents];
const DIRECTIVE = directiveIssued.example;

/** One office: its officer's person id, its post and its task. */
export function office(code: string) {
  const unitId = `unit_${code}`;
  const personId = `person_sample-local-officer-${code}`;
  const post: Post = {
    ...postRecorded.example,
    postId: `post_${code}-officer`,
    unitId,
    incumbents: [{ personId, from: '2025-01-01', to: null, kind: 'holder' }],
    contactPoints: [{ channel: EMAIL, address: `local-officer-${code}@sample.invalid` }],
  };
  const taskId = taskAssigned.example.taskId.replace(/[^_]+$/, code);
  const task: Task = { ...taskAssigned.example, taskId, unitId, recipientUnitId: unitId };
  return { unitId, personId, post, task };
}
export type Office = ReturnType<typeof office>;

/** The event of a task, as the topic carries it. */
export const taskEvent = (task: Task, type: string = taskAssigned.type, sequence = 1): CloudEvent<Task> => ({
  specversion: '1.0',
  id: `${task.taskId}:${sequence}`,
  source: '/wian/assignment',
  type,
  subject: task.taskId,
  time: '2025-03-06T02:00:00.000Z',
  datacontenttype: 'application/json',
  sequence,
  position: sequence,
  epoch: 1,
  correlationid: 'request_1',
  data: task,
});

interface World {
  readonly offices: readonly Office[];
  readonly log: CommitLog;
  readonly queries: DeliveryQueries;
  readonly mail: MailChannel;
  readonly clock?: Clock;
}

/** The use-cases over some offices; `tasks` is the replica, and may be changed as assignment would. */
export function notificationOver({ offices, log, queries, mail, clock = systemLike() }: World) {
  const tasks = new Map<string, NoticedTask>(offices.map(({ task }) => [task.taskId, task]));
  const sources: NoticeSources = {
    taskById: async (taskId) => tasks.get(taskId),
    directiveById: async (directiveId) => (directiveId === DIRECTIVE.directiveId ? DIRECTIVE : undefined),
    unitName: async (unitId) => unitId,
    postsOf: async (unitIds) => offices.map(({ post }) => post).filter(({ unitId }) => unitIds.includes(unitId)),
  };
  const deliveries = new DeliveryLog(log, clock);
  const compose = new ComposeNotice(sources, clock, 'http://wian.test');
  const heldBy = async (personId: string) =>
    offices.filter((each) => each.personId === personId).map(({ post }) => post.postId);
  const planned = { times: 0, toBeMailed: [] as string[] };
  const plan = new PlanNotices({
    ...{ log, sources, queries, clock },
    channels: [EMAIL],
    onPlanned: (toBeMailed) => {
      planned.times += 1;
      planned.toBeMailed.push(...toBeMailed);
    },
  });
  return {
    tasks,
    deliveries,
    plan,
    planned,
    send: new SendDelivery({ deliveries, sources, compose, mail, messageDomain: 'sample.invalid' }),
    read: new ReadNotices({ queries, deliveries, sources, compose, posts: { heldBy }, clock }),
  };
}

/** Moves on by a millisecond at each look, so that orders differ. */
function systemLike(): Clock {
  let at = new Date('2025-03-06T02:00:00.000Z').getTime();
  return { now: () => new Date((at += 1)) };
}
