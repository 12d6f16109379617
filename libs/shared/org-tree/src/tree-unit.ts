import type { Level, Unit, UnitPeriod, UnitType } from '@wian/contracts';
import type { UnitId } from '@wian/kernel';

/** A unit as it stood on one day. */
export interface TreeUnit {
  readonly unitId: UnitId;
  /** The official code of that day; the unit's id is made of its first one and stays. */
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
    code: period.code ?? unit.code,
    letterPrefix: unit.letterPrefix,
    name: period.name,
    type: period.type,
    level: period.level,
    parentId: period.parentId as UnitId | null,
    sample: unit.sample,
  };
}

/**
 * What the unit is called on that day: after its end, and in a gap, as it was called last; before all of its periods by
 * its first name. Undefined where there is no unit.
 */
export const nameOn = (unit: Unit | undefined, date: string): string | undefined => nearest(unit, date)?.name;

/** Its official code on that day, in the same way. */
export const codeOn = (unit: Unit | undefined, date: string): string | undefined =>
  nearest(unit, date)?.code ?? unit?.code;

/** The period that covers the day, else the last one before it, else the first. */
const nearest = (unit: Unit | undefined, date: string): UnitPeriod | undefined =>
  unit?.periods.findLast(({ from }) => from <= date) ?? unit?.periods[0];
