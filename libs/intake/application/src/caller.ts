import { DomainError, err, ok, type Actor, type Result, type UnitId } from '@wian/kernel';

/** Who asks, and where the permission that the route asked for holds for them. */
export interface Caller {
  readonly actor: Actor;
  /** Units of the posts that carry the permission. */
  readonly units: readonly UnitId[] | 'everywhere';
  /** The request that this belongs to. */
  readonly correlationId: string;
}

/** Whether the permission holds at that very unit: enough to act. */
export const mayActFor = ({ units }: Caller, unitId: string): boolean =>
  units === 'everywhere' || units.some((unit) => unit === unitId);

/**
 * The one unit that the caller acts for: the named one, or the only one that there is.
 * Fails with `LETTER.UNIT_NOT_YOURS` or `LETTER.UNIT_UNCLEAR` (params.units: those to choose from).
 */
export function actingUnit(caller: Caller, named: string | undefined): Result<string> {
  if (named !== undefined) return mayActFor(caller, named) ? ok(named) : err(unitNotYours(named));
  const [only, ...others] = caller.units === 'everywhere' ? [] : caller.units;
  return only && others.length === 0 ? ok(only) : err(unitUnclear(caller.units));
}

export const unitNotYours = (unitId: string) =>
  new DomainError(
    'LETTER.UNIT_NOT_YOURS',
    'forbidden',
    `None of your posts lets you do this for ${unitId}; ask somebody who holds such a post there.`,
    { unitId },
  );

const unitUnclear = (units: Caller['units']) =>
  new DomainError(
    'LETTER.UNIT_UNCLEAR',
    'invalid',
    `Expected the unit that you act for, since you may act for ${units === 'everywhere' ? 'every unit' : units.join(', ')}; name one in "unit".`,
    { units },
  );
