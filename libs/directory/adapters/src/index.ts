export * from './http/calendars.controller.js';
export * from './http/changes.controller.js';
export * from './http/imports.controller.js';
export * from './http/posts.controller.js';
export * from './http/units.controller.js';
export { ensureDirectoryIndexes } from './mongo/directory-collections.js';
export * from './mongo/mongo-directory-queries.js';
export * from './mongo/mongo-recorded-directory.js';
export * from './mongo/post-grant-source.js';
