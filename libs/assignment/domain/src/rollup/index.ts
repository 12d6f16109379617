export * from './awaited.js';
export * from './branch-rule.js';
export * from './figures.js';
export * from './nodes.js';
export * from './open-due.js';
export * from './roll-up.js';
