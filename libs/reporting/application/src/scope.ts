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
    if (set.scope === 'path') return { path: visible };
    const { units } = await this.directory.current();
    if (set.scope === 'unit') return { keys: everBelow(units, visible) };
    const tree = unwrap(treeOn(units, localDateOf(this.clock.now())));
    return {
      issuers: visible.flatMap((id) => [id, ...tree.descendantsOf(id).map(({ unitId }) => unitId)]),
      path: visible,
    };
  }
}

/** Also units that are gone: old tasks name them. */
export function everBelow(units: readonly Unit[], tops: readonly string[]): readonly string[] {
  const children = new Map<string, string[]>();
  for (const { unitId, periods } of units)
    for (const { parentId } of periods)
      if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), unitId]);
  const found = new Set(tops);
  for (const unitId of found) for (const child of children.get(unitId) ?? []) found.add(child);
  return [...found];
}
