import type { Audience } from '@wian/contracts';
import { err, ok, type Result, type UnitId } from '@wian/kernel';
import { issuerUnknown, listNotRead, namesUnknown, unitUnknown, type UnknownName } from './audience.errors.js';
import { nearMatches } from './near-matches.js';
import { byOfficialCode, type OrgTree, type TreeUnit } from './org-tree.js';

export interface AudienceContext {
  /** The tree of the directive's tree date. */
  readonly tree: OrgTree;
  /** The unit that issues: `issuer` means everything below it, and it never addresses itself. */
  readonly issuerUnitId: string;
}

/**
 * The units that an audience expression addresses, distinct, in order of official code. `within` a unit means strictly
 * below it. May be empty: it is for the caller to refuse that.
 * Fails with `AUDIENCE.ISSUER_UNKNOWN`, `AUDIENCE.UNIT_UNKNOWN`, `AUDIENCE.NAMES_UNKNOWN` or `AUDIENCE.LIST_NOT_READ`.
 */
export function resolveAudience(audience: Audience, context: AudienceContext): Result<readonly UnitId[]> {
  const { tree, issuerUnitId } = context;
  const issuer = tree.byId(issuerUnitId);
  if (!issuer) return err(issuerUnknown(issuerUnitId, tree.date));
  const members = membersOf(audience, context);
  if (!members.ok) return members;
  const others = [...members.value].filter((unit) => unit !== issuer);
  return ok(others.sort(byOfficialCode).map(({ unitId }) => unitId));
}

type Members = ReadonlySet<TreeUnit>;

function membersOf(audience: Audience, context: AudienceContext): Result<Members> {
  if ('select' in audience) return selected(audience.select, context);
  if ('named' in audience) return named(audience.named, context);
  if ('listed' in audience) return err(listNotRead(audience.listed.enclosure));
  if ('union' in audience) return combined(audience.union, context, unionOf);
  if ('intersect' in audience) return combined(audience.intersect, context, intersectionOf);
  return combined(audience.minus, context, difference);
}

const none: Members = new Set();
const unionOf = (sets: readonly Members[]): Members => new Set(sets.flatMap((set) => [...set]));
const intersectionOf = ([first = none, ...rest]: readonly Members[]): Members =>
  new Set([...first].filter((unit) => rest.every((set) => set.has(unit))));
const difference = ([from = none, taken = none]: readonly Members[]): Members =>
  new Set([...from].filter((unit) => !taken.has(unit)));

function combined(
  parts: readonly Audience[],
  context: AudienceContext,
  combine: (sets: readonly Members[]) => Members,
): Result<Members> {
  const sets: Members[] = [];
  for (const part of parts) {
    const members = membersOf(part, context);
    if (!members.ok) return members;
    sets.push(members.value);
  }
  return ok(combine(sets));
}

type Select = Extract<Audience, { select: unknown }>['select'];

function selected({ types, within }: Select, { tree, issuerUnitId }: AudienceContext): Result<Members> {
  const scope = scopeOf(within, tree, issuerUnitId);
  if (!scope.ok) return scope;
  const wanted = new Set(types);
  return ok(new Set(scope.value.filter(({ type }) => wanted.has(type))));
}

function scopeOf(within: string, tree: OrgTree, issuerUnitId: string): Result<readonly TreeUnit[]> {
  if (within === 'country') return ok(tree.units);
  if (within === 'issuer') return ok(tree.descendantsOf(issuerUnitId));
  const unit = tree.byCode(within);
  return unit ? ok(tree.descendantsOf(unit.unitId)) : err(unitUnknown(within, tree.date));
}

type Named = Extract<Audience, { named: unknown }>['named'];

function named(names: Named, context: AudienceContext): Result<Members> {
  const found = new Set<TreeUnit>();
  const unknown: UnknownName[] = [];
  for (const { name, unitCode } of names) {
    const unit = unitCode === null ? byName(name, context) : context.tree.byCode(unitCode);
    if (unit) found.add(unit);
    else unknown.push({ name, unitCode, near: nearMatches(name, context.tree.units) });
  }
  return unknown.length === 0 ? ok(found) : err(namesUnknown(unknown, context.tree.date));
}

/** Names repeat in the country, so a bare name counts only where it is the only one: below the issuer, else anywhere. */
function byName(name: string, { tree, issuerUnitId }: AudienceContext): TreeUnit | undefined {
  for (const scope of [tree.descendantsOf(issuerUnitId), tree.units]) {
    const same = scope.filter((unit) => unit.name === name.trim());
    if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  }
  return undefined;
}
