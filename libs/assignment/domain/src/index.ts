export * from './cascade/assign-tasks.js';
export * from './cascade/cascade.decider.js';
export * from './cascade/cascade.events.js';
export * from './cascade/snapshot.js';
export * from './escalation/index.js';
export * from './task/may-step.policy.js';
export * from './task/standing.policy.js';
export * from './task/task.decider.js';
export { unknownTask } from './task/task.errors.js';
