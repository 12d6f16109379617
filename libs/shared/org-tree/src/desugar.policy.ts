import type { Addressed, Audience } from '@wian/contracts';
import { err, ok, type Result } from '@wian/kernel';
import { tooManyNames } from './audience.errors.js';
import { partOf, type AudienceContext, type Leaf, type Part } from './audience-parts.js';
import { byOfficialCode, type TreeUnit } from './org-tree.js';

/** Names in one audience: a directive is one event, and may have 900 kB. */
const mostNames = 5_000;

/**
 * The same units on the tree's day, said with what a closed v1 `Audience` has. What it has already stays as written.
 * Fails as `evaluate` does, or with `AUDIENCE.TOO_MANY_NAMES`.
 */
export function desugar(expression: Addressed, context: AudienceContext): Result<Audience> {
  const part = partOf(expression, context);
  if (!part.ok) return part;
  const audience = audienceOf(part.value, context);
  const names = namesIn(audience);
  return names > mostNames ? err(tooManyNames(names, mostNames)) : ok(audience);
}

function audienceOf(part: Part, context: AudienceContext): Audience {
  const { expression, parts } = part;
  const inner = parts.map((each) => audienceOf(each, context));
  if ('union' in expression) return { union: inner };
  if ('intersect' in expression) return { intersect: inner };
  const [from, taken] = inner;
  if ('minus' in expression && from && taken) return { minus: [from, taken] };
  return leafOf(expression as Leaf, [...part.members].sort(byOfficialCode), context);
}

function leafOf(leaf: Leaf, members: readonly TreeUnit[], context: AudienceContext): Audience {
  if ('select' in leaf || 'named' in leaf || 'listed' in leaf) return leaf;
  if ('level' in leaf) return byTypes(members, leaf.within, context);
  return byTypes(members, 'area' in leaf ? leaf.area : leaf.answersTo, context);
}

/** All units of these types below `within`, those that do not belong taken out and those elsewhere named besides. */
function byTypes(members: readonly TreeUnit[], within: string, { tree, issuerUnitId }: AudienceContext): Audience {
  const top = within === 'issuer' ? tree.byId(issuerUnitId) : tree.byCode(within);
  const scope = within === 'country' ? tree.units : tree.descendantsOf(top?.unitId ?? '');
  const wanted = new Set(members);
  const reached = new Set(scope);
  const types = [...new Set(members.filter((unit) => reached.has(unit)).map(({ type }) => type))].sort();
  const besides = members.filter((unit) => !reached.has(unit));
  if (types.length === 0) return besides.length === 0 ? nobody : namesOf(besides);
  const select: Audience = { select: { types, within } };
  const tooMuch = scope.filter((unit) => types.includes(unit.type) && !wanted.has(unit));
  const exact: Audience = tooMuch.length === 0 ? select : { minus: [select, namesOf(tooMuch)] };
  return besides.length === 0 ? exact : { union: [exact, namesOf(besides)] };
}

const anybody: Audience = { select: { types: ['other'], within: 'issuer' } };
const nobody: Audience = { minus: [anybody, anybody] };

const namesOf = (units: readonly TreeUnit[]): Audience => ({
  named: units.map(({ name, code }) => ({ name, unitCode: code })),
});

function namesIn(audience: Audience): number {
  if ('named' in audience) return audience.named.length;
  if ('union' in audience) return sumOf(audience.union);
  if ('intersect' in audience) return sumOf(audience.intersect);
  return 'minus' in audience ? sumOf(audience.minus) : 0;
}

const sumOf = (parts: readonly Audience[]): number => parts.reduce((sum, part) => sum + namesIn(part), 0);
