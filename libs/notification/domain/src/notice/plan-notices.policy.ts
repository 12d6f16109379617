import { orgPathOfTask, type Post, type TaskWithStep } from '@wian/contracts';
import type { Hindrance } from '../delivery/delivery.decider.js';
import type { Cause } from '../delivery/delivery.events.js';
import { deliveryIdOf, type PlannedDelivery } from '../delivery/delivery-id.js';
import { type FiredStep, firedStepOf } from './cause.policy.js';
import { toldPosts } from './recipients.policy.js';

/** Within the application: needs no address. */
export const IN_APP = 'in-app';
export const EMAIL = 'email';

export interface NoticeCause {
  readonly cause: Cause;
  readonly eventId: string;
  /** Of the event. */
  readonly epoch: number;
  /** Of the task, after the event. */
  readonly version: number;
  readonly task: TaskWithStep;
}

export interface NoticeFacts {
  /** Posts of the unit that is told. */
  readonly posts: readonly Post[];
  /** The day in Asia/Bangkok: who holds a post then is told. */
  readonly day: string;
  /** Channels that this system can send on. */
  readonly channels: readonly string[];
}

export interface PlannedNotice {
  readonly delivery: PlannedDelivery;
  /** Already known not to be deliverable; recorded all the same, since the log says why. */
  readonly hindered?: Hindrance;
}

/** The unit that is told: the task's own, or for an escalation the one that its step names. */
export const unitTold = ({ cause, task }: NoticeCause): string =>
  (cause === 'escalated' && firedStepOf(task)?.targetUnitId) || task.unitId;

/** Every notice that an event brings about, each post on each channel, with the reason for those that cannot be sent. */
export function planNotices(cause: NoticeCause, facts: NoticeFacts): readonly PlannedNotice[] {
  const step = cause.cause === 'escalated' ? firedStepOf(cause.task) : undefined;
  const posts = toldPosts(facts.posts, facts.day);
  if (posts.length === 0) return [nobody(cause, step)];
  const addressed = new Set<string>();
  return posts.flatMap((post) =>
    channelsFor(post, step).map((channel): PlannedNotice => {
      const address = post.contactPoints?.find((point) => point.channel === channel)?.address ?? null;
      const hindered = hindrance({ channel, address, addressed, channels: facts.channels });
      if (address !== null) addressed.add(`${channel} ${address.toLowerCase()}`);
      const delivery = deliveryOf(cause, step, { postId: post.postId, channel, address });
      return hindered ? { delivery, hindered } : { delivery };
    }),
  );
}

/**
 * In the application always. Beside it an escalation goes out on the channel of its step, and on no other: the policy
 * decides. All else goes by mail, and wherever else the post can be reached.
 */
function channelsFor({ contactPoints = [] }: Post, step: FiredStep | undefined): readonly string[] {
  const named = contactPoints.map(({ channel }) => channel);
  return [...new Set([IN_APP, ...(step ? [step.channel] : [EMAIL, ...named])])];
}

interface Reach {
  readonly channel: string;
  readonly address: string | null;
  readonly addressed: ReadonlySet<string>;
  readonly channels: readonly string[];
}

function hindrance({ channel, address, addressed, channels }: Reach): Hindrance | undefined {
  if (channel === IN_APP) return undefined;
  if (!channels.includes(channel)) return { reason: 'no-channel', detail: `This system does not send by ${channel}.` };
  if (address === null) return { reason: 'no-contact', detail: `The post names no address for ${channel}.` };
  if (!addressed.has(`${channel} ${address.toLowerCase()}`)) return undefined;
  return { reason: 'duplicate', detail: `Another post of the unit gets it at ${address} already.` };
}

const nobody = (cause: NoticeCause, step: FiredStep | undefined): PlannedNotice => ({
  delivery: deliveryOf(cause, step, { postId: null, channel: IN_APP, address: null }),
  hindered: { reason: 'no-contact', detail: 'Nobody holds a post of the unit that is told of tasks.' },
});

function deliveryOf(
  { cause, eventId, epoch, version, task }: NoticeCause,
  step: FiredStep | undefined,
  to: Pick<PlannedDelivery, 'postId' | 'channel' | 'address'>,
): PlannedDelivery {
  const { taskId, directiveId, issuerUnitId } = task;
  const unitId = step?.targetUnitId ?? task.unitId;
  return {
    deliveryId: deliveryIdOf({ taskId, name: cause, epoch, version }, { unitId, postId: to.postId }, to.channel),
    cause,
    causeEventId: eventId,
    escalation: step?.escalation ?? null,
    taskId,
    directiveId,
    issuerUnitId,
    path: [...orgPathOfTask(task)],
    unitId,
    ...to,
  };
}
