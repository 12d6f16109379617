import type { Delivery } from '@wian/notification-domain';
import { GRACE_MILLIS, OwedDeliveries } from './owed-deliveries.js';
import type { DeliveryQueries, Keyset } from './ports.js';

/** So many owed mails, of which `sent` takes some away; `added` is what the queue was given. */
function setUp(count: number) {
  let owed = Array.from({ length: count }, (_, index) => {
    const order = String(index).padStart(6, '0');
    return { deliveryId: `delivery_${order}`, order } as Delivery;
  });
  let now = 0;
  const added: string[] = [];
  const queries = {
    owed: async (_: string, { limit, from = '' }: Keyset) => owed.filter(({ order }) => order > from).slice(0, limit),
  } as unknown as DeliveryQueries;
  const queue = { away: false };
  const add = async ({ id }: { id: string }) => {
    if (queue.away) throw new Error('the queue is away');
    added.push(id);
  };
  const jobs = { add, process: () => Promise.reject(new Error('nothing is worked on here')) };
  return {
    added,
    queue,
    sweeper: new OwedDeliveries(queries, jobs, { now: () => new Date(now) }),
    pass: (millis: number) => void (now += millis),
    sent: (deliveryId: string) => void (owed = owed.filter((each) => each.deliveryId !== deliveryId)),
    lose: () => void added.splice(0),
  };
}

describe('what is owed', () => {
  it('is added once, over all pages, however often it is looked for within the grace', async () => {
    const { sweeper, added, pass } = setUp(401);
    for (let look = 0; look < 5; look += 1) {
      expect(await sweeper.sweep()).toBe(401);
      pass(GRACE_MILLIS / 10);
    }
    expect(new Set(added).size).toBe(401);
    expect(added).toHaveLength(401);
  });

  it('is added again after the grace, since the queue may have lost it', async () => {
    const { sweeper, added, pass, sent, lose } = setUp(2);
    await sweeper.sweep();
    sent('delivery_000000');
    lose();
    pass(GRACE_MILLIS);
    await sweeper.sweep();
    expect(added).toEqual(['delivery_000001']);
  });

  it('is added by the next sweep where the queue refused it', async () => {
    const { sweeper, added, queue } = setUp(1);
    queue.away = true;
    await expect(sweeper.sweep()).rejects.toThrow('away');
    queue.away = false;
    await sweeper.sweep();
    expect(added).toEqual(['delivery_000000']);
  });
});
