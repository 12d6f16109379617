import { type Unit, topics } from '@wian/contracts';
import { inTransaction } from '@wian/persistence';
import type { ClientSession, Connection } from 'mongoose';
import { type PositionRow, type UnitRow, collections, replicaCollection } from './replica-rows.js';

/** For so long the tree is answered from memory without a look at the store, where another replica may have written. */
const LOOK_EVERY_MILLIS = 250;

export interface ReplicatedTree {
  /** By official code. */
  readonly units: readonly Unit[];
  /** The highest of the unit events in `units`, in the directory's log; 0 = none yet. Parked ones may be missing below. */
  readonly position: number;
}

interface CachedTree extends ReplicatedTree {
  readonly revision: number;
  readonly byId: ReadonlyMap<string, Unit>;
}

const NOTHING_READ: Pick<PositionRow, 'revision' | 'v' | 'wholeFrom'> = { revision: 0, v: 0 };

/**
 * The organisation tree as this service knows it, kept in memory. What this process has written itself, and what
 * `completeTo` has told, is always in it; what another replica has written, a quarter of a second later at most. A change
 * is read alone, however large the tree.
 */
export class OrgTreeReplica {
  private cached: CachedTree | undefined;
  private looking: Promise<void> | undefined;
  private lookedAt = -Infinity;
  /** The newest revision that this process has heard of. */
  private known = 0;

  /**
   * `lowestParked`: of the positions of unit events that could not be applied; undefined: every one was. `now`: monotonic
   * milliseconds.
   */
  constructor(
    private readonly connection: Connection,
    private readonly lowestParked: () => Promise<number | undefined>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  async current(): Promise<ReplicatedTree> {
    return this.tree();
  }

  /**
   * Up to here every unit event is in the tree that is answered from now on: a parked one holds it back until it is
   * applied or discarded. Only while an event is being tried for the first time, less than a second, may it be ahead.
   */
  async completeTo(): Promise<number> {
    const row = await this.positionRow();
    if (row) this.changed(row.revision);
    const position = row?.v ?? 0;
    const lowest = await this.lowestParked();
    return lowest === undefined ? position : Math.min(position, lowest - 1);
  }

  async byId(): Promise<ReadonlyMap<string, Unit>> {
    return (await this.tree()).byId;
  }

  /** Units stand in the store at that revision of theirs: nobody is answered from an earlier one any more. */
  changed(revision: number): void {
    this.known = Math.max(this.known, revision);
  }

  private async tree(): Promise<CachedTree> {
    const isRecent = this.now() - this.lookedAt < LOOK_EVERY_MILLIS;
    if (isRecent && this.cached && this.cached.revision >= this.known) return this.cached;
    for (;;) {
      await (this.looking ??= this.look().finally(() => (this.looking = undefined)));
      // The look may have begun before the caller was told of something newer.
      if (this.cached && this.cached.revision >= this.known) return this.cached;
    }
  }

  private async look(): Promise<void> {
    const at = this.now();
    const row = await this.positionRow();
    if (!this.cached || this.cached.revision !== (row?.revision ?? 0)) this.cached = await this.load(this.cached);
    this.lookedAt = at;
  }

  /** Position and rows of one moment: the changed ones where the rest is known. */
  private load(before: CachedTree | undefined): Promise<CachedTree> {
    return inTransaction(this.connection, async (session) => {
      const { revision, v: position, wholeFrom = 0 } = (await this.positionRow(session)) ?? NOTHING_READ;
      const isKept = before !== undefined && before.revision <= revision && wholeFrom <= before.revision;
      // A store that was put back from a backup counts on from where it was then.
      if (before && revision < before.revision) this.known = revision;
      const rows = replicaCollection<UnitRow>(this.connection, collections.units);
      const filter = isKept ? { revision: { $gt: before.revision } } : {};
      const found = (await rows.find(filter, { session }).toArray()).map(({ unit }) => unit);
      return { ...withUnits(isKept ? before.byId : new Map(), found), position, revision };
    });
  }

  private positionRow(session?: ClientSession): Promise<PositionRow | null> {
    const positions = replicaCollection<PositionRow>(this.connection, collections.positions);
    return positions.findOne({ _id: topics.unit.name }, session ? { session } : {});
  }
}

function withUnits(known: ReadonlyMap<string, Unit>, changed: readonly Unit[]): Pick<CachedTree, 'units' | 'byId'> {
  const byId = new Map([...known, ...changed.map((unit) => [unit.unitId, unit] as const)]);
  return { byId, units: [...byId.values()].sort((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code))) };
}
