import { treeOn, type OrgTree } from '@wian/org-tree';
import { DomainError, err, ok, type Clock, type Result } from '@wian/kernel';
import { localDateOf } from '@wian/working-time';
import type { Caller } from './caller.js';
import type { UnitNames } from './letter-file-reader.port.js';
import type { Scope } from './letter-queries.port.js';
import type { OrgTreeSource } from './org-tree-source.port.js';

export interface DatedTree {
  readonly tree: OrgTree;
  readonly position: number;
}

/** The organisation tree as it stands today, and as it stood on other days. */
export class TreeToday {
  constructor(
    private readonly source: OrgTreeSource,
    private readonly clock: Clock,
  ) {}

  current(): Promise<Result<DatedTree>> {
    return this.on(localDateOf(this.clock.now()));
  }

  /** The tree as it stands on a day, from what the directory knows now. */
  async on(date: string): Promise<Result<DatedTree>> {
    const { units, position } = await this.source.current();
    const tree = treeOn(units, date);
    return tree.ok ? ok({ tree: tree.value, position }) : err(treeBroken(tree.error));
  }

  /** The units above it today, whatever the order; none where the tree cannot be had. */
  async unitsAbove(unitId: string): Promise<readonly string[]> {
    const today = await this.current();
    return today.ok ? today.value.tree.ancestorsOf(unitId).map((above) => above.unitId) : [];
  }

  /** As the unit is called today; undefined where there is none. */
  async nameOf(unitId: string): Promise<string | undefined> {
    const today = await this.current();
    return today.ok ? today.value.tree.byId(unitId)?.name : undefined;
  }

  /** Of every unit above the local ones, whose codes letters' numbers tell; null where there is no tree to ask. */
  async namesByCode(): Promise<UnitNames | null> {
    const today = await this.current();
    if (!today.ok) return null;
    const above = today.value.tree.units.filter(({ level }) => level !== 'local');
    return above.length === 0 ? null : Object.fromEntries(above.map(({ code, name }) => [code, name]));
  }

  /** Whether the unit is one of the caller's or stands below one: enough to read. */
  async mayRead({ units }: Caller, unitId: string): Promise<boolean> {
    if (units === 'everywhere' || units.some((unit) => unit === unitId)) return true;
    const today = await this.current();
    return today.ok && units.some((root) => today.value.tree.isWithin(unitId, root));
  }

  /** The caller's units and everything below them. */
  async readableUnits({ units }: Caller): Promise<Scope> {
    if (units === 'everywhere') return units;
    const today = await this.current();
    if (!today.ok) return units;
    return [
      ...new Set(units.flatMap((unit) => [unit, ...today.value.tree.descendantsOf(unit).map((below) => below.unitId)])),
    ];
  }
}

/** The caller can do nothing about it; the directory can. */
const treeBroken = (cause: DomainError) =>
  new DomainError(
    'DIRECTORY.TREE_BROKEN',
    'unavailable',
    `The organisation tree cannot be used today: ${cause.message}`,
    {
      ...cause.params,
    },
  );
