import type { Calendar, Post, Unit } from '@wian/contracts';
import { calendarDecider, postDecider, TREE_ID, unitDecider, type RecordCommand } from '@wian/directory-domain';
import {
  againOnConflict,
  err,
  fold,
  KeyedLock,
  ok,
  type Actor,
  type AggregateChange,
  type Clock,
  type CommitLog,
  type Decider,
  type DomainError,
  type DomainEvent,
  type Result,
  type Versioned,
} from '@wian/kernel';
import { atRow, sizeWrong, twice, unitOfPostUnknown } from './import.errors.js';
import type { Recorded, RecordedDirectory } from './recorded-directory.port.js';
import { TreeGuard } from './tree-guard.js';

/** Rows in the shapes of the contracts, already parsed. */
export interface DirectoryImport {
  readonly units: readonly Unit[];
  readonly posts: readonly Post[];
  readonly calendars: readonly Calendar[];
}

export interface ImportOutcome {
  readonly recorded: number;
  readonly unchanged: number;
}

export interface Caller {
  readonly actor: Actor;
  readonly correlationId: string;
}

interface Row {
  /** Where it stands in the import: `units[12]`. */
  readonly at: string;
  readonly id: string;
  readonly changes: readonly AggregateChange[];
}

const most = 500;

/**
 * Records units, posts and calendars, all or none, in one commit. What stands already adds nothing, so an import may be
 * repeated; a large directory comes in several, those above first. The tree must hold on every day.
 * Fails with `IMPORT.SIZE_WRONG`, `IMPORT.TWICE`, `IMPORT.UNIT_UNKNOWN`, what the rules of a row say, or what breaks the
 * tree; `params.row` names the row.
 */
export class ImportDirectory {
  private readonly guard: TreeGuard;
  /** Imports of units at once would lose to each other: in one process they wait. */
  private readonly turns = new KeyedLock();

  constructor(
    private readonly log: CommitLog,
    private readonly recorded: RecordedDirectory,
    private readonly clock: Clock,
  ) {
    this.guard = new TreeGuard(log, recorded);
  }

  async execute(rows: DirectoryImport, caller: Caller): Promise<Result<ImportOutcome>> {
    const record = () => againOnConflict(() => this.record(rows, caller));
    return rows.units.length > 0 ? this.turns.run(TREE_ID, record) : record();
  }

  private async record(rows: DirectoryImport, { actor, correlationId }: Caller): Promise<Result<ImportOutcome>> {
    const tree = await this.guard.standing();
    const decided = await this.decide(rows);
    if (!decided.ok) return decided;
    const changes = decided.value.flatMap((row) => row.changes);
    const moves = changes.some(({ aggregate }) => aggregate === 'unit') ? this.guard.move(tree) : ok([]);
    if (!moves.ok) return moves;
    if (changes.length > 0) {
      const all = [...changes, ...moves.value];
      const committed = await this.log.commit({ at: this.clock.now(), actor, correlationId, changes: all });
      if (!committed.ok) return committed;
    }
    return ok({ recorded: changes.length, unchanged: decided.value.length - changes.length });
  }

  private async decide({ units, posts, calendars }: DirectoryImport): Promise<Result<readonly Row[]>> {
    const size = units.length + posts.length + calendars.length;
    if (size < 1 || size > most) return err(sizeWrong(size, most));
    const groups = [
      await this.rows({ kind: 'unit', decider: unitDecider, states: units, idOf: ({ unitId }) => unitId }),
      await this.rows({ kind: 'post', decider: postDecider, states: posts, idOf: ({ postId }) => postId }),
      await this.rows({ kind: 'calendar', decider: calendarDecider, states: calendars, idOf: (c) => c.calendarId }),
    ];
    const decided: Row[] = [];
    for (const group of groups) {
      if (!group.ok) return group;
      decided.push(...group.value);
    }
    const unsound = await this.faultAmong({ units, posts }, decided);
    return unsound ?? ok(decided);
  }

