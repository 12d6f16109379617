import type { Post, Unit } from '@wian/contracts';
import {
  canonical,
  identify,
  isWithdrawn,
  outside,
  postAfterRow,
  postColumnsOf,
  postIdOf,
  problem,
  splitColumn,
  unitAfterRow,
  unitColumns,
  unitsOfDay,
  type Cells,
  type Column,
  type Difference,
  type EditScope,
  type Outcome,
  type RowFacts,
  type RowProblem,
  type UnitsOfDay,
} from '@wian/directory-domain';
import type { Versioned } from '@wian/kernel';
import type { RecordedDirectory } from '../recorded-directory.port.js';
import type { Item, PlannedRow } from './ports.js';

/** A row by the names of its columns, and what was wrong with its cells already. */
export interface NamedRow {
  readonly row: number;
  readonly cells: Cells;
  readonly problems: readonly RowProblem[];
}

interface Sheet {
  readonly importId: string;
  readonly file: string;
  readonly on: string;
  readonly scope: EditScope;
  /** The unit that each code and id of the table is about. */
  readonly named: ReadonlyMap<string, string>;
}

export interface PlannedPage {
  readonly rows: readonly PlannedRow[];
  readonly items: readonly Item[];
}

/** What is read of the directory for a page. */
interface Around {
  readonly units: UnitsOfDay;
  readonly posts: ReadonlyMap<string, Versioned<Post>>;
}

const nothing: Outcome<never> = { after: undefined, differences: [], problems: [], said: '' };

/** What the rows of a table come to, page after page; remembers of earlier pages what later ones must agree with. */
export class PlanRows {
  private readonly units = new Map<string, { readonly row: number; readonly said: string; readonly isNew: boolean }>();
  private readonly posts = new Map<string, number>();

  constructor(
    private readonly recorded: RecordedDirectory,
    private readonly sheet: Sheet,
  ) {}

  async page(rows: readonly NamedRow[]): Promise<PlannedPage> {
    const around = await this.around(rows);
    const planned = rows.map((row) => this.row(row, around));
    return { rows: planned.map(({ plan }) => plan), items: planned.flatMap(({ items }) => items) };
  }

  private row({ row, cells, problems }: NamedRow, around: Around): { plan: PlannedRow; items: readonly Item[] } {
    const { on, importId, file } = this.sheet;
    const found = identify(cells, around.units);
    if (!found.ok) return rejected(row, [...problems, found.error]);
    const { unitId, before } = found.value;
    const facts: RowFacts = {
      on,
      origin: { importId, file, row },
      resolve: (reference) => this.resolve(reference, around.units),
    };
    const unit = this.unit({ row, cells }, { unitId, before, facts });
    const post = this.post({ row, cells }, { unitId, unit: unit.after ?? before?.state, facts, around });
    const all = [...problems, ...unit.problems, ...post.problems];
    const differences = [...unit.differences, ...post.differences];
    if (differences.length > 0) all.push(...this.outsideOf(unitId, before?.state, unit.after));
    if (all.length > 0) return rejected(row, all, unitId, post.postId);
    const items = [
      ...(unit.after ? [{ kind: 'unit' as const, row, version: before?.version ?? 0, after: unit.after }] : []),
      ...(post.after ? [{ kind: 'post' as const, row, version: post.version, after: post.after }] : []),
    ];
    return { plan: planOf(row, differences, unitId, post.postId), items };
  }

  /** Rows of one unit, one for each of its posts, say the same of it or nothing. */
  private unit(
    { row, cells }: Pick<NamedRow, 'row' | 'cells'>,
    { unitId, before, facts }: { unitId: string; before: Versioned<Unit> | undefined; facts: RowFacts },
  ): Outcome<Unit> {
    const first = this.units.get(unitId);
    const saysNothing = unitColumns.every(
      (column) => column === 'code' || canonical(column, cells[column] ?? '') === '',
    );
    if (first && saysNothing) return nothing;
    const outcome = unitAfterRow(cells, unitId, before?.state, facts);
    if (!first) {
      // Of one that is wrong the further rows are not told off too.
      if (outcome.after || outcome.problems.length > 0)
        this.units.set(unitId, { row, said: outcome.said, isNew: !before || isWithdrawn(before.state) });
      return outcome;
    }
    if (outcome.problems.length > 0) return outcome;
    if (outcome.said === first.said || (!outcome.after && !first.isNew)) return nothing;
    return { ...nothing, problems: [problem('TABLE.ROWS_DIFFER', null, { row: first.row })] };
  }

