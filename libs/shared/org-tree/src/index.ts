export * from './audience.policy.js';
export * from './desugar.policy.js';
export * from './incumbency.policy.js';
export * from './org-tree.js';
export * from './orders-by-unit.js';
export * from './recipients.js';
export { nameOn, unitOn } from './tree-unit.js';
export * from './tree-on.js';