  private async rows<Kind extends keyof Recorded>(group: Group<Kind>): Promise<Result<readonly Row[]>> {
    const { kind, states, idOf } = group;
    const ids = states.map(idOf);
    const seen = new Set<string>();
    const again = ids.findIndex((id) => seen.size === seen.add(id).size);
    if (again >= 0) return err(twice(`${kind}s[${again}]`, ids[again] ?? ''));
    const before = await this.recorded.load(kind, ids);
    const rows: Row[] = [];
    for (const [n, state] of states.entries()) {
      const row = rowOf(group, state, { at: `${kind}s[${n}]`, before: before.get(idOf(state)) });
      if (!row.ok) return row;
      rows.push(row.value);
    }
    return ok(rows);
  }

  /** What no row can tell by itself: where units hang, and whether the units of posts exist. */
  private async faultAmong(
    { units, posts }: Pick<DirectoryImport, 'units' | 'posts'>,
    decided: readonly Row[],
  ): Promise<Result<never> | undefined> {
    const changes = new Map(decided.flatMap((row) => row.changes.map((each) => [row.id, each])));
    const homeless = await this.homelessAmong(posts, units);
    if (homeless) return err(homeless);
    const changed = units.filter(({ unitId }) => changes.has(unitId));
    const fault = await this.guard.faultOf(changed, (unitId) => changes.get(unitId)?.expectedVersion === 0);
    return fault && err(atRow(fault, rowNamedBy(fault.params, units)));
  }

  /** The units of posts, and those that carry what is sent to them. */
  private async homelessAmong(posts: readonly Post[], units: readonly Unit[]): Promise<DomainError | undefined> {
    const here = new Set(units.map(({ unitId }) => unitId));
    const elsewhere = [...new Set(posts.flatMap(unitsOfPost))].filter((unitId) => !here.has(unitId));
    const stored = elsewhere.length === 0 ? new Map() : await this.recorded.load('unit', elsewhere);
    const isThere = (unitId: string) => here.has(unitId) || stored.has(unitId);
    for (const [n, post] of posts.entries()) {
      const missing = unitsOfPost(post).find((unitId) => !isThere(unitId));
      if (missing !== undefined) return unitOfPostUnknown(`posts[${n}]`, missing);
    }
    return undefined;
  }
}

const unitsOfPost = ({ unitId, contactPoints = [] }: Post): readonly string[] => [
  unitId,
  ...contactPoints.flatMap(({ through }) => through ?? []),
];

interface Group<Kind extends keyof Recorded> {
  readonly kind: Kind;
  readonly decider: Decider<Recorded[Kind], RecordCommand<Recorded[Kind]>, DomainEvent<string, Recorded[Kind]>>;
  readonly states: readonly Recorded[Kind][];
  readonly idOf: (state: Recorded[Kind]) => string;
}

function rowOf<Kind extends keyof Recorded>(
  { kind, decider, idOf }: Group<Kind>,
  state: Recorded[Kind],
  { at, before }: { at: string; before: Versioned<Recorded[Kind]> | undefined },
): Result<Row> {
  const id = idOf(state);
  const events = decider.decide(before?.state, { type: 'record', state });
  if (!events.ok) return err(atRow(events.error, at));
  const after = fold(decider.evolve, events.value, before?.state);
  if (events.value.length === 0 || !after) return ok({ at, id, changes: [] });
  const expectedVersion = before?.version ?? 0;
  return ok({
    at,
    id,
    changes: [{ aggregate: kind, aggregateId: id, expectedVersion, events: events.value, state: after }],
  });
}

/** The row of the unit that breaks the tree; a unit left hanging by this import is not among its rows. */
function rowNamedBy(
  { unitId, unitIds }: Readonly<Record<string, unknown>>,
  units: readonly Unit[],
): string | undefined {
  const named = new Set([unitId, ...(Array.isArray(unitIds) ? unitIds : [])]);
  const n = units.findIndex((unit) => named.has(unit.unitId));
  return n >= 0 ? `units[${n}]` : undefined;
}
