import type { Addressed } from '@wian/contracts';
import { err, ok, type Result } from '@wian/kernel';
import { areaOf } from './area.policy.js';
import { listNotRead, unitUnknown } from './audience.errors.js';
import { namedUnits } from './named-units.js';
import type { OrgTree, TreeUnit } from './org-tree.js';

export interface AudienceContext {
  /** The tree of the day on which the expression is resolved. */
  readonly tree: OrgTree;
  /** The unit that issues: `issuer` means everything below it, and it never addresses itself. */
  readonly issuerUnitId: string;
}

export type Members = ReadonlySet<TreeUnit>;
type Combined = Extract<Addressed, { union: unknown } | { intersect: unknown } | { minus: unknown }>;
export type Leaf = Exclude<Addressed, Combined>;

/** A part of an expression with the units that it stands for. */
export interface Part {
  readonly expression: Addressed;
  /** Where it stands: which part of the whole, which part of that, and so on, counted from 0; the whole is `[]`. */
  readonly path: readonly number[];
  readonly members: Members;
  /** Of a union, an intersection or a difference, in their order. */
  readonly parts: readonly Part[];
}

/** Fails where a leaf does: `AUDIENCE.UNIT_UNKNOWN`, `AUDIENCE.NAMES_UNKNOWN`, `AUDIENCE.LIST_NOT_READ`. */
export function partOf(expression: Addressed, context: AudienceContext, path: readonly number[] = []): Result<Part> {
  const inner = innerOf(expression);
  if (!inner) {
    const members = membersOf(expression as Leaf, context);
    return members.ok ? ok({ expression, path, members: members.value, parts: [] }) : members;
  }
  const parts: Part[] = [];
  for (const [at, each] of inner.expressions.entries()) {
    const part = partOf(each, context, [...path, at]);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return ok({ expression, path, members: inner.combine(parts.map(({ members }) => members)), parts });
}

interface Inner {
  readonly expressions: readonly Addressed[];
  readonly combine: (sets: readonly Members[]) => Members;
}

function innerOf(expression: Addressed): Inner | undefined {
  if ('union' in expression) return { expressions: expression.union, combine: unionOf };
  if ('intersect' in expression) return { expressions: expression.intersect, combine: intersectionOf };
  if ('minus' in expression) return { expressions: expression.minus, combine: difference };
  return undefined;
}

const none: Members = new Set();
const unionOf = (sets: readonly Members[]): Members => new Set(sets.flatMap((set) => [...set]));
const intersectionOf = ([first = none, ...rest]: readonly Members[]): Members =>
  new Set([...first].filter((unit) => rest.every((set) => set.has(unit))));
const difference = ([from = none, taken = none]: readonly Members[]): Members =>
  new Set([...from].filter((unit) => !taken.has(unit)));

function membersOf(leaf: Leaf, context: AudienceContext): Result<Members> {
  if ('select' in leaf) {
    const wanted = new Set(leaf.select.types);
    return below(leaf.select.within, context, ({ type }) => wanted.has(type));
  }
  if ('level' in leaf) return below(leaf.within, context, ({ level }) => level === leaf.level);
  if ('area' in leaf) return inArea(leaf.area, context);
  if ('answersTo' in leaf) return directlyBelow(leaf.answersTo, context);
  if ('named' in leaf) return namedUnits(leaf.named, context);
  return err(listNotRead(leaf.listed.enclosure));
}

function below(within: string, { tree, issuerUnitId }: AudienceContext, wanted: (unit: TreeUnit) => boolean) {
  if (within === 'country') return ok(new Set(tree.units.filter(wanted)));
  const top = within === 'issuer' ? tree.byId(issuerUnitId) : tree.byCode(within);
  return top ? ok(new Set(tree.descendantsOf(top.unitId).filter(wanted))) : err(unitUnknown(within, tree.date));
}

function inArea(area: string, { tree }: AudienceContext): Result<Members> {
  if (!tree.byCode(area)) return err(unitUnknown(area, tree.date));
  return ok(new Set(tree.units.filter((unit) => areaOf(unit, tree)?.startsWith(area))));
}

function directlyBelow(code: string, { tree, issuerUnitId }: AudienceContext): Result<Members> {
  const superior = code === 'issuer' ? tree.byId(issuerUnitId) : tree.byCode(code);
  return superior ? ok(new Set(tree.childrenOf(superior.unitId))) : err(unitUnknown(code, tree.date));
}
