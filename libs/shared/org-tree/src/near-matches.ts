import type { TreeUnit } from './tree-unit.js';

/** Below this a proposal is noise: two words of ten letters that share five pairs have about one half. */
const similarEnough = 0.4;

/**
 * Up to `limit` units whose names share most letter pairs with the given one (Dice's coefficient), the nearest first.
 * Pairs of letters need no word boundaries, which Thai does not write.
 */
export function nearMatches(name: string, units: readonly TreeUnit[], limit = 3): readonly TreeUnit[] {
  const wanted = pairsOf(name);
  return units
    .map((unit) => ({ unit, likeness: likeness(wanted, pairsOf(unit.name)) }))
    .filter((each) => each.likeness >= similarEnough)
    .sort((a, b) => b.likeness - a.likeness || (a.unit.code < b.unit.code ? -1 : 1))
    .slice(0, limit)
    .map(({ unit }) => unit);
}

function pairsOf(name: string): ReadonlySet<string> {
  const letters = name.replace(/\s/g, '');
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
