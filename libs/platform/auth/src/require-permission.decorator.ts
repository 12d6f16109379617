import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.js';

const REQUIRED = Symbol('permission of a route');

export type RequiredPermission = Permission | 'public';

/** Says what a route asks for; `@Endpoint` of `@wian/http` applies it. */
export const RequirePermission = (permission: RequiredPermission) => SetMetadata(REQUIRED, permission);

/** Undefined where the handler states nothing: such a route must not be served. */
export const requiredPermissionOf = (handler: object): RequiredPermission | undefined =>
  Reflect.getMetadata(REQUIRED, handler) as RequiredPermission | undefined;
