import { levelWords, typeWords } from './unit-words.js';
import type { AudienceContext, Leaf, Part } from './audience-parts.js';
import type { TreeUnit } from './org-tree.js';

/** One reason why a unit is addressed, or is not. */
export interface Reason {
  /** The part of the expression that says so; see `Part.path`. */
  readonly path: readonly number[];
  /**
   * The first five: this part lets it in. `taken-out`: what lets it in stands behind a "minus". `outside`: a part of an
   * intersection does not hold it. `issuer`: it issues, and nobody addresses itself.
   */
  readonly kind: 'selected' | 'named' | 'level' | 'area' | 'answers-to' | 'taken-out' | 'outside' | 'issuer';
  readonly says: string;
  readonly th: string;
}

/** Those of one unit; none where no part of the expression speaks of it. */
export function reasonsFor(unit: TreeUnit, part: Part, context: AudienceContext): readonly Reason[] {
  const { expression, parts } = part;
  const inner = (each: Part) => reasonsFor(unit, each, context);
  if ('minus' in expression) return ofDifference(unit, parts, inner);
  if ('intersect' in expression) return ofIntersection(unit, parts, inner);
  if ('union' in expression) return parts.flatMap(inner);
  return part.members.has(unit) ? [{ path: part.path, ...leafReason(expression, unit, context) }] : [];
}

type Inner = (part: Part) => readonly Reason[];

function ofDifference(unit: TreeUnit, [from, taken]: readonly Part[], inner: Inner): readonly Reason[] {
  if (!from || !taken) return [];
  const isTaken = from.members.has(unit) && taken.members.has(unit);
  return isTaken ? [takenOut(taken), ...inner(taken)] : inner(from);
}

function ofIntersection(unit: TreeUnit, parts: readonly Part[], inner: Inner): readonly Reason[] {
  const without = parts.filter(({ members }) => !members.has(unit));
  if (without.length === 0 || without.length === parts.length) return parts.flatMap(inner);
  return without.flatMap((each) => [outside(each), ...inner(each)]);
}

export const isIssuer: Reason = {
  path: [],
  kind: 'issuer',
  says: 'it issues the letter, and nobody addresses itself',
  th: 'เป็นหน่วยงานผู้ออกหนังสือ',
};

const takenOut = ({ path }: Part): Reason => ({
  path,
  kind: 'taken-out',
  says: 'it is taken out again',
  th: 'ถูกยกเว้น',
});

const outside = ({ path }: Part): Reason => ({
  path,
  kind: 'outside',
  says: 'this part of the intersection does not hold it',
  th: 'ไม่อยู่ในเงื่อนไขนี้',
});

function leafReason(leaf: Leaf, { type, code }: TreeUnit, context: AudienceContext): Omit<Reason, 'path'> {
  if ('select' in leaf) {
    const { en, th } = typeWords[type];
    const place = placeOf(leaf.select.within, context);
    return { kind: 'selected', says: `it is a ${en} ${place.en}`, th: `เป็น${th}${place.th}` };
  }
  if ('level' in leaf) {
    const { en, th } = levelWords[leaf.level];
    const place = placeOf(leaf.within, context);
    return { kind: 'level', says: `it is of the ${en} level ${place.en}`, th: `เป็นหน่วยงานระดับ${th}${place.th}` };
  }
  if ('area' in leaf) {
    const name = nameOf(leaf.area, context);
    return { kind: 'area', says: `it lies in ${name}, by its code ${code}`, th: `ตั้งอยู่ใน${name} ตามรหัส ${code}` };
  }
  if ('answersTo' in leaf) {
    const name = nameOf(leaf.answersTo, context);
    return { kind: 'answers-to', says: `it answers directly to ${name}`, th: `ขึ้นตรงต่อ${name}` };
  }
  return { kind: 'named', says: 'it is named', th: 'ระบุชื่อไว้' };
}

function placeOf(within: string, context: AudienceContext): { readonly en: string; readonly th: string } {
  if (within === 'country') return { en: 'of the country', th: 'ทั่วประเทศ' };
  const name = nameOf(within, context);
  return { en: `below ${name}`, th: `ในสังกัด${name}` };
}

const nameOf = (code: string, { tree, issuerUnitId }: AudienceContext): string =>
  (code === 'issuer' ? tree.byId(issuerUnitId) : tree.byCode(code))?.name ?? code;
