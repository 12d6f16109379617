import { setTimeout as pause } from 'node:timers/promises';
import type { ReadingPayload } from '@wian/intake-application';
import { BullJobQueue } from '@wian/jobs';
import { uuidV7 } from '@wian/kernel';
import { drafted, intakeOver, memoryStores, viewOf } from '../intake.fixture.js';
import { ReadingFeed } from './reading-feed.js';
import { ReadingWorker } from './reading-worker.js';

const queueOf = (name: string) =>
  new BullJobQueue<ReadingPayload>({ name, redisUrl: process.env.TEST_REDIS_URL ?? '', onError: () => undefined });

describe('the reading worker on Redis', () => {
  it('reads, once it starts, a letter whose job was lost', async () => {
    const stores = memoryStores();
    const before = intakeOver(stores);
    before.jobs.losing = true;
    const { letterId, status } = await drafted(before);
    expect(status).toBe('received');

    const queue = queueOf(`t_${uuidV7.next()}`);
    const world = intakeOver(stores, queue);
    const feed = new ReadingFeed(queue);
    const worker = new ReadingWorker(queue, world.intake, feed, () => undefined);
    worker.onApplicationBootstrap();
    while ((await viewOf(world, letterId)).status === 'received') await pause(10);
    await worker.beforeApplicationShutdown();
    expect((await viewOf(world, letterId)).status).toBe('draft');
  });
});
