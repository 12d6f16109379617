export * from './compose-notice.js';
export * from './delivery-log.js';
export * from './notice-feed.js';
export * from './owed-deliveries.js';
export * from './plan-notices.use-case.js';
export * from './ports.js';
export * from './read-notices.use-case.js';
export * from './send-delivery.use-case.js';
