import type { Unit } from '@wian/contracts';
import type { Versioned } from '@wian/kernel';
import type { Recorded, RecordedDirectory } from '../recorded-directory.port.js';

/** The directory with some units as they would stand: what a table would make of the tree can be judged before it does. */
export class OverlayDirectory implements RecordedDirectory {
  private readonly units = new Map<string, Versioned<Unit>>();

  constructor(private readonly under: RecordedDirectory) {}

  lay(unit: Unit): void {
    this.units.set(unit.unitId, { state: skeletonOf(unit), version: 0 });
  }

  async load<Kind extends keyof Recorded>(
    kind: Kind,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Versioned<Recorded[Kind]>>> {
    if (kind !== 'unit') return this.under.load(kind, ids);
    const here = ids.flatMap((id) => {
      const unit = this.units.get(id);
      return unit ? [[id, unit as Versioned<Recorded[Kind]>] as const] : [];
    });
    const others = ids.filter((id) => !this.units.has(id));
    return new Map([...(others.length > 0 ? await this.under.load(kind, others) : []), ...here]);
  }

  async unitsBelow(unitIds: readonly string[]): Promise<readonly Versioned<Unit>[]> {
    const above = new Set(unitIds);
    const found = (await this.under.unitsBelow(unitIds)).filter(({ state }) => !this.units.has(state.unitId));
    const here = this.laid(({ periods }) => periods.some(({ parentId }) => parentId !== null && above.has(parentId)));
    return [...found, ...here];
  }

  async unitsRecoded(codes: readonly string[]): Promise<readonly Unit[]> {
    const wanted = new Set<string | undefined>(codes);
    const found = (await this.under.unitsRecoded(codes)).filter(({ unitId }) => !this.units.has(unitId));
    const here = this.laid(({ periods }) => periods.some(({ code }) => code !== undefined && wanted.has(code)));
    return [...found, ...here.map(({ state }) => state)];
  }

  private laid(wanted: (unit: Unit) => boolean): readonly Versioned<Unit>[] {
    return [...this.units.values()].filter(({ state }) => wanted(state));
  }
}

/** Only what the tree is made of: there may be a hundred thousand. */
function skeletonOf({ unitId, code, periods }: Unit): Unit {
  return {
    ...{ unitId, code, letterPrefix: null, sample: false, source: '-' },
    periods: periods.map(({ because: _, ...period }) => period),
  };
}
