import type { Level, Unit, UnitType } from '@wian/contracts';
import type { UnitId } from '@wian/kernel';

/** A unit as it stood on one day. */
export interface TreeUnit {
  readonly unitId: UnitId;
  readonly code: string;
  readonly letterPrefix: string | null;
  readonly name: string;
  readonly type: UnitType;
  readonly level: Level;
  readonly parentId: UnitId | null;
  readonly sample: boolean;
}

/** undefined where none of its periods covers the day. Dates are ISO, so they compare as strings. */
export function unitOn(unit: Unit, date: string): TreeUnit | undefined {
  const period = unit.periods.find(({ from, to }) => from <= date && (to === null || date < to));
  if (!period) return undefined;
  return {
    // The contract has checked the shape of ids; here they become their own kind.
    unitId: unit.unitId as UnitId,
    code: unit.code,
    letterPrefix: unit.letterPrefix,
    name: period.name,
    type: period.type,
    level: period.level,
    parentId: period.parentId as UnitId | null,
    sample: unit.sample,
  };
}

/** What the unit is called on that day; its first name before all of its periods, undefined where there is no unit. */
export const nameOn = (unit: Unit | undefined, date: string): string | undefined =>
  unit && (unitOn(unit, date) ?? unit.periods[0])?.name;
