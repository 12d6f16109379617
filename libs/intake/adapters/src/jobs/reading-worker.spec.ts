import type { ReadingPayload } from '@wian/intake-application';
import { BullJobQueue } from '@wian/jobs';
import { drafted, intakeOver, memoryStores } from '../intake.fixture.js';
import { ReadingFeed } from './reading-feed.js';
import { ReadingWorker } from './reading-worker.js';

describe('the reading worker without Redis', () => {
  it('stops, though its sweep waits for Redis', async () => {
    const stores = memoryStores();
    const before = intakeOver(stores);
    before.jobs.losing = true;
    await drafted(before);
    // Nothing listens on this port.
    const redisUrl = 'redis://127.0.0.1:1';
    const queue = new BullJobQueue<ReadingPayload>({
      name: 'away',
      redisUrl,
      closeLimitMillis: 50,
      onError: () => undefined,
    });
    let adding: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (adding = resolve));
    const errors: unknown[] = [];
    const { intake } = intakeOver(stores, {
      process: (handler) => queue.process(handler),
      addAll: (jobs) => queue.addAll(jobs),
      add: (job) => {
        adding();
        return queue.add(job);
      },
    });
    const worker = new ReadingWorker(queue, intake, new ReadingFeed(queue), (error) => errors.push(error));
    worker.onApplicationBootstrap();
    await begun;
    await worker.beforeApplicationShutdown();
    expect(errors.map(String)).toContainEqual(expect.stringContaining('is closed'));
  });
});
