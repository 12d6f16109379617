import type { Grant, Permission } from '@wian/auth';
import type { Looker, StepContext } from '@wian/assignment-application';
import { currentContext } from '@wian/observability';

/** Machines act for no unit, wherever they may look. */
export function unitsOf(grant: Grant, permission: Permission): readonly string[] {
  const units = grant.unitsWith(permission);
  return units === 'everywhere' ? [] : units;
}

/** Who looks, as far as the route's permission goes. */
export const lookerOf = ({ actor, units, posts }: Grant): Looker => ({ person: actor.id, visible: units, posts });

export function callerOf(grant: Grant): StepContext {
  const { correlationId, requestId } = currentContext();
  return {
    actor: grant.actor,
    visible: grant.unitsWith('task:read'),
    posts: grant.posts,
    correlationId: correlationId ?? requestId ?? grant.actor.id,
  };
}
