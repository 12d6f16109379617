import type { Audience, UnitType } from '@wian/contracts';
import type { OrgTree, TreeUnit } from '@wian/org-tree';
import { addressedTypes, calledOf, headOf, headsOfAll } from './relay-offices.js';

/** To whom a unit passes a letter on. */
export interface RelayAddressees {
  readonly phrase: string;
  readonly audience: Audience;
  /** In one word: องค์กรปกครองส่วนท้องถิ่น. */
  readonly called: string;
}

/**
 * The level below a unit: those of its own that the parent letter addresses, or that stand above somebody whom it
 * addresses; all of its own where the letter goes no further than to the unit. null: nobody stands below it.
 */
export function addresseesBelow(tree: OrgTree, unitId: string, addressed: readonly string[]): RelayAddressees | null {
  const own = tree.childrenOf(unitId);
  const reached = own.filter((child) => addressed.some((each) => tree.isWithin(each, child.unitId)));
  const chosen = reached.length > 0 ? reached : own;
  if (chosen.length === 0) return null;
  const groups = groupsOf(chosen, own);
  const types = groups.flatMap(({ type, isWhole }) => (isWhole ? [type] : []));
  const named = groups.flatMap(({ isWhole, units }) => (isWhole ? [] : units));
  const sets: Audience[] = [
    ...(types.length > 0 ? [{ select: { types, within: 'issuer' } }] : []),
    ...(named.length > 0 ? [{ named: named.map(({ name, code }) => ({ name, unitCode: code })) }] : []),
  ];
  const [only, ...others] = sets;
  return {
    phrase: listed(groups.flatMap(phrasesOf)),
    audience: only && others.length === 0 ? only : { union: sets },
    called: calledOf(groups.map(({ type }) => type)),
  };
}

interface Group {
  readonly type: UnitType;
  readonly units: readonly TreeUnit[];
  /** Every one of its kind, of more than one: ทุกแห่ง. */
  readonly isWhole: boolean;
}

function groupsOf(chosen: readonly TreeUnit[], own: readonly TreeUnit[]): Group[] {
  const others = chosen.map(({ type }) => type).filter((type) => !addressedTypes.includes(type));
  return [...addressedTypes, ...new Set(others)].flatMap((type) => {
    const units = chosen.filter((unit) => unit.type === type);
    const all = own.filter((unit) => unit.type === type).length;
    const isWhole = units.length > 1 && units.length === all && headsOfAll(type) !== null;
    return units.length > 0 ? [{ type, units, isWhole }] : [];
  });
}

const phrasesOf = ({ type, units, isWhole }: Group): string[] =>
  isWhole ? [headsOfAll(type) ?? ''] : units.map(headOf);

const listed = (phrases: readonly string[]): string =>
  phrases.length < 2 ? phrases.join('') : `${phrases.slice(0, -1).join(' ')} และ${phrases.at(-1)}`;
