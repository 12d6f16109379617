import type { Unit, UnitCause } from '@wian/contracts';
import { err, ok, type Result } from '@wian/kernel';
import { childrenLeft, notBelow, unitExists, unknownUnit } from '../directory.errors.js';
import { sameData } from '../same-data.js';
import { answersFrom, begun, endedOn, moved, turned, type Turn } from './periods-of-unit.js';
import { idOfNew, unitsEndedBy, type ChangeOf, type NewUnit, type UnitChange } from './unit-change.js';

/**
 * The units that a change touches, as they are to stand; none where all of it stands already. `units`: at least those that
 * the change names and, of a unit that ends, all that ever answered to it. Changes of one unit come in order of time: one
 * before a change that stands is refused, and the history mended by an import. Whether the tree holds is judged apart.
 * Fails with `UNIT.UNKNOWN`, `UNIT.EXISTS`, `UNIT.NOT_THERE`, `UNIT.CHANGED_LATER`, `UNIT.BEGINS_THAT_DAY`,
 * `UNIT.NOT_BELOW` or `UNIT.CHILDREN_LEFT`.
 */
export function applyUnitChange(units: ReadonlyMap<string, Unit>, change: UnitChange): Result<readonly Unit[]> {
  const draft = new Draft(units, change);
  const refused = stepsOf(change, draft).find((result) => !result.ok);
  return refused && !refused.ok ? refused : ok(draft.changed);
}

type Step = Result<unknown>;

/** One after another; after one that is refused the rest makes no difference any more. */
function stepsOf(change: UnitChange, draft: Draft): Step[] {
  switch (change.kind) {
    case 'create':
      return [draft.begin(change.unit, draft.cause('created'))];
    case 'rename':
      return [draft.turn(change.unitId, { name: change.name }, draft.cause('renamed'))];
    case 're-parent':
      return [draft.turn(change.unitId, { parentId: change.parentId }, draft.cause('re-parented'))];
    case 'change-type':
      return [draft.turn(change.unitId, turnOf(change), draft.cause('type-changed'))];
    case 'merge':
      return merge(change, draft);
    case 'split':
      return split(change, draft);
    case 'abolish':
      return [draft.end(change.unitId, 'abolished', []), ...rehang(change, draft)];
    default:
      return change satisfies never;
  }
}

/** What a change of type says, and nothing that it leaves as it is. */
function turnOf({ type, level, code, name, parentId }: ChangeOf<'change-type'>): Turn {
  const said = Object.entries({ type, level, code, name, parentId }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said);
}

function merge({ unitIds, into }: ChangeOf<'merge'>, draft: Draft): Step[] {
  const intoId = typeof into === 'string' ? into : idOfNew(into);
  const cause = draft.cause('merged', [...unitIds]);
  return [
    ...unitIds.map((unitId) => draft.end(unitId, 'merged', [intoId])),
    typeof into === 'string' ? draft.turn(into, {}, cause) : draft.begin(into, cause),
    ...unitIds.flatMap((unitId) => draft.childrenOf(unitId).map((child) => draft.move(child, unitId, intoId))),
  ];
}

function split(change: ChangeOf<'split'>, draft: Draft): Step[] {
  const { unitId, into, continues } = change;
  const parts = into.map(idOfNew);
  return [
    continues ? draft.turn(unitId, {}, draft.cause('split', parts)) : draft.end(unitId, 'split', parts),
    ...into.map((part) => draft.begin(part, draft.cause('split', [unitId]))),
    ...rehang(change, draft),
  ];
}

/** Those that answered to the unit go where the change says; of one that ends nobody may be left. */
function rehang(change: ChangeOf<'split' | 'abolish'>, draft: Draft): Step[] {
  const { unitId, children, childrenTo } = change;
  const named = children.map((child) => draft.move(child.unitId, unitId, child.parentId));
  const left = draft.childrenOf(unitId);
  if (childrenTo !== null) return [...named, ...left.map((child) => draft.move(child, unitId, childrenTo))];
  const ends = unitsEndedBy(change).includes(unitId);
  return ends && left.length > 0 ? [...named, err(childrenLeft(unitId, change.on, left))] : named;
}

/** The units as the steps of a change leave them. */
class Draft {
  private readonly touched = new Map<string, Unit>();

  constructor(
    private readonly units: ReadonlyMap<string, Unit>,
    private readonly change: UnitChange,
  ) {}

  get changed(): readonly Unit[] {
    return [...this.touched.values()];
  }

  cause(kind: string, others: string[] = []): UnitCause {
    const { authority, note } = this.change;
    return { kind, authority, note, ...(others.length > 0 ? { units: others } : {}) };
  }

  begin(unit: NewUnit, cause: UnitCause): Step {
    const unitId = idOfNew(unit);
    if (this.get(unitId)) return err(unitExists(unitId));
    return this.keep(ok(begun(unit, this.change.on, cause)));
  }

  /** A turn that changes nothing is kept only where something else makes the day worth a period: a merger, a split. */
  turn(unitId: string, turn: Turn, cause: UnitCause): Step {
    const unit = this.get(unitId);
    if (!unit) return err(unknownUnit(unitId));
    const next = turned(unit, turn, { on: this.change.on, cause });
    if (next.ok && cause.units === undefined && saysTheSame(unit, next.value)) return ok(unit);
    return this.keep(next);
  }

  end(unitId: string, kind: string, into: string[]): Step {
    const unit = this.get(unitId);
    if (!unit) return err(unknownUnit(unitId));
    const { on, authority, note } = this.change;
    return this.keep(endedOn(unit, { on, kind, into, authority, note }));
  }

  move(unitId: string, from: string, to: string): Step {
    const unit = this.get(unitId);
    const { on } = this.change;
    if (!unit || !answersFrom(unit, from, on)) return err(notBelow(unitId, { parentId: from, on }));
    return this.keep(ok(moved(unit, { from, to, on, cause: this.cause('re-parented') })));
  }

  /** Who answers to it on the day or later. */
  childrenOf(unitId: string): readonly string[] {
    const all = new Map([...this.units, ...this.touched]).values();
    return [...all].filter((unit) => answersFrom(unit, unitId, this.change.on)).map((unit) => unit.unitId);
  }

  private get(unitId: string): Unit | undefined {
    return this.touched.get(unitId) ?? this.units.get(unitId);
  }

  private keep(unit: Result<Unit>): Step {
    if (unit.ok) this.touched.set(unit.value.unitId, unit.value);
    return unit;
  }
}

function saysTheSame(before: Unit, after: Unit): boolean {
  const saidBy = ({ periods }: Unit) => {
    const { from: _, to: __, because: ___, ...said } = periods.at(-1) ?? { from: '', to: null };
    return said;
  };
  return sameData(saidBy(before), saidBy(after));
}
