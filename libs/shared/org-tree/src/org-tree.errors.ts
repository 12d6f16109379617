import { DomainError } from '@wian/kernel';
import type { TreeUnit } from './tree-unit.js';

const shown = 20;

export const parentMissing = (unit: TreeUnit, date: string): DomainError =>
  new DomainError(
    'ORG_TREE.PARENT_MISSING',
    'invalid',
    `${unit.unitId} (${unit.name}) answers to ${unit.parentId}, which does not exist on ${date}; record that unit for this day or correct the parent`,
    { unitId: unit.unitId, parentId: unit.parentId, date },
  );

export const cyclic = (units: readonly TreeUnit[], date: string): DomainError =>
  new DomainError(
    'ORG_TREE.CYCLE',
    'invalid',
    `on ${date} these units answer to each other in a circle, or stand below one: ${listed(units)}; correct the parent of one of them`,
    { unitIds: units.slice(0, shown).map(({ unitId }) => unitId), date },
  );

export function takenTwice(units: readonly TreeUnit[], date: string): DomainError {
  const twice = [...repeated(units.map(({ unitId }) => unitId)), ...repeated(units.map(({ code }) => code))];
  return new DomainError(
    'ORG_TREE.TAKEN_TWICE',
    'invalid',
    `on ${date} more than one unit has the id or code ${twice.slice(0, shown).join(', ')}; end the period of all but one`,
    { taken: twice.slice(0, shown), date },
  );
}

function repeated(values: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(values.filter((value) => seen.size === seen.add(value).size));
}

const listed = (units: readonly TreeUnit[]) =>
  units
    .slice(0, shown)
    .map(({ unitId }) => unitId)
    .join(', ');
