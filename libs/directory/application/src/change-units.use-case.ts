import type { Unit } from '@wian/contracts';
import {
  applyUnitChange,
  TREE_ID,
  unitDecider,
  unitsEndedBy,
  unitsNamedBy,
  type UnitChange,
} from '@wian/directory-domain';
import {
  againOnConflict,
  changesBy,
  err,
  KeyedLock,
  ok,
  type Clock,
  type CommitLog,
  type Result,
  type Versioned,
} from '@wian/kernel';
import type { Caller } from './import-directory.use-case.js';
import type { RecordedDirectory } from './recorded-directory.port.js';
import { TreeGuard } from './tree-guard.js';

/**
 * Records one thing that happened to the organisation: every unit that it touches, in one commit. Answers these units; none
 * where all of it stood already. Fails as `applyUnitChange` and the rules of a unit do, and where the tree would break on
 * any day (`ORG_TREE.…`).
 */
export class ChangeUnits {
  private readonly guard: TreeGuard;
  /** Of many at once in one process each would lose to another; so they wait, and only replicas meet in a commit. */
  private readonly turns = new KeyedLock();

  constructor(
    private readonly log: CommitLog,
    private readonly recorded: RecordedDirectory,
    private readonly clock: Clock,
  ) {
    this.guard = new TreeGuard(log, recorded);
  }

  async execute(change: UnitChange, caller: Caller): Promise<Result<readonly Unit[]>> {
    return this.turns.run(TREE_ID, () => againOnConflict(() => this.record(change, caller)));
  }

  private async record(change: UnitChange, { actor, correlationId }: Caller): Promise<Result<readonly Unit[]>> {
    const tree = await this.guard.standing();
    const before = await this.touchedBy(change);
    const after = applyUnitChange(new Map([...before].map(([id, { state }]) => [id, state])), change);
    if (!after.ok || after.value.length === 0) return after;
    const changes = [this.guard.move(tree), ...after.value.map((unit) => changesOf(unit, before.get(unit.unitId)))];
    const refused = changes.find((result) => !result.ok);
    if (refused && !refused.ok) return refused;
    const fault = await this.guard.faultOf(after.value, (unitId) => !before.has(unitId));
    if (fault) return err(fault);
    const all = changes.flatMap((result) => (result.ok ? result.value : []));
    const committed = await this.log.commit({ at: this.clock.now(), actor, correlationId, changes: all });
    return committed.ok ? ok(after.value) : committed;
  }

  /** What the change names and, of a unit that ends or divides, what answers to it. */
  private async touchedBy(change: UnitChange): Promise<ReadonlyMap<string, Versioned<Unit>>> {
    const named = await this.recorded.load('unit', unitsNamedBy(change));
    const parting = change.kind === 'split' ? [change.unitId] : unitsEndedBy(change);
    const below = parting.length === 0 ? [] : await this.recorded.unitsBelow(parting);
    return new Map([...below.map((each) => [each.state.unitId, each] as const), ...named]);
  }
}

const changesOf = (state: Unit, loaded: Versioned<Unit> | undefined) =>
  changesBy(unitDecider, { aggregate: 'unit', id: state.unitId, loaded }, { type: 'record', state });