  private post(
    { row, cells }: Pick<NamedRow, 'row' | 'cells'>,
    at: { unitId: string; unit: Unit | undefined; facts: RowFacts; around: Around },
  ): Outcome<Post> & { readonly postId: string | null; readonly version: number } {
    const said = canonical('post', cells.post ?? '');
    const filled = postColumnsOf(cells).find((column) => canonical(column, cells[column] ?? '') !== '');
    const none = { postId: null, version: 0 };
    if (said === '') {
      const needed = { what: 'what is said of a post', whatTh: 'ข้อมูลตำแหน่ง' };
      return { ...nothing, ...none, problems: filled ? [problem('TABLE.NEEDED', 'post', needed)] : [] };
    }
    const postId = postIdOf(said, at.unitId);
    const earlier = this.posts.get(postId);
    if (earlier !== undefined)
      return { ...nothing, ...none, problems: [problem('TABLE.TWICE', 'post', { row: earlier, id: postId })] };
    this.posts.set(postId, row);
    const before = at.around.posts.get(postId);
    const { sample = false, source = '-' } = at.unit ?? {};
    const of = { postId, unitId: at.unitId, before: before?.state, of: { sample, source } };
    return { ...postAfterRow(cells, of, at.facts), postId, version: before?.version ?? 0 };
  }

  private outsideOf(unitId: string, before: Unit | undefined, after: Unit | undefined): readonly RowProblem[] {
    const isAdded = (id: string) => this.units.get(id)?.isNew === true;
    const problem = outside({ unitId, before, after, isAdded }, this.sheet.scope);
    return problem ? [problem] : [];
  }

  private resolve(reference: string, units: UnitsOfDay): string | undefined {
    const { named } = this.sheet;
    const found = reference.startsWith('unit_') ? units.byId.get(reference) : units.byCode.get(reference);
    return found?.state.unitId ?? named.get(reference);
  }

  /** Every unit and post that the page names. */
  private async around(rows: readonly NamedRow[]): Promise<Around> {
    const references = new Set(rows.flatMap(({ cells }) => referencesIn(cells)));
    const codes = [...references].filter((each) => !each.startsWith('unit_'));
    const recoded = codes.length > 0 ? await this.recorded.unitsRecoded(codes) : [];
    const ids = new Set([
      ...[...references].map((each) => (each.startsWith('unit_') ? each : `unit_${each}`)),
      ...recoded.map(({ unitId }) => unitId),
    ]);
    const loaded = ids.size > 0 ? await this.recorded.load('unit', [...ids]) : new Map<string, Versioned<Unit>>();
    const units = unitsOfDay(this.sheet.on, loaded);
    const postIds = rows.flatMap(({ cells }) => {
      const said = canonical('post', cells.post ?? '');
      const found = said === '' ? undefined : identify(cells, units);
      return found?.ok ? [postIdOf(said, found.value.unitId)] : [];
    });
    return { units, posts: postIds.length > 0 ? await this.recorded.load('post', postIds) : new Map() };
  }
}

function referencesIn(cells: Cells): readonly string[] {
  const columns = Object.keys(cells) as Column[];
  return columns
    .filter((column) => ['code', 'unit_id', 'parent', 'through'].includes(splitColumn(column)[0]))
    .flatMap((column) => canonical(column, cells[column] ?? '').split('\n'))
    .filter((each) => each !== '');
}

const rejected = (
  row: number,
  problems: readonly RowProblem[],
  unitId: string | null = null,
  postId: string | null = null,
) => ({ plan: { row, state: 'wrong' as const, unitId, postId, differences: [], problems }, items: [] });

const planOf = (
  row: number,
  differences: readonly Difference[],
  unitId: string,
  postId: string | null,
): PlannedRow => ({
  row,
  state: differences.length > 0 ? 'changed' : 'same',
  unitId,
  postId,
  differences,
  problems: [],
});
