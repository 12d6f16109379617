import type { Unit } from '@wian/contracts';
import { faultOfTree, TREE_ID, treeDecider, type Tree } from '@wian/directory-domain';
import {
  changesBy,
  type AggregateChange,
  type CommitLog,
  type DomainError,
  type Result,
  type Versioned,
} from '@wian/kernel';
import type { RecordedDirectory } from './recorded-directory.port.js';

/** Keeps the tree sound over all time: judges units that change by what is around them, and lets one commit in at a time. */
export class TreeGuard {
  constructor(
    private readonly log: CommitLog,
    private readonly recorded: RecordedDirectory,
  ) {}

  /** The tree as it was before anything was read: `move` it in the commit, and whoever changed units meanwhile wins. */
  standing(): Promise<Versioned<Tree> | undefined> {
    return this.log.load<Tree>('tree', TREE_ID);
  }

  move(loaded: Versioned<Tree> | undefined): Result<readonly AggregateChange[]> {
    return changesBy(treeDecider, { aggregate: 'tree', id: TREE_ID, loaded }, { type: 'move' });
  }

  /**
   * What these units would break, as they are to stand; `isNew`: those not recorded before, to which nobody answers yet.
   * Reads what they touch, never the whole directory.
   */
  async faultOf(changed: readonly Unit[], isNew: (unitId: string) => boolean): Promise<DomainError | undefined> {
    if (changed.length === 0) return undefined;
    const ids = changed.map(({ unitId }) => unitId);
    const changedIds = new Set(ids);
    const others = (units: readonly Unit[]) => units.filter(({ unitId }) => !changedIds.has(unitId));
    return faultOfTree(changed, {
      byId: await this.upwardsFrom(changed),
      below: others(await this.below(ids.filter((unitId) => !isNew(unitId)))),
      namesakes: others(await this.namesakesOf(changed)),
    });
  }

  private async below(unitIds: readonly string[]): Promise<readonly Unit[]> {
    const found = unitIds.length === 0 ? [] : await this.recorded.unitsBelow(unitIds);
    return found.map(({ state }) => state);
  }

  /** Who began with a code is found by the id that it made; so of first codes only later ones of others are asked for. */
  private async namesakesOf(changed: readonly Unit[]): Promise<readonly Unit[]> {
    const later = new Set(changed.flatMap(({ periods }) => periods.flatMap(({ code }) => code ?? [])));
    const beginners = later.size === 0 ? [] : (await this.recorded.load('unit', [...later].map(idOfCode))).values();
    const codes = new Set([...later, ...changed.map(({ code }) => code)]);
    const recoded = await this.recorded.unitsRecoded([...codes]);
    return [...[...beginners].map(({ state }) => state), ...recoded];
  }

  /** They and all that they hang from: one question a level. */
  private async upwardsFrom(changed: readonly Unit[]): Promise<ReadonlyMap<string, Unit>> {
    const found = new Map(changed.map((unit) => [unit.unitId, unit]));
    const asked = new Set(found.keys());
    for (let level: readonly Unit[] = changed; level.length > 0;) {
      const above = [...new Set(level.flatMap(parentsOf))].filter((id) => !asked.has(id));
      for (const id of above) asked.add(id);
      const loaded = above.length === 0 ? [] : [...(await this.recorded.load('unit', above)).values()];
      level = loaded.map(({ state }) => state);
      for (const unit of level) found.set(unit.unitId, unit);
    }
    return found;
  }
}

const parentsOf = ({ periods }: Unit) => periods.flatMap(({ parentId }) => parentId ?? []);
const idOfCode = (code: string) => `unit_${code}`;
