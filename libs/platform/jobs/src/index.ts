export { BullJobQueue, type BullJobQueueOptions } from './bull-job-queue.js';
