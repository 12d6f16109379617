import type { MessageEvent } from '@nestjs/common';
import type { DeliveryQueries, NoticeFeed, ReadNotices } from '@wian/notification-application';
import type { Delivery } from '@wian/notification-domain';
import { firstValueFrom, take, toArray } from 'rxjs';
import { NoticeStream } from './notice-stream.js';

const NOW = '2025-03-06T02:00:00.000Z';
const notice = (name: string, postId: string | null = 'post_mine') =>
  ({ deliveryId: `delivery_${name}`, postId, order: `${NOW}_delivery_${name}` }) as Delivery;

/** A stream over what was missed; `tell` is the feed's voice. */
function setUp(missed: readonly Delivery[] = []) {
  const listeners: ((deliveries: readonly Delivery[]) => void)[] = [];
  const asked: unknown[] = [];
  const notices = {
    postsOf: async () => ['post_mine'],
    unread: async () => 3,
    view: async ({ deliveryId, order }: Delivery) => ({ noticeId: deliveryId, order }),
  } as unknown as ReadNotices;
  const feed = { listen: (each: (typeof listeners)[0]) => (listeners.push(each), () => undefined) };
  const queries = { since: async (...args: unknown[]) => (asked.push(args), missed) };
  const stream = new NoticeStream(notices, feed as unknown as NoticeFeed, queries as unknown as DeliveryQueries, {
    now: () => new Date(NOW),
  });
  const open = async (lastEventId: string | undefined, count: number): Promise<Promise<MessageEvent[]>[]> => {
    const opened = await stream.open('person_x', { language: 'th', lastEventId });
    return [firstValueFrom(opened.pipe(take(count), toArray()))];
  };
  return { open, asked, tell: (...told: Delivery[]) => listeners.forEach((listen) => listen(told)) };
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

  it('never goes back to an earlier place when an older notice comes late', async () => {
    const { open, tell } = setUp();
    const [seen] = await open(undefined, 3);
    tell(notice('b'), notice('a'));
    expect((await seen)?.at(-1)).toMatchObject({ id: notice('b').order, data: { noticeId: 'delivery_a' } });
  });

  it('begins anew where the last event is none of its own', async () => {
    const { open, asked } = setUp([notice('old')]);
    const [seen] = await open('nonsense', 1);
    expect(await seen).toMatchObject([{ type: 'ready', id: `${NOW}_delivery_` }]);
    expect(asked).toEqual([]);
  });
});
