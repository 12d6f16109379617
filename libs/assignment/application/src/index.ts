export * from './advance-cascade.use-case.js';
export * from './cascade-runner.js';
export * from './confirm-cascade.use-case.js';
export * from './ports.js';
export * from './read-cascades.use-case.js';
export * from './read-tasks.use-case.js';
export * from './request-cascade.use-case.js';
export * from './take-task-step.use-case.js';
