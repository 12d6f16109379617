import { orgPathOfTask, type Post, type TaskWithStep } from '@wian/contracts';
import { isHeldOn, reachOf } from '@wian/org-tree';
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
  /** Posts of the unit that carries what is for it, where `carrierOf` names one. */
  readonly carriers?: readonly Post[];
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

/** The unit that is told: the task's own, or who has to answer it, or the one that an escalation's step names. */
export function unitTold({ cause, task }: Pick<NoticeCause, 'cause' | 'task'>): string {
  switch (cause) {
    case 'escalated':
      return firedStepOf(task)?.targetUnitId ?? task.unitId;
    case 'disowned':
    case 'extension-asked':
      return task.issuerUnitId;
    case 'transferred':
      return task.transferred?.from ?? task.unitId;
    default:
      return task.unitId;
  }
}

/** The unit that carries what is for the unit of these posts, where nobody there is reached by computer. */
export function carrierOf(posts: readonly Post[], day: string): string | undefined {
  const reach = reachOf(posts, day);
  return reach.kind === 'through' ? reach.unitId : undefined;
}

/** Every notice that an event brings about, each post on each channel, with the reason for those that cannot be sent. */
export function planNotices(cause: NoticeCause, facts: NoticeFacts): readonly PlannedNotice[] {
  const step = cause.cause === 'escalated' ? firedStepOf(cause.task) : undefined;
  const ways = waysOf(cause, step, facts);
  if (ways.length === 0) return [nobody(cause, step)];
  const addressed = new Set<string>();
  return ways.map(({ post, channel, forUnitId }): PlannedNotice => {
    const address = post.contactPoints?.find((point) => point.channel === channel)?.address ?? null;
    const hindered = hindrance({ channel, address, addressed, channels: facts.channels });
    if (address !== null) addressed.add(`${channel} ${address.toLowerCase()}`);
    const unit = forUnitId === undefined ? {} : { unitId: post.unitId, forUnitId };
    const delivery = { ...deliveryOf(cause, step, { postId: post.postId, channel, address }), ...unit };
    return hindered ? { delivery, hindered } : { delivery };
  });
}

interface Way {
  readonly post: Post;
  readonly channel: string;
  /** Where the post's unit only carries it. */
  readonly forUnitId?: string;
}

/** A unit without computers is told in the application alone, where nobody may look; so its carrier is told for it. */
function waysOf(cause: NoticeCause, step: FiredStep | undefined, facts: NoticeFacts): readonly Way[] {
  const { posts, carriers = [], day } = facts;
  const own = postsTold(cause, posts, day);
  if (carrierOf(posts, day) === undefined)
    return own.flatMap((post) => channelsFor(post, step).map((channel) => ({ post, channel })));
  const forUnitId = unitTold(cause);
  return [
    ...own.map((post) => ({ post, channel: IN_APP })),
    ...toldPosts(carriers, day).flatMap((post) =>
      channelsFor(post, step).map((channel) => ({ post, channel, forUnitId })),
    ),
  ];
}

/** What was given to one post is news to that one alone, whatever its roles. */
const postsTold = ({ cause, task }: NoticeCause, posts: readonly Post[], day: string): readonly Post[] =>
  cause === 'delegated'
    ? posts.filter((post) => post.postId === task.delegated?.postId && isHeldOn(post, day))
    : toldPosts(posts, day);

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
  const unitId = unitTold({ cause, task });
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
