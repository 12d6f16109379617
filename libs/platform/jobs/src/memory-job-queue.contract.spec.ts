import { jobQueueContract } from './job-queue.contract.js';
import { MemoryJobQueue } from './memory-job-queue.js';

describe('job queue in memory', () => jobQueueContract(async () => new MemoryJobQueue<string>({ attempts: 3 })));
