import type { Addressed, Unit, UnitPeriod } from '@wian/contracts';

/** Whether a unit is addressed, asked of one unit after the other and of nothing but the units as recorded. */
export function naivelyAddressed(expression: Addressed, units: readonly Unit[], at: Asked): readonly string[] {
  const world = { units, ...at };
  return units
    .filter((unit) => periodOn(unit, at.date) && unit.unitId !== at.issuerUnitId && holds(expression, unit, world))
    .map(({ unitId }) => unitId)
    .sort();
}

interface Asked {
  readonly date: string;
  readonly issuerUnitId: string;
}
type World = Asked & { readonly units: readonly Unit[] };

const periodOn = ({ periods }: Unit, date: string): UnitPeriod | undefined =>
  periods.find(({ from, to }) => from <= date && !(to !== null && to <= date));

function holds(expression: Addressed, unit: Unit, world: World): boolean {
  if ('union' in expression) return expression.union.some((each) => holds(each, unit, world));
  if ('intersect' in expression) return expression.intersect.every((each) => holds(each, unit, world));
  if ('minus' in expression) return holds(expression.minus[0], unit, world) && !holds(expression.minus[1], unit, world);
  return isMeant(expression, unit, world);
}

function isMeant(expression: Addressed, unit: Unit, world: World): boolean {
  if ('named' in expression) return expression.named.some(({ unitCode }) => unitCode === unit.code);
  const period = periodOn(unit, world.date);
  if ('select' in expression)
    return !!period && expression.select.types.includes(period.type) && isBelow(unit, expression.select.within, world);
  if ('level' in expression) return period?.level === expression.level && isBelow(unit, expression.within, world);
  if ('answersTo' in expression) return superior(unit, world) === codeOf(expression.answersTo, world);
  if ('area' in expression) return place(unit, world).startsWith(expression.area);
  return false;
}

const codeOf = (code: string, { units, issuerUnitId }: World): string | undefined =>
  code === 'issuer' ? units.find(({ unitId }) => unitId === issuerUnitId)?.code : code;

const superiorOf = (unit: Unit, { units, date }: World): Unit | undefined =>
  units.find(({ unitId }) => unitId === periodOn(unit, date)?.parentId);
const superior = (unit: Unit, world: World): string | undefined => superiorOf(unit, world)?.code;

function isBelow(unit: Unit, within: string, world: World): boolean {
  if (within === 'country') return true;
  const above = superiorOf(unit, world);
  return !!above && (above.code === codeOf(within, world) || isBelow(above, within, world));
}

/** Codes of these tests: `37`, `3701`, `05370103` (local), `37010301` (village), `office`. */
function place(unit: Unit, world: World): string {
  const { code } = unit;
  if (code.startsWith('0')) return `${code[2]}${code[3]}${code[4]}${code[5]}`;
  if (/^\d/.test(code)) return code.length < 4 ? code : `${code[0]}${code[1]}${code[2]}${code[3]}`;
  const above = superiorOf(unit, world);
  return above ? place(above, world) : '';
}
