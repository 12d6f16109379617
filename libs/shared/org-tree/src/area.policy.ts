import type { UnitType } from '@wian/contracts';
import type { OrgTree, TreeUnit } from './org-tree.js';

const local: readonly UnitType[] = ['pao', 'city-municipality', 'town-municipality', 'subdistrict-municipality', 'sao'];

/**
 * The district, or else the province, in which a unit lies, by its official code: of a local administration the digits
 * behind its type, of a district, sub-district or village the first four. A unit whose code tells no place lies where
 * its superior does; null = nowhere that is known. An อบจ. lies in the district of its seat.
 */
export function areaOf(unit: TreeUnit, tree: OrgTree): string | null {
  const own = areaInCode(unit);
  if (own !== null) return own;
  const superior = unit.parentId === null ? undefined : tree.byId(unit.parentId);
  return superior ? areaOf(superior, tree) : null;
}

function areaInCode({ code, type }: TreeUnit): string | null {
  if (local.includes(type)) return /^0[2-6]\d{6}$/.test(code) ? code.slice(2, 6) : null;
  if (/^\d{2}$/.test(code)) return code;
  return /^\d{4}(\d\d){0,2}$/.test(code) ? code.slice(0, 4) : null;
}
