export { BullJobQueue, type BullJobQueueOptions } from './bull-job-queue.js';
export { Sandbox, SandboxBroken, type SandboxOptions } from './sandbox.js';
