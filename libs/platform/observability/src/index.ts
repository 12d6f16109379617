export * from './context.js';
export * from './health.js';
export * from './health-figures.js';
export * from './logger.js';
export * from './metrics.js';
export * from './nest-logger.js';
export * from './observability.module.js';
export * from './traceparent.js';
