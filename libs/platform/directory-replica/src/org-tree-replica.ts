import { type Unit, topics } from '@wian/contracts';
import { inTransaction } from '@wian/persistence';
import type { ClientSession, Connection } from 'mongoose';
import { type PositionRow, type UnitRow, collections, replicaCollection } from './replica-rows.js';

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

/** The organisation tree as this service knows it; read whole, and kept until a unit event arrives. */
export class OrgTreeReplica {
  private cached: CachedTree | undefined;
  private loading: Promise<CachedTree> | undefined;

  /** `lowestParked`: of the positions of unit events that could not be applied; undefined: every one was. */
  constructor(
    private readonly connection: Connection,
    private readonly lowestParked: () => Promise<number | undefined>,
  ) {}

  async current(): Promise<ReplicatedTree> {
    return this.tree();
  }

  /**
   * Up to here every unit event is in the tree: a parked one holds it back until it is applied or discarded. Only while
   * an event is being tried for the first time, less than a second, may it be ahead.
   */
  async completeTo(): Promise<number> {
    const position = (await this.positionRow())?.v ?? 0;
    const lowest = await this.lowestParked();
    return lowest === undefined ? position : Math.min(position, lowest - 1);
  }

  async byId(): Promise<ReadonlyMap<string, Unit>> {
    return (await this.tree()).byId;
  }

  private async tree(): Promise<CachedTree> {
    const row = await this.positionRow();
    if (this.cached && this.cached.revision === (row?.revision ?? 0)) return this.cached;
    this.loading ??= this.load().finally(() => (this.loading = undefined));
    return this.loading;
  }

  /** Position and rows of one moment. */
  private async load(): Promise<CachedTree> {
    const [row, found] = await inTransaction(this.connection, async (session) => {
      const position = await this.positionRow(session);
      const units = replicaCollection<UnitRow>(this.connection, collections.units).find({}, { session });
      return [position, await units.sort({ 'unit.code': 1 }).toArray()] as const;
    });
    const units = found.map(({ unit }) => unit);
    const byId = new Map(units.map((unit) => [unit.unitId, unit]));
    this.cached = { units, byId, position: row?.v ?? 0, revision: row?.revision ?? 0 };
    return this.cached;
  }

  private positionRow(session?: ClientSession): Promise<PositionRow | null> {
    const positions = replicaCollection<PositionRow>(this.connection, collections.positions);
    return positions.findOne({ _id: topics.unit.name }, session ? { session } : {});
  }
}
