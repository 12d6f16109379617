import type { Post, Unit } from '@wian/contracts';
import { cellsOf, columnsOf, headOf, shownCell, type Cells, type Column, type Language } from '@wian/directory-domain';
import { unitOn } from '@wian/org-tree';
import type { RecordedDirectory } from '../recorded-directory.port.js';
import { unitsUnder } from './below.js';
import type { DirectoryWalk } from './ports.js';

export interface ExportQuery {
  readonly on: string;
  readonly language: Language;
  /** Only this unit and what stands below it that day. */
  readonly within?: string | undefined;
}

/** Units read at once. */
const PAGE = 500;
const usualChannels = ['email', 'phone', 'paper'];

/** The directory of a day as a table that `ReceiveTable` takes: a row for each post, and one for a unit without any. */
export class ExportDirectory {
  constructor(
    private readonly walk: DirectoryWalk,
    private readonly recorded: RecordedDirectory,
  ) {}

  /** The names of the columns, then the rows, in order of the units' ids; as they are read, so that it may be of any size. */
  async *rows({ on, language, within }: ExportQuery): AsyncGenerator<readonly string[]> {
    const columns = columnsOf([...new Set([...usualChannels, ...(await this.walk.channels())])]);
    yield columns.map((column) => headOf(column, language));
    const wanted = within ? new Set([within, ...(await unitsUnder(this.recorded, [within], on))]) : undefined;
    const codes = new UnitCodes(this.recorded, on);
    for (let last: string | undefined = ''; last !== undefined;) {
      const units: readonly Unit[] = await this.walk.unitsAfter(last, PAGE);
      const there = units.filter((unit) => unitOn(unit, on) && (!wanted || wanted.has(unit.unitId)));
      const posts = await this.postsOf(there);
      await codes.add(there, posts);
      for (const unit of there)
        for (const cells of cellsOfUnit(unit, posts, on))
          yield columns.map((column) => shown(cells, column, { language, unitCode: (id) => codes.of(id) }));
      last = units.length < PAGE ? undefined : units.at(-1)?.unitId;
    }
  }

  private async postsOf(units: readonly Unit[]): Promise<readonly Post[]> {
    if (units.length === 0) return [];
    return (await this.walk.postsOfUnits(units.map(({ unitId }) => unitId))).filter(({ withdrawn }) => !withdrawn);
  }
}

function cellsOfUnit(unit: Unit, posts: readonly Post[], on: string): readonly Cells[] {
  const own = posts.filter(({ unitId }) => unitId === unit.unitId);
  return (own.length > 0 ? own : [undefined]).flatMap((post) => cellsOf(unit, post, on) ?? []);
}

const shown = (cells: Cells, column: Column, how: Parameters<typeof shownCell>[2]): string => {
  const text = cells[column] ?? '';
  return text === '' ? '' : shownCell(column, text, how);
};

/** The official codes of units that others name, by id. */
class UnitCodes {
  private readonly codes = new Map<string, string>();

  constructor(
    private readonly recorded: RecordedDirectory,
    private readonly on: string,
  ) {}

  async add(units: readonly Unit[], posts: readonly Post[]): Promise<void> {
    const named = [
      ...units.flatMap((unit) => unitOn(unit, this.on)?.parentId ?? []),
      ...posts.flatMap(({ contactPoints = [] }) => contactPoints.flatMap(({ through }) => through ?? [])),
    ];
    const missing = [...new Set(named)].filter((id) => !this.codes.has(id));
    if (missing.length === 0) return;
    for (const [id, { state }] of await this.recorded.load('unit', missing))
      this.codes.set(id, unitOn(state, this.on)?.code ?? id);
  }

  /** Its id where it bears none that day. */
  of(unitId: string): string {
    return this.codes.get(unitId) ?? unitId;
  }
}
