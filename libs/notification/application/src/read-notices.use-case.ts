import {
  type Cause,
  type Delivery,
  IN_APP,
  type Language,
  lookAgain,
  unknownDelivery,
} from '@wian/notification-domain';
import { type Clock, ok, type Result } from '@wian/kernel';
import type { ComposeNotice } from './compose-notice.js';
import type { DeliveryLog, SettlementContext } from './delivery-log.js';
import type { DeliveryQueries, HeldPosts, Keyset, NoticeSources } from './ports.js';

/** A notice as a person reads it. */
export interface NoticeView {
  readonly noticeId: string;
  readonly cause: Cause;
  readonly taskId: string;
  readonly directiveId: string;
  /** The unit and the post that are told. */
  readonly unitId: string;
  readonly postId: string | null;
  /** Subject line and text in the language asked for; null until the directive has come here. */
  readonly title: string | null;
  readonly text: string | null;
  readonly at: string;
  readonly read: boolean;
  readonly readAt: string | null;
  /** Place in the list: the cursor and the id of the event in the stream. */
  readonly order: string;
}

export interface NoticeList {
  readonly items: readonly NoticeView[];
  readonly unread: number;
  /** `order` of the last notice looked at, where there are more. */
  readonly next: string | null;
}

export interface ReadNoticesParts {
  readonly queries: DeliveryQueries;
  readonly deliveries: DeliveryLog;
  readonly sources: NoticeSources;
  readonly compose: ComposeNotice;
  readonly posts: HeldPosts;
  readonly clock: Clock;
}

/** Notices in the application, for whoever holds the posts today. Being listed for the first time is being delivered. */
export class ReadNotices {
  constructor(private readonly parts: ReadNoticesParts) {}

  async list(context: SettlementContext, page: Keyset & { readonly language: Language }): Promise<NoticeList> {
    const { queries } = this.parts;
    const postIds = await this.postsOf(context.actor.id);
    const found = await queries.inbox(postIds, { ...page, limit: page.limit + 1 });
    const shown = found.slice(0, page.limit);
    const delivered = (await Promise.all(shown.map((each) => this.deliver(each, context)))).flat();
    const items = await Promise.all(delivered.map((each) => this.view(each, page.language)));
    const next = found.length > page.limit ? (shown.at(-1)?.order ?? null) : null;
    return { items, unread: await queries.unread(postIds), next };
  }

  /** Refuses with `NOTICE.NOT_FOUND` where it is for none of the person's posts. */
  async open(context: SettlementContext, noticeId: string, language: Language): Promise<Result<NoticeView>> {
    const delivery = await this.parts.deliveries.load(noticeId);
    const postIds = await this.postsOf(context.actor.id);
    if (delivery?.channel !== IN_APP || !delivery.postId || !postIds.includes(delivery.postId))
      return unknownDelivery();
    const opened = await this.parts.deliveries.settle(noticeId, { type: 'open' }, context);
    return opened.ok ? ok(await this.view(opened.value, language)) : opened;
  }

  postsOf(personId: string): Promise<readonly string[]> {
    return this.parts.posts.heldBy(personId, this.parts.clock.now());
  }

  unread(postIds: readonly string[]): Promise<number> {
    return this.parts.queries.unread(postIds);
  }

  async view(delivery: Delivery, language: Language): Promise<NoticeView> {
    const rendered = await this.parts.compose.of(delivery, language);
    const { deliveryId, cause, taskId, directiveId, unitId, postId, plannedAt, status, openedAt, order } = delivery;
    return {
      noticeId: deliveryId,
      cause,
      taskId,
      directiveId,
      unitId,
      postId,
      title: rendered?.subject ?? null,
      text: rendered?.text ?? null,
      at: plannedAt,
      read: status === 'read',
      readAt: openedAt,
      order,
    };
  }

  /** What the task has moved on from is not shown any more, and the log says why. */
  private async deliver(delivery: Delivery, context: SettlementContext): Promise<readonly Delivery[]> {
    if (delivery.status !== 'planned') return [delivery];
    const task = await this.parts.sources.taskById(delivery.taskId);
    const hindered = lookAgain(delivery, task);
    const settlement = hindered ? { type: 'drop' as const, hindered } : { type: 'deliver' as const };
    const settled = await this.parts.deliveries.settle(delivery.deliveryId, settlement, context);
    if (!settled.ok) return [delivery];
    return settled.value.status === 'not-delivered' ? [] : [settled.value];
  }
}
