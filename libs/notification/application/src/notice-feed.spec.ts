import type { Delivery } from '@wian/notification-domain';
import { NoticeFeed } from './notice-feed.js';
import type { DeliveryQueries, Keyset } from './ports.js';

const START = Date.parse('2025-03-06T02:00:00.000Z');
const noticeAt = (millis: number, name: string) => {
  const plannedAt = new Date(START + millis).toISOString();
  return {
    deliveryId: `delivery_${name}`,
    postId: `post_${name.slice(-1)}`,
    plannedAt,
    order: `${plannedAt}_delivery_${name}`,
  } as Delivery;
};

/** A feed whose passes are made one by one; `read` counts the notices that a pass has read. */
function setUp() {
  const store: Delivery[] = [];
  let now = START;
  let read = 0;
  let idle: (() => void) | undefined;
  const queries = {
    since: async (_: unknown, { limit, from = '' }: Keyset) => {
      const all = store.filter(({ order }) => order > from).sort((a, b) => (a.order < b.order ? -1 : 1));
      const found = all.slice(0, limit);
      read += found.length;
      if (found.length < limit) setImmediate(() => idle?.());
      return found;
    },
  } as unknown as DeliveryQueries;
  const onError = (error: unknown) => {
    throw error;
  };
  const feed = new NoticeFeed({ queries, clock: { now: () => new Date(now) }, onError, pollMillis: 1_000_000 });
  const heard: string[] = [];
  const pass = async (millis = 0) => {
    now += millis;
    read = 0;
    const ended = new Promise<void>((resolve) => (idle = resolve));
    feed.wake();
    await ended;
    return read;
  };
  const start = () => {
    const leave = feed.listen((told) =>
      heard.push(...[...told].flatMap(([postId, all]) => all.map(({ deliveryId }) => `${postId} ${deliveryId}`))),
    );
    feed.start();
    ending.push(() => (leave(), feed.stop()));
  };
  return { store, heard, pass, start };
}
const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

describe('the feed of new notices', () => {
  it('tells each of a rush once, in one look, and reads nothing of it again when the overlap is over', async () => {
    const { store, heard, pass, start } = setUp();
    start();
    store.push(...Array.from({ length: 1_234 }, (_, index) => noticeAt(1, `n${index}`)));
    await pass(1);
    expect(new Set(heard).size).toBe(1_234);
    await pass(1_000);
    expect(heard).toHaveLength(1_234);
    await pass(10_000);
    expect(await pass(1)).toBe(0);
  });

  it('tells of what comes late with an earlier time, within the overlap', async () => {
    const { store, heard, pass, start } = setUp();
    start();
    store.push(noticeAt(5_000, 'first'));
    await pass(5_000);
    store.push(noticeAt(1_000, 'late'));
    await pass(1_000);
    expect(heard).toEqual(['post_t delivery_first', 'post_e delivery_late']);
  });
});
