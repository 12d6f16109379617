import { type Unit, topics } from '@wian/contracts';
import { inTransaction } from '@wian/persistence';
import type { ClientSession, Connection } from 'mongoose';
import { type PositionRow, type UnitRow, collections, replicaCollection } from './replica-rows.js';

export interface ReplicatedTree {
  /** By official code. */
  readonly units: readonly Unit[];
  /** Of the last unit event that is in `units`, in the directory's log; 0 = none yet. */
  readonly position: number;
}

interface CachedTree extends ReplicatedTree {
  readonly epoch: number;
  readonly byId: ReadonlyMap<string, Unit>;
}

/** The organisation tree as this service knows it; read whole, and kept until a unit event arrives. */
export class OrgTreeReplica {
  private cached: CachedTree | undefined;
  private loading: Promise<CachedTree> | undefined;

  constructor(private readonly connection: Connection) {}

  async current(): Promise<ReplicatedTree> {
    return this.tree();
  }

  /** Position of the last unit event that has been applied; the one to wait for before resolving an audience. */
  async position(): Promise<number> {
    return (await this.positionRow())?.v ?? 0;
  }

  async unitById(unitId: string): Promise<Unit | undefined> {
    return (await this.tree()).byId.get(unitId);
  }

  private async tree(): Promise<CachedTree> {
    const row = await this.positionRow();
    if (this.cached && this.cached.position === (row?.v ?? 0) && this.cached.epoch === (row?.epoch ?? 0))
      return this.cached;
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
    this.cached = { units, byId, position: row?.v ?? 0, epoch: row?.epoch ?? 0 };
    return this.cached;
  }

  private positionRow(session?: ClientSession): Promise<PositionRow | null> {
    const positions = replicaCollection<PositionRow>(this.connection, collections.positions);
    return positions.findOne({ _id: topics.unit.name }, session ? { session } : {});
  }
}
