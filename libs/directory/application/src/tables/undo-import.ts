import type { Post, Unit } from '@wian/contracts';
import { changedSince, withdrawnPost, withdrawnUnit, type TableImport } from '@wian/directory-domain';
import { againOnConflict, err, ok, type Actor, type Result, type Versioned } from '@wian/kernel';
import { TreeGuard } from '../tree-guard.js';
import { changesOf, idOf, standingOf, type ImportParts } from './apply-import.js';
import { askedBy, askerOf, commitImport, loadImport } from './commit-import.js';
import { OverlayDirectory } from './overlay-directory.js';
import type { Before, Item } from './ports.js';
import { faultsOf } from './tree-faults.js';

/** What a chunk can be put back to, and what has to stay since it changed after it or others depend on it. */
interface Restored {
  readonly items: readonly Item[];
  readonly kept: readonly string[];
}

/** Puts what an import recorded back to what it was, the last commit first. */
export class UndoImport {
  constructor(private readonly parts: ImportParts) {}

  /** What would have to stay as it is. */
  async conflicts({ importId, done }: TableImport): Promise<readonly string[]> {
    const overlay = new OverlayDirectory(this.parts.recorded);
    const kept: string[] = [];
    for (let n = done - 1; n >= 0; n -= 1) {
      const restored = await this.restored(importId, n, overlay);
      kept.push(...restored.kept);
      for (const item of restored.items) if (item.kind === 'unit') overlay.lay(item.after);
    }
    return kept;
  }

  /** Begins. `partial`: also where some of it has to stay; else that is refused with what it is (`IMPORT.CHANGED_SINCE`). */
  async begin(importId: string, partial: boolean, actor: Actor): Promise<Result<TableImport>> {
    return againOnConflict(async () => {
      const loaded = await loadImport(this.parts.log, importId);
      if (!loaded.ok) return loaded;
      const { state } = loaded.value;
      const isNext = state.status === 'applied' || state.status === 'stopped';
      const kept = isNext && !partial ? await this.conflicts(state) : [];
      if (kept.length > 0) return err(changedSince(importId, kept));
      return commitImport(this.parts, {
        importId,
        loaded: loaded.value,
        actor,
        command: { type: 'undo', asked: askedBy(actor) },
      });
    });
  }

  /** One chunk. */
  async advance(importId: string): Promise<Result<TableImport>> {
    return againOnConflict(async () => {
      const loaded = await loadImport(this.parts.log, importId);
      if (!loaded.ok) return loaded;
      return loaded.value.state.status === 'undoing' ? this.chunk(loaded.value) : ok(loaded.value.state);
    });
  }

  private async chunk(loaded: Versioned<TableImport>): Promise<Result<TableImport>> {
    const { importId, done } = loaded.state;
    const guard = new TreeGuard(this.parts.log, this.parts.recorded);
    const tree = await guard.standing();
    const { items, kept } = await this.restored(importId, done - 1, this.parts.recorded);
    const standing = await standingOf(this.parts.recorded, items);
    const moves = items.some(({ kind }) => kind === 'unit') ? guard.move(tree) : ok([]);
    const beside = changesOf(items, standing, moves);
    if (!beside.ok) return beside;
    const command = { type: 'chunk-undone' as const, kept };
    return commitImport(this.parts, { importId, loaded, actor: askerOf(loaded.state), beside: beside.value, command });
  }

  private async restored(importId: string, n: number, recorded: ImportParts['recorded']): Promise<Restored> {
    const { pages, log } = this.parts;
    const items = await pages.get(importId, 'chunk', n);
    const before = new Map((await pages.get(importId, 'before', n)).map((each) => [each.id, each.state]));
    const standing = await standingOf(this.parts.recorded, items);
    // One event each: whoever changed it since has made it another version.
    const isSame = (item: Item) => standing.get(idOf(item))?.version === item.version + 1;
    const same = items.filter(isSame).map((item) => restoredItem(item, before.get(idOf(item)) ?? null));
    const units = same.flatMap((item) => (item.kind === 'unit' ? [item.after] : []));
    const faults = await faultsOf(units, () => false, { log, recorded });
    const stuck = new Set(faults.map(({ unitId }) => unitId));
    if (stuck.has(undefined)) throw new Error(`${importId} cannot be undone: ${faults.at(-1)?.fault.message}`);
    return {
      items: same.filter((item) => !stuck.has(idOf(item))),
      kept: items.filter((item) => !isSame(item) || stuck.has(idOf(item))).map(idOf),
    };
  }
}

function restoredItem(item: Item, state: Before['state']): Item {
  return item.kind === 'unit'
    ? { ...item, after: (state as Unit | null) ?? withdrawnUnit(item.after) }
    : { ...item, after: (state as Post | null) ?? withdrawnPost(item.after) };
}
