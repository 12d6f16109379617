import type { MessageEvent } from '@nestjs/common';
import type { Clock } from '@wian/kernel';
import type { ByPost, DeliveryQueries, NoticeFeed, ReadNotices } from '@wian/notification-application';
import { placeBefore } from '@wian/notification-application';
import type { Delivery, Language } from '@wian/notification-domain';
import { concatMap, interval, map, merge, Observable, of, takeWhile, tap } from 'rxjs';

/** Shorter than what proxies take for a silence. */
const BEAT_MILLIS = 15_000;
const RETRY_MILLIS = 2_000;
const PAGE = 200;
/** A client that was away for more than that many notices is told to fetch the list. */
export const MOST_MISSED = 1_000;

interface StreamRequest {
  readonly language: Language;
  readonly lastEventId: string | undefined;
  /** When the caller's token ends, in real time. */
  readonly until: Date;
}

export interface NoticeStreamParts {
  readonly notices: Pick<ReadNotices, 'postsOf' | 'unread' | 'view'>;
  readonly feed: Pick<NoticeFeed, 'listen'>;
  readonly queries: Pick<DeliveryQueries, 'since'>;
  readonly clock: Clock;
  /** At each beat the posts are asked for again; every 15 seconds unless told. */
  readonly beats?: Observable<unknown>;
}

/** One connection: whose it is, and which posts the person holds. */
interface Connection {
  readonly personId: string;
  readonly request: StreamRequest;
  postIds: readonly string[];
}

interface StreamEvent {
  readonly type: 'ready' | 'notice' | 'reset' | 'ping';
  readonly data: string | object;
  /** A notice's own place. */
  readonly at?: string;
  readonly retry?: number;
}

// A browser passes over events without data: a ping only keeps the connection open.
const RESET: StreamEvent = { type: 'reset', data: {} };
const PING: StreamEvent = { type: 'ping', data: '' };

/** An event's id: the place in the order of deliveries up to which the client has everything. */
const placeForm = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_delivery_[A-Za-z0-9_-]*$/;

/**
 * What one person sees come in: `ready` with the count of unread notices, `notice` for each new one, `ping`, and `reset`
 * where the list has to be fetched anew: too much was missed, or the person's posts have changed. It ends at the first
 * beat after the token has.
 */
export class NoticeStream {
  constructor(private readonly parts: NoticeStreamParts) {}

  async open(personId: string, request: StreamRequest): Promise<Observable<MessageEvent>> {
    const { notices, clock, beats = interval(BEAT_MILLIS) } = this.parts;
    const connection: Connection = { personId, request, postIds: await notices.postsOf(personId) };
    const now = `${clock.now().toISOString()}_delivery_`;
    const { lastEventId = '' } = request;
    const resumed = placeForm.test(lastEventId);
    let place = resumed ? lastEventId : now;
    const told = this.told(connection, resumed ? lastEventId : undefined).pipe(
      concatMap((delivery) => (delivery === 'reset' ? of({ ...RESET, at: now }) : this.noticeOf(delivery, request))),
      tap(({ at = '' }) => (place = at > place ? at : place)),
    );
    const ready: StreamEvent = {
      type: 'ready',
      retry: RETRY_MILLIS,
      data: { unread: await notices.unread(connection.postIds) },
    };
    const beating = beats.pipe(concatMap(() => this.beat(connection)));
    return merge(of(ready), told, beating).pipe(
      takeWhile((event) => event !== 'end'),
      // Every event carries the place, since a browser resumes behind the last id that it saw.
      map(({ at: _, ...event }): MessageEvent => ({ ...event, id: place })),
    );
  }

  /**
   * What was missed first, then what comes; so that whoever is cut off in between has not passed over anything. The feed
   * reaches back and may tell of a notice again: a connection passes it on once, and never the last one seen.
   */
  private told(connection: Connection, lastEventId: string | undefined): Observable<Delivery | 'reset'> {
    return new Observable((subscriber) => {
      let waiting: Delivery[] | undefined = [];
      const passedOn = new Set([lastEventId]);
      const passOn = (delivery: Delivery | 'reset') => {
        if (delivery !== 'reset' && passedOn.has(delivery.order)) return;
        if (delivery !== 'reset') passedOn.add(delivery.order);
        subscriber.next(delivery);
      };
      // Listens before it looks for what was missed, so that nothing falls in between.
      const leave = this.parts.feed.listen((deliveries) => {
        for (const delivery of toPosts(deliveries, connection.postIds))
          if (waiting) waiting.push(delivery);
          else passOn(delivery);
      });
      this.missed(connection, lastEventId).then(
        (found) => {
          for (const delivery of [...found, ...(waiting ?? [])]) passOn(delivery);
          waiting = undefined;
        },
        (error: unknown) => subscriber.error(error),
      );
      return leave;
    });
  }

  private async missed(
    { postIds }: Connection,
    lastEventId: string | undefined,
  ): Promise<readonly (Delivery | 'reset')[]> {
    const [, instant] = placeForm.exec(lastEventId ?? '') ?? [];
    if (instant === undefined) return [];
    const missed: Delivery[] = [];
    let from = placeBefore(instant);
    for (;;) {
      const page = await this.parts.queries.since(postIds, { limit: PAGE, from });
      missed.push(...page);
      from = page.at(-1)?.order ?? from;
      if (missed.length > MOST_MISSED) return ['reset'];
      if (page.length < PAGE) return missed;
    }
  }

  /** Posts are given and taken while a stream is open, and a token ends. */
  private async beat(connection: Connection): Promise<StreamEvent | 'end'> {
    if (connection.request.until.getTime() <= Date.now()) return 'end';
    const postIds = await this.parts.notices.postsOf(connection.personId);
    const same = [...postIds].sort().join() === [...connection.postIds].sort().join();
    connection.postIds = postIds;
    return same ? PING : RESET;
  }

  private async noticeOf(delivery: Delivery, { language }: StreamRequest): Promise<StreamEvent> {
    const { order, ...view } = await this.parts.notices.view(delivery, language);
    return { type: 'notice', at: order, data: view };
  }
}

/** In their order, also where one person holds several posts. */
const toPosts = (deliveries: ByPost, postIds: readonly string[]): readonly Delivery[] =>
  postIds.flatMap((postId) => deliveries.get(postId) ?? []).sort((a, b) => (a.order < b.order ? -1 : 1));
