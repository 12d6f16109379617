export * from './local-date.js';
export * from './receipt.js';
export * from './working-calendar.js';
