export * from './http/cascades.controller.js';
export * from './http/tasks.controller.js';
export * from './kafka/directive.consumer.js';
export { ensureAssignmentIndexes } from './mongo/assignment-collections.js';
export * from './mongo/mongo-cascade-queries.js';
export * from './mongo/mongo-task-queries.js';
