import type { Unit, UnitPeriod } from '@wian/contracts';
import type { DomainError } from '@wian/kernel';
import { cyclic, parentMissing, takenTwice, unitOn } from '@wian/org-tree';
import { firstUncovered } from './spans.js';

/** The directory around units that change: each as it is to stand. */
export interface Surroundings {
  /** At least the changed units and all that they hang from on any day, up to the top. */
  readonly byId: ReadonlyMap<string, Unit>;
  /** At least the units that ever answered to a changed one. */
  readonly below: Iterable<Unit>;
  /** At least the units that ever bore an official code of a changed one. */
  readonly namesakes: Iterable<Unit>;
}

/**
 * What breaks the tree on any day, where it was sound before these units changed: a parent that is not there, a circle,
 * or an official code that two units bear. Looks at what is around the changed units over all time at once, so it costs
 * what they touch and not a tree of the country for each day.
 */
export function faultOfTree(changed: readonly Unit[], around: Surroundings): DomainError | undefined {
  const changedIds = new Set(changed.map(({ unitId }) => unitId));
  for (const unit of changed) {
    const fault = faultOfParents(unit, unit.periods, around) ?? faultOfCircle(unit, around);
    if (fault) return fault;
  }
  for (const unit of around.below) {
    const under = unit.periods.filter(({ parentId }) => parentId !== null && changedIds.has(parentId));
    const fault = faultOfParents(unit, under, around);
    if (fault) return fault;
  }
  return faultOfCodes(changed, around.namesakes);
}

function faultOfParents(unit: Unit, periods: readonly UnitPeriod[], { byId }: Surroundings): DomainError | undefined {
  for (const { parentId, from, to } of periods) {
    if (parentId === null) continue;
    const day = firstUncovered({ from, to }, byId.get(parentId)?.periods ?? []);
    const there = day === undefined ? undefined : unitOn(unit, day);
    if (day !== undefined && there) return parentMissing(there, day);
  }
  return undefined;
}

interface Climb {
  readonly unitId: string;
  readonly from: string;
  readonly to: string | null;
  /** The units passed on the way, the first one first. */
  readonly way: readonly string[];
}

/** Climbs from the unit along every link of every day; coming back to it is a circle that its change has closed. */
function faultOfCircle(unit: Unit, { byId }: Surroundings): DomainError | undefined {
  const open: Climb[] = [{ unitId: unit.unitId, from: '', to: null, way: [] }];
  for (let at = open.pop(); at; at = open.pop()) {
    for (const { parentId, from, to } of byId.get(at.unitId)?.periods ?? []) {
      const span = { from: from > at.from ? from : at.from, to: earlier(to, at.to) };
      if (parentId === null || (span.to !== null && span.to <= span.from)) continue;
      const way = [...at.way, at.unitId];
      if (parentId === unit.unitId) return cyclic(unitsOn(way, span.from, byId), span.from);
      // A circle without this unit is told of by the changed unit that closed it.
      if (!way.includes(parentId)) open.push({ unitId: parentId, ...span, way });
    }
  }
  return undefined;
}

function faultOfCodes(changed: readonly Unit[], namesakes: Iterable<Unit>): DomainError | undefined {
  const others = new Map([...namesakes, ...changed].map((unit) => [unit.unitId, unit]));
  const borne = new Map<string, { unit: Unit; period: UnitPeriod }[]>();
  for (const unit of others.values()) {
    for (const period of unit.periods) {
      const code = period.code ?? unit.code;
      const same = borne.get(code) ?? [];
      const other = same.find((each) => each.unit !== unit && meet(each.period, period));
      const day = other && (other.period.from > period.from ? other.period.from : period.from);
      if (other && day) return takenTwice(unitsOn([other.unit.unitId, unit.unitId], day, others), day);
      borne.set(code, [...same, { unit, period }]);
    }
  }
  return undefined;
}

const unitsOn = (ids: readonly string[], day: string, byId: ReadonlyMap<string, Unit>) =>
  ids.flatMap((id) => {
    const unit = byId.get(id);
    return (unit && unitOn(unit, day)) ?? [];
  });

const meet = (a: UnitPeriod, b: UnitPeriod): boolean =>
  (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to);

const earlier = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null ? a : a < b ? a : b;
