import { unitOn } from '@wian/org-tree';
import type { RecordedDirectory } from '../recorded-directory.port.js';

/** The units that stand below these on a day, these themselves left out: a question a level. */
export async function unitsUnder(
  recorded: RecordedDirectory,
  tops: readonly string[],
  on: string,
): Promise<ReadonlySet<string>> {
  const below = new Set<string>();
  for (let level = [...tops]; level.length > 0;) {
    const above = new Set<string | null>(level);
    level = (await recorded.unitsBelow(level))
      .filter(({ state }) => above.has(unitOn(state, on)?.parentId ?? null) && !below.has(state.unitId))
      .map(({ state }) => state.unitId);
    for (const unitId of level) below.add(unitId);
  }
  return below;
}
