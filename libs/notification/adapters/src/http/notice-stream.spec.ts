import type { MessageEvent } from '@nestjs/common';
import type { ByPost, Keyset } from '@wian/notification-application';
import type { Delivery } from '@wian/notification-domain';
import { firstValueFrom, Subject, take, toArray } from 'rxjs';
import { MOST_MISSED, NoticeStream, type NoticeStreamParts } from './notice-stream.js';

const NOW = '2025-03-06T02:00:00.000Z';
const notice = (name: string, postId: string | null = 'post_mine') =>
  ({ deliveryId: `delivery_${name}`, postId, order: `${NOW}_delivery_${name}` }) as Delivery;
const many = (count: number) => Array.from({ length: count }, (_, index) => notice(String(index).padStart(6, '0')));
const past = new Date(0);
const later = new Date(Date.now() + 3_600_000);

/** A stream over what was missed; `tell` is the feed's voice, and `held` are the person's posts. */
function setUp(missed: readonly Delivery[] = []) {
  const listeners = new Set<(deliveries: ByPost) => void>();
  const asked: unknown[] = [];
  const beats = new Subject<undefined>();
  const held = ['post_mine'];
  const parts = {
    notices: {
      postsOf: async () => [...held],
      unread: async () => 3,
      view: async ({ deliveryId, order }: Delivery) => ({ noticeId: deliveryId, order }),
    },
    feed: {
      listen: (each: (deliveries: ByPost) => void) => {
        listeners.add(each);
        return () => void listeners.delete(each);
      },
    },
    queries: {
      since: async (postIds: unknown, page: Keyset) => {
        asked.push([postIds, page]);
        return missed.filter(({ order }) => order > (page.from ?? '')).slice(0, page.limit);
      },
    },
    clock: { now: () => new Date(NOW) },
    beats,
  };
  const stream = new NoticeStream(parts as unknown as NoticeStreamParts);
  const start = async (lastEventId?: string, until = later) =>
    stream.open('person_x', { language: 'th', lastEventId, until });
  const open = async (lastEventId: string | undefined, count: number): Promise<Promise<MessageEvent[]>[]> => [
    firstValueFrom((await start(lastEventId)).pipe(take(count), toArray())),
  ];
  const tell = (...told: Delivery[]) => {
    const byPost = new Map(
      told.flatMap(({ postId }) => (postId ? [[postId, told.filter((each) => each.postId === postId)]] : [])),
    );
    for (const listen of listeners) listen(byPost);
  };
  return { open, start, asked, listeners, held, tell, beat: () => beats.next(undefined) };
}

describe('the stream of notices', () => {
  it('begins with the count of unread ones, and goes on with those to the person’s own posts', async () => {
    const { open, tell, asked } = setUp([notice('old')]);
    const [seen] = await open(undefined, 2);
    tell(notice('others', 'post_other'), notice('nobody', null), notice('mine'));
    expect(await seen).toMatchObject([
      { type: 'ready', data: { unread: 3 } },
      { type: 'notice', id: `${NOW}_delivery_mine`, data: { noticeId: 'delivery_mine' } },
    ]);
    expect(asked).toEqual([]);
  });

  it('gives what was missed since the last event seen, and that one not again', async () => {
    const last = notice('a');
    const { open, asked } = setUp([last, notice('b')]);
    const [seen] = await open(last.order, 2);
    expect((await seen)?.map(({ id }) => id)).toEqual([last.order, notice('b').order]);
    // A little further back, since of two replicas the later commit may carry the earlier time.
    expect(asked).toEqual([[['post_mine'], { limit: 200, from: '2025-03-06T01:59:50.000Z' }]]);
  });

  it('passes each notice on once, and never the last one seen, however often the feed tells of it', async () => {
    const last = notice('a');
    const { open, tell } = setUp([last, notice('b')]);
    const [seen] = await open(last.order, 3);
    tell(last, notice('b'));
    tell(last, notice('b'), notice('c'));
    expect((await seen)?.map(({ id }) => id)).toEqual([last.order, notice('b').order, notice('c').order]);
  });

  it('never goes back to an earlier place when an older notice comes late', async () => {
    const { open, tell } = setUp();
    const [seen] = await open(undefined, 3);
    tell(notice('b'));
    tell(notice('a'));
    expect((await seen)?.at(-1)).toMatchObject({ id: notice('b').order, data: { noticeId: 'delivery_a' } });
  });

  it('begins anew where the last event is none of its own', async () => {
    const { open, asked } = setUp([notice('old')]);
    const [seen] = await open('nonsense', 1);
    expect(await seen).toMatchObject([{ type: 'ready', id: `${NOW}_delivery_` }]);
    expect(asked).toEqual([]);
  });

  it('gives all that was missed, page by page, before what comes meanwhile', async () => {
    const missed = many(450);
    const { open, tell } = setUp(missed);
    const [seen] = await open(`${NOW}_delivery_`, 452);
    tell(notice('meanwhile'));
    expect((await seen)?.map(({ id }) => id)).toEqual([
      `${NOW}_delivery_`,
      ...missed.map(({ order }) => order),
      notice('meanwhile').order,
    ]);
  });

  it('says to fetch the list, and goes on from now, where more was missed than it gives', async () => {
    const { open } = setUp(many(MOST_MISSED + 1));
    const [seen] = await open('2025-03-05T02:00:00.000Z_delivery_', 2);
    expect(await seen).toMatchObject([{ type: 'ready' }, { type: 'reset', data: {}, id: `${NOW}_delivery_` }]);
  });

  it('follows the posts that the person holds, beat by beat', async () => {
    const { open, tell, held, beat } = setUp();
    const [seen] = await open(undefined, 5);
    beat();
    await turn();
    held.splice(0, 1, 'post_new');
    beat();
    await turn();
    tell(notice('a'), notice('b', 'post_new'));
    beat();
    expect((await seen)?.map(({ type, data }) => [type, data])).toEqual([
      ['ready', { unread: 3 }],
      ['ping', ''],
      ['reset', {}],
      ['notice', { noticeId: 'delivery_b' }],
      ['ping', ''],
    ]);
  });

  it('ends at the first beat after the token has, and leaves the feed', async () => {
    const { start, listeners, beat } = setUp();
    const ended = firstValueFrom((await start(undefined, past)).pipe(toArray()));
    expect(listeners.size).toBe(1);
    beat();
    expect(await ended).toMatchObject([{ type: 'ready' }]);
    expect(listeners.size).toBe(0);
  });
});

/** Until what was begun has been handed on. */
const turn = () => new Promise((resolve) => setImmediate(resolve));
