import type { Item } from './ports.js';

/** Where a unit comes to stand, as far as the order of an import asks. */
interface Place {
  readonly parentId: string | null;
  readonly ends: boolean;
}

/**
 * In which turn each unit and post of an import is recorded: units that come to stand somewhere after those above them, posts
 * after all of these, units that end last and those below first. So every commit by itself leaves the tree sound.
 */
export class ItemOrder {
  private readonly places = new Map<string, Place>();
  private readonly depths = new Map<string, number>();
  private deepest = 0;

  note(item: Item): void {
    if (item.kind === 'post') return;
    const { unitId, periods, ended } = item.after;
    this.places.set(unitId, { parentId: periods.at(-1)?.parentId ?? null, ends: ended !== undefined });
  }

  /** Once all are noted. */
  settle(): void {
    for (const unitId of this.places.keys()) this.deepest = Math.max(this.deepest, this.depthOf(unitId));
  }

  get turns(): number {
    return 2 * this.deepest + 3;
  }

  /** 0 = first. */
  turnOf(item: Item): number {
    if (item.kind === 'post') return this.deepest + 1;
    const depth = this.depthOf(item.after.unitId);
    return item.after.ended ? this.turns - 1 - depth : depth;
  }

  /** How many of those above it are noted likewise, ending or not as it does; in a circle, which is refused, any number will do. */
  private depthOf(unitId: string): number {
    const way: string[] = [];
    const ends = this.places.get(unitId)?.ends;
    let at: string | null | undefined = unitId;
    let depth = -1;
    while (at && !way.includes(at)) {
      const known = this.depths.get(at);
      const place: Place | undefined = this.places.get(at);
      if (known !== undefined && place?.ends === ends) {
        depth += known + 1;
        break;
      }
      if (!place || place.ends !== ends) break;
      way.push(at);
      depth += 1;
      at = place.parentId;
    }
    for (const [n, id] of way.entries()) this.depths.set(id, depth - n);
    return depth;
  }
}
