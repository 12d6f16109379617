export * from './audience.policy.js';
export * from './incumbency.policy.js';
export { cyclic, parentMissing, takenTwice } from './org-tree.errors.js';
export * from './org-tree.js';
export * from './reach.policy.js';
export * from './recipients.js';
export { codeOn, nameOn, unitOn } from './tree-unit.js';
