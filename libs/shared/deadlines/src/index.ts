export * from './binding.policy.js';
export * from './derive-due.policy.js';
export * from './periods.policy.js';
export * from './recurrence-rule.js';
export * from './touched-by.policy.js';
export * from './working-times.js';
