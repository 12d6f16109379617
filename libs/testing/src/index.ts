export * from './clock.contract.js';
export * from './commit-log.contract.js';
export * from './decider-spec.js';
export * from './lease-store.contract.js';
