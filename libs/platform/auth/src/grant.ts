import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@wian/contracts';
import type { Actor, UnitId } from '@wian/kernel';
import type { Permission } from './permissions.js';

/**
 * Where the route's permission holds for the caller. `units`: the units of the posts that carry it; a service that
 * reads also shows what lies below them (the subtree). `everywhere`: machines, and what every person may do.
 * `actor.onBehalfOf` is the post, where exactly one post carries the permission.
 */
export interface Grant {
  readonly actor: Actor;
  readonly units: Scope;
  /** When the caller's token ends, in real time: an answer that goes on for longer ends then. */
  readonly expiresAt: Date;
  /** What the caller holds or acts for today; none for machines, and none where every person may do it. */
  readonly posts: readonly HeldPost[];
  /** Where another permission holds for the caller; empty where none of the posts carries it. */
  unitsWith(permission: Permission): Scope;
}

/** Units by id, or no limit. */
export type Scope = readonly UnitId[] | 'everywhere';

/** A post that the person holds or acts for, on the day asked. */
export interface HeldPost {
  readonly postId: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
}

/** Who holds which post, from the service's own replica. A failure answers the request with 503, never with more. */
export interface GrantSource {
  /** `personId`: `person_…`; `on`: the instant whose day (Asia/Bangkok) counts. No posts = empty. */
  rolesOf(personId: string, on: Date): Promise<readonly HeldPost[]>;
}

/** Injection token of the service's `GrantSource`. */
export const GRANT_SOURCE = Symbol('GrantSource');

const grants = new WeakMap<object, Grant>();

export const rememberGrant = (request: object, grant: Grant): void => void grants.set(request, grant);

/** The grant that the guard has made for this request; asking on a public route is a bug and throws. */
export function grantOf(request: object): Grant {
  const grant = grants.get(request);
  if (grant) return grant;
  throw new Error("no grant on this request: expected the route's @Endpoint to state a permission, found 'public'");
}

/** Handler parameter: the caller's `Grant` for this route's permission. */
export const Granted = createParamDecorator((_: unknown, context: ExecutionContext) =>
  grantOf(context.switchToHttp().getRequest<object>()),
);
