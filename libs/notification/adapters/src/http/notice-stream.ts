import type { MessageEvent } from '@nestjs/common';
import type { Clock } from '@wian/kernel';
import type { DeliveryQueries, NoticeFeed, ReadNotices } from '@wian/notification-application';
import { placeBefore } from '@wian/notification-application';
import type { Delivery, Language } from '@wian/notification-domain';
import { concatMap, defer, EMPTY, interval, map, merge, mergeAll, Observable, of, tap } from 'rxjs';

/** Shorter than what proxies take for a silence. */
const PING_MILLIS = 15_000;
const RETRY_MILLIS = 2_000;
/** A client that was away for more than that many notices fetches the list. */
const MOST_MISSED = 200;

interface StreamRequest {
  readonly language: Language;
  readonly lastEventId: string | undefined;
}

/** An event's id: the place in the order of deliveries up to which the client has everything. */
const placeForm = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_delivery_[A-Za-z0-9_-]*$/;

/** What one person sees come in: `ready` with the count of unread notices, `notice` for each new one, `ping`. */
export class NoticeStream {
  constructor(
    private readonly notices: ReadNotices,
    private readonly feed: NoticeFeed,
    private readonly queries: DeliveryQueries,
    private readonly clock: Clock,
  ) {}

  /** The posts are those held when it opens; a client that goes on for days opens it again. */
  async open(personId: string, { language, lastEventId = '' }: StreamRequest): Promise<Observable<MessageEvent>> {
    const postIds = await this.notices.postsOf(personId);
    const resumed = placeForm.test(lastEventId);
    let place = resumed ? lastEventId : `${this.clock.now().toISOString()}_delivery_`;
    // Listens before it looks for what was missed, so that nothing falls in between.
    const missed = defer(() => (resumed ? this.missed(postIds, lastEventId) : EMPTY)).pipe(mergeAll());
    const notices = merge(this.heard(postIds), missed).pipe(
      concatMap((delivery) => this.noticeOf(delivery, language)),
      tap(({ id }) => (place = id > place ? id : place)),
    );
    const ready = { type: 'ready', retry: RETRY_MILLIS, data: { unread: await this.notices.unread(postIds) } };
    const pings = interval(PING_MILLIS).pipe(map(() => ({ type: 'ping', data: '' })));
    // Every event carries the place, since a browser resumes behind the last id that it saw.
    return merge(of(ready), notices, pings).pipe(map((event): MessageEvent => ({ ...event, id: place })));
  }

  private heard(postIds: readonly string[]): Observable<Delivery> {
    return new Observable((subscriber) =>
      this.feed.listen((deliveries) => {
        for (const delivery of deliveries)
          if (delivery.postId !== null && postIds.includes(delivery.postId)) subscriber.next(delivery);
      }),
    );
  }

  private async missed(postIds: readonly string[], lastEventId: string): Promise<readonly Delivery[]> {
    const [, instant = ''] = placeForm.exec(lastEventId) ?? [];
    const found = await this.queries.since(postIds, { limit: MOST_MISSED, from: placeBefore(instant) });
    return found.filter(({ order }) => order !== lastEventId);
  }

  private async noticeOf(delivery: Delivery, language: Language) {
    const { order, ...view } = await this.notices.view(delivery, language);
    return { type: 'notice', id: order, data: view };
  }
}
