export * from './auth.module.js';
export { GRANT_SOURCE, Granted, type Grant, type GrantSource, type HeldPost } from './grant.js';
export * from './permissions.js';
export { RequirePermission, type RequiredPermission } from './require-permission.decorator.js';
