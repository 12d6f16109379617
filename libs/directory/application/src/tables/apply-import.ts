import type { Post, Unit } from '@wian/contracts';
import { postDecider, unitDecider, type TableImport } from '@wian/directory-domain';
import { againOnConflict, changesBy, ok, type AggregateChange, type Result, type Versioned } from '@wian/kernel';
import type { RecordedDirectory } from '../recorded-directory.port.js';
import { TreeGuard } from '../tree-guard.js';
import { askerOf, commitImport, loadImport, type ImportLog } from './commit-import.js';
import type { ImportPages, Item } from './ports.js';

export interface ImportParts extends ImportLog {
  readonly recorded: RecordedDirectory;
  readonly pages: ImportPages;
}

export type Standing = ReadonlyMap<string, Versioned<Unit | Post>>;

export const idOf = (item: Item): string => (item.kind === 'unit' ? item.after.unitId : item.after.postId);

/** What stands now of these units and posts, by id. */
export async function standingOf(recorded: RecordedDirectory, items: readonly Item[]): Promise<Standing> {
  const ids = (kind: Item['kind']) => items.filter((item) => item.kind === kind).map(idOf);
  const [unitIds, postIds] = [ids('unit'), ids('post')];
  const units = unitIds.length > 0 ? await recorded.load('unit', unitIds) : [];
  const posts = postIds.length > 0 ? await recorded.load('post', postIds) : [];
  return new Map<string, Versioned<Unit | Post>>([...units, ...posts]);
}

/** Records one of these as it is to be; none where it stands so already. */
export function changeTo(item: Item, loaded: Versioned<Unit | Post> | undefined): Result<readonly AggregateChange[]> {
  return item.kind === 'unit'
    ? changesBy(
        unitDecider,
        { aggregate: 'unit', id: item.after.unitId, loaded: loaded as Versioned<Unit> | undefined },
        { type: 'record', state: item.after },
      )
    : changesBy(
        postDecider,
        { aggregate: 'post', id: item.after.postId, loaded: loaded as Versioned<Post> | undefined },
        { type: 'record', state: item.after },
      );
}

/**
 * Records an import, a chunk with each step, in the commit that says so: whoever is killed goes on where the last commit
 * stands. Stops where something is no longer as it was when the differences were shown.
 */
export class ApplyImport {
  private readonly guard: TreeGuard;

  constructor(private readonly parts: ImportParts) {
    this.guard = new TreeGuard(parts.log, parts.recorded);
  }

  /** One chunk. */
  async advance(importId: string): Promise<Result<TableImport>> {
    return againOnConflict(() => this.step(importId));
  }

  private async step(importId: string): Promise<Result<TableImport>> {
    const loaded = await loadImport(this.parts.log, importId);
    if (!loaded.ok) return loaded;
    const { state } = loaded.value;
    if (state.status !== 'applying') return ok(state);
    const changed = state.done === 0 ? await this.changedOfAll(state) : [];
    return changed.length > 0 ? this.stop(loaded.value, changedMeanwhile(changed)) : this.chunk(loaded.value);
  }

  private async chunk(loaded: Versioned<TableImport>): Promise<Result<TableImport>> {
    const { importId, done } = loaded.state;
    const { log, pages, recorded } = this.parts;
    const tree = await this.guard.standing();
    const items = await pages.get(importId, 'chunk', done);
    const standing = await standingOf(recorded, items);
    const changed = items.filter((item) => versionOf(standing, item) !== item.version);
    if (changed.length > 0) return this.stop(loaded, changedMeanwhile(changed.map(idOf)));
    const units = items.flatMap((item) => (item.kind === 'unit' ? [item] : []));
    const fault = await this.guard.faultOf(
      units.map(({ after }) => after),
      (unitId) => !standing.has(unitId),
    );
    if (fault) return this.stop(loaded, { code: fault.code, message: fault.message, ids: [] });
    // Before the commit, which only stands where this is what it found.
    const before = items.map((item) => ({ id: idOf(item), state: standing.get(idOf(item))?.state ?? null }));
    await pages.put(importId, 'before', done, before);
    const beside = changesOf(items, standing, units.length > 0 ? this.guard.move(tree) : ok([]));
    if (!beside.ok) return this.stop(loaded, { ...beside.error, message: beside.error.message, ids: [] });
    const step = { importId, loaded, actor: askerOf(loaded.state), beside: beside.value };
    return commitImport({ log, clock: this.parts.clock }, { ...step, command: { type: 'chunk-applied' } });
  }

  private async changedOfAll({ importId, plan }: TableImport): Promise<readonly string[]> {
    const changed: string[] = [];
    for (let n = 0; n < (plan?.chunks ?? 0); n += 1) {
      const items = await this.parts.pages.get(importId, 'chunk', n);
      const standing = await standingOf(this.parts.recorded, items);
      changed.push(...items.filter((item) => versionOf(standing, item) !== item.version).map(idOf));
    }
    return changed;
  }

  private stop(loaded: Versioned<TableImport>, why: NonNullable<TableImport['stopped']>) {
    const { importId } = loaded.state;
    const { code, message, ids } = why;
    const command = { type: 'stop' as const, why: { code, message, ids: [...ids] } };
    return commitImport(this.parts, { importId, loaded, actor: askerOf(loaded.state), command });
  }
}

const versionOf = (standing: Standing, item: Item): number => standing.get(idOf(item))?.version ?? 0;

export function changesOf(
  items: readonly Item[],
  standing: Standing,
  tree: Result<readonly AggregateChange[]>,
): Result<readonly AggregateChange[]> {
  if (!tree.ok) return tree;
  const changes = [...tree.value];
  for (const item of items) {
    const change = changeTo(item, standing.get(idOf(item)));
    if (!change.ok) return change;
    changes.push(...change.value);
  }
  return ok(changes);
}

const LISTED = 100;

const changedMeanwhile = (ids: readonly string[]): NonNullable<TableImport['stopped']> => ({
  code: 'IMPORT.CHANGED_MEANWHILE',
  message: `${ids.length} units or posts changed after the differences were shown: ${ids.slice(0, 20).join(', ')}; send the file again, which shows what is left to do`,
  ids: ids.slice(0, LISTED),
});
