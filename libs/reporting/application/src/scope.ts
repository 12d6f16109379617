import type { Unit } from '@wian/contracts';
import { type Clock, unwrap } from '@wian/kernel';
import { treeOn } from '@wian/org-tree';
import type { EntitySet } from '@wian/reporting-domain';
import { localDateOf } from '@wian/working-time';
import type { DirectorySource, Scope, Visible } from './ports.js';

/** What a caller may see of a table (promise I7: nothing crosses a unit's subtree). */
export class Scopes {
  constructor(
    private readonly directory: DirectorySource,
    private readonly clock: Clock,
  ) {}

  async of(set: EntitySet, visible: Visible): Promise<Scope> {
    if (visible === 'everywhere' || set.scope === 'all') return 'everywhere';
    const { units } = await this.directory.current();
    const below = everBelow(units, visible);
    // Nothing is outside: no list of all ids goes to the store.
    if (units.length > 0 && units.every(({ unitId }) => below.has(unitId))) return 'everywhere';
    if (set.scope === 'path') return { path: visible };
    if (set.scope === 'unit') return { keys: [...below] };
    const tree = unwrap(treeOn(units, localDateOf(this.clock.now())));
    return {
      issuers: visible.flatMap((id) => [id, ...tree.descendantsOf(id).map(({ unitId }) => unitId)]),
      path: visible,
    };
  }
}

/** Also units that are gone: old tasks name them. */
function everBelow(units: readonly Unit[], tops: readonly string[]): ReadonlySet<string> {
  const children = childrenIn(units);
  const found = new Set(tops);
  for (const unitId of found) for (const child of children.get(unitId) ?? []) found.add(child);
  return found;
}

/** By unit, whatever the period; the list of units is the same one until the tree changes. */
const known = new WeakMap<readonly Unit[], ReadonlyMap<string, readonly string[]>>();

function childrenIn(units: readonly Unit[]): ReadonlyMap<string, readonly string[]> {
  const children = known.get(units) ?? readChildren(units);
  known.set(units, children);
  return children;
}

function readChildren(units: readonly Unit[]): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const { unitId, periods } of units)
    for (const { parentId } of periods) {
      if (parentId === null) continue;
      const siblings = children.get(parentId);
      if (siblings) siblings.push(unitId);
      else children.set(parentId, [unitId]);
    }
  return children;
}
