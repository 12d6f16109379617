import type { Audience } from '@wian/contracts';
import { err, ok, Remembered, type Result } from '@wian/kernel';
import { namesUnknown, type UnknownName } from './audience.errors.js';
import type { AudienceContext, Members } from './audience-parts.js';
import { NameIndex } from './near-matches.js';
import type { OrgTree, TreeUnit } from './org-tree.js';

type Named = Extract<Audience, { named: unknown }>['named'];

/** An officer who has more wrong names than that has given a wrong list, and is not helped by thousands of proposals. */
const mostProposals = 50;

const indexes = new Remembered<OrgTree, NameIndex>(1);
const indexOf = (tree: OrgTree): NameIndex => indexes.of(tree, 'names', () => new NameIndex(tree.units));

/** Each of the named units; fails with `AUDIENCE.NAMES_UNKNOWN`, which proposes others for the first of those unknown. */
export function namedUnits(names: Named, context: AudienceContext): Result<Members> {
  const { tree } = context;
  const found = new Set<TreeUnit>();
  const unknown: UnknownName[] = [];
  for (const { name, unitCode } of names) {
    const unit = unitCode === null ? byName(name, context) : tree.byCode(unitCode);
    if (unit) found.add(unit);
    else unknown.push({ name, unitCode, near: unknown.length < mostProposals ? indexOf(tree).near(name) : [] });
  }
  return unknown.length === 0 ? ok(found) : err(namesUnknown(unknown, tree.date));
}

/** Names repeat in the country, so a bare name counts only where it is the only one: below the issuer, else anywhere. */
function byName(name: string, { tree, issuerUnitId }: AudienceContext): TreeUnit | undefined {
  const same = indexOf(tree).called(name.trim());
  const own = same.filter(({ unitId }) => unitId !== issuerUnitId && tree.isWithin(unitId, issuerUnitId));
  const [only, ...others] = own.length > 0 ? own : same;
  return others.length === 0 ? only : undefined;
}
