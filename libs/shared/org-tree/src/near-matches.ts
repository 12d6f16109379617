import type { TreeUnit } from './tree-unit.js';

/** Below this a proposal is noise: two words of ten letters that share five pairs have about one half. */
const similarEnough = 0.4;

/** Units by their names, and by the pairs of letters in them; Thai does not write word boundaries, and pairs need none. */
export class NameIndex {
  private readonly same = new Map<string, TreeUnit[]>();
  private readonly withPair = new Map<string, number[]>();
  private readonly pairs: readonly number[];

  constructor(private readonly units: readonly TreeUnit[]) {
    this.pairs = units.map((unit, at) => {
      listIn(this.same, unit.name).push(unit);
      const pairs = pairsOf(unit.name);
      for (const pair of pairs) listIn(this.withPair, pair).push(at);
      return pairs.size;
    });
  }

  /** Those that are called exactly so. */
  called(name: string): readonly TreeUnit[] {
    return this.same.get(name) ?? [];
  }

  /** Up to `limit` units whose names share most letter pairs with the given one (Dice's coefficient), the nearest first. */
  near(name: string, limit = 3): readonly TreeUnit[] {
    const wanted = pairsOf(name);
    const shared = this.sharedWith(wanted);
    const best: Match[] = [];
    for (const [at, unit] of this.units.entries()) {
      const likeness = (2 * (shared[at] ?? 0)) / (wanted.size + (this.pairs[at] ?? 0));
      if (likeness < similarEnough || (best.length === limit && likeness < (best.at(-1)?.likeness ?? 0))) continue;
      best.push({ unit, likeness });
      best.sort(nearestFirst);
      if (best.length > limit) best.pop();
    }
    return best.map(({ unit }) => unit);
  }

  /** Of each unit, how many of the pairs are in its name; a plain array, since every name begins alike. */
  private sharedWith(wanted: ReadonlySet<string>): Uint16Array {
    const shared = new Uint16Array(this.units.length);
    for (const pair of wanted) for (const at of this.withPair.get(pair) ?? []) shared[at] = (shared[at] ?? 0) + 1;
    return shared;
  }
}

interface Match {
  readonly unit: TreeUnit;
  readonly likeness: number;
}

const nearestFirst = (a: Match, b: Match): number => b.likeness - a.likeness || (a.unit.code < b.unit.code ? -1 : 1);

function pairsOf(name: string): ReadonlySet<string> {
  const letters = name.replace(/\s/g, '');
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)));
}

function listIn<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const known = lists.get(key) ?? [];
  lists.set(key, known);
  return known;
}
