export { BullJobQueue, type BullJobQueueOptions } from './bull-job-queue.js';
export { MemoryJobQueue, type MemoryJobQueueOptions } from './memory-job-queue.js';
