import { GRACE_MILLIS, OwedDeliveries } from './owed-deliveries.js';
import type { DeliveryQueries, Keyset } from './ports.js';

/** So many owed mails, of which `sent` takes some away; `added` is what the queue was given. */
function setUp(count: number) {
  let owed = Array.from({ length: count }, (_, index) => {
    const order = String(index).padStart(6, '0');
    return { deliveryId: `delivery_${order}`, plannedAt: '', order };
  });
  let now = 0;
  const added: string[] = [];
  const queries = {
    owed: async (_: string, { limit, from = '' }: Keyset) => owed.filter(({ order }) => order > from).slice(0, limit),
  } satisfies Pick<DeliveryQueries, 'owed'>;
  const calls: number[] = [];
  const queue: { away: boolean; answers?: Promise<void> } = { away: false };
  const addAll = async (jobs: readonly { id: string }[]) => {
    if (queue.away) throw new Error('the queue is away');
    await queue.answers;
    calls.push(jobs.length);
    added.push(...jobs.map(({ id }) => id));
  };
  const jobs = { addAll };
  return {
    added,
    calls,
    queue,
    sweeper: new OwedDeliveries(queries, jobs, { now: () => new Date(now) }),
    pass: (millis: number) => void (now += millis),
    sent: (deliveryId: string) => void (owed = owed.filter((each) => each.deliveryId !== deliveryId)),
    lose: () => void added.splice(0),
  };
}

describe('what is owed', () => {
  it('is added once, over all pages, however often it is looked for within the grace', async () => {
    const { sweeper, added, calls, pass } = setUp(2_401);
    for (let look = 0; look < 5; look += 1) {
      expect(await sweeper.sweep()).toBe(2_401);
      pass(GRACE_MILLIS / 10);
    }
    expect(new Set(added).size).toBe(2_401);
    expect(added).toHaveLength(2_401);
    expect(calls).toEqual([1_000, 1_000, 401]);
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

  it('is added when it is planned, and left to the queue by the sweeps of the grace', async () => {
    const { sweeper, calls, pass } = setUp(3);
    await sweeper.planned(['delivery_000000', 'delivery_000001', 'delivery_000002']);
    await sweeper.sweep();
    expect(calls).toEqual([3]);
    pass(GRACE_MILLIS);
    await sweeper.sweep();
    expect(calls).toEqual([3, 3]);
  });

  it('does not pile up before a queue that is away: what is planned meanwhile is left to the sweep', async () => {
    const { sweeper, added, queue } = setUp(30);
    let answer = () => undefined as void;
    queue.answers = new Promise<void>((resolve) => (answer = resolve));
    const ids = Array.from({ length: 30 }, (_, index) => `delivery_${String(index).padStart(6, '0')}`);
    const all = ids.map((id) => sweeper.planned([id]));
    answer();
    await Promise.all(all);
    expect(added).toEqual(ids.slice(0, 20));
    await sweeper.sweep();
    expect(new Set(added).size).toBe(30);
  });
});
