import { uuidV7 } from '@wian/kernel';
import { BullJobQueue } from './bull-job-queue.js';
import { jobQueueContract } from './job-queue.contract.js';

const opened: BullJobQueue<string>[] = [];

afterEach(async () => {
  for (const queue of opened.splice(0)) await queue.close();
});

describe('job queue on BullMQ', () =>
  jobQueueContract(async () => {
    const queue = new BullJobQueue<string>({
      name: `t_${uuidV7.next()}`,
      redisUrl: process.env.TEST_REDIS_URL ?? '',
      attempts: 3,
      backoffMillis: 5,
      onError: () => undefined,
    });
    opened.push(queue);
    return queue;
  }));
