export * from './auth.module.js';
export { GRANT_SOURCE, Granted, grantOf, type Grant, type GrantSource, type HeldPost } from './grant.js';
export * from './permissions.js';
export { RequirePermission, type RequiredPermission, requiredPermissionOf } from './require-permission.decorator.js';
