import { BullJobQueue } from './bull-job-queue.js';

/** Nothing listens on this port. */
const redisUrl = 'redis://127.0.0.1:1';

const queueWithoutRedis = () =>
  new BullJobQueue<string>({ name: 'away', redisUrl, closeLimitMillis: 50, onError: () => undefined });

describe('job queue without Redis', () => {
  it('closes within its limit, and refuses what still waits to be added', async () => {
    const queue = queueWithoutRedis();
    const added = expect(queue.add({ id: 'waits', payload: '' })).rejects.toThrow('is closed');
    const working = queue.process(async () => undefined).catch(() => undefined);
    await queue.close();
    await Promise.all([added, working]);
  });

  it('closes at once when nothing was begun', async () => {
    await queueWithoutRedis().close();
  });
});
