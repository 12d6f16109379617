export * from './local-date.js';
export * from './working-calendar.js';
