import type { Directive } from '@wian/contracts';
import { err, ok, type Result } from '@wian/kernel';
import { resolveAudience, type AudienceContext } from './audience.policy.js';

/**
 * Which of the orders bind a unit that is addressed, by their ordinals; those without an audience of their own bind
 * everybody. Fails as `evaluate` does.
 */
export function ordersByUnit(
  orders: Directive['orders'],
  context: AudienceContext,
): Result<(unitId: string) => number[]> {
  const bound: { ordinal: number; binds: (unitId: string) => boolean }[] = [];
  for (const { ordinal, audience } of orders) {
    if (!audience) {
      bound.push({ ordinal, binds: () => true });
      continue;
    }
    const units = resolveAudience(audience, context);
    if (!units.ok) return err(units.error);
    const ids = new Set<string>(units.value);
    bound.push({ ordinal, binds: (unitId) => ids.has(unitId) });
  }
  return ok((unitId) => bound.filter(({ binds }) => binds(unitId)).map(({ ordinal }) => ordinal));
}
