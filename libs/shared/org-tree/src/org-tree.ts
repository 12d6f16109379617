import type { Unit } from '@wian/contracts';
import type { Result, UnitId } from '@wian/kernel';
import { err, ok } from '@wian/kernel';
import { cyclic, parentMissing, takenTwice } from './org-tree.errors.js';
import { walk, type Walk } from './tree-walk.js';
import { unitOn, type TreeUnit } from './tree-unit.js';

export type { TreeUnit } from './tree-unit.js';

/**
 * The routing tree (who answers to whom) on one day. Indexed once; every question afterwards costs what it answers.
 * Unknown units have no children, no ancestors and are within nothing.
 */
export class OrgTree {
  private constructor(
    /** The day (Asia/Bangkok, `2025-03-06`) that this tree stood. */
    readonly date: string,
    private readonly index: TreeIndex,
    private readonly walked: Walk,
  ) {}

  /**
   * The tree as it stood on `date`, from units with all their periods (`from` inclusive, `to` exclusive).
   * Fails with `ORG_TREE.TAKEN_TWICE` (an id or code), `ORG_TREE.PARENT_MISSING` or `ORG_TREE.CYCLE`.
   */
  static asOf(units: readonly Unit[], date: string): Result<OrgTree> {
    const present = units.flatMap((unit) => unitOn(unit, date) ?? []);
    const index = indexed(present, date);
    if (!index.ok) return index;
    const walked = walk(index.value.roots, (unit) => index.value.children.get(unit.unitId) ?? []);
    if (walked.order.length < present.length) {
      const reached = new Set(walked.order);
      return err(
        cyclic(
          present.filter((unit) => !reached.has(unit)),
          date,
        ),
      );
    }
    return ok(new OrgTree(date, index.value, walked));
  }

  /** Every unit of that day, each before those that answer to it. */
  get units(): readonly TreeUnit[] {
    return this.walked.order;
  }

  byId(unitId: string): TreeUnit | undefined {
    return this.index.byId.get(unitId);
  }

  byCode(code: string): TreeUnit | undefined {
    return this.index.byCode.get(code);
  }

  /** Those that answer to it directly, in order of code. */
  childrenOf(unitId: string): readonly TreeUnit[] {
    return this.index.children.get(unitId) ?? [];
  }

  /** Everything below it, itself not included. */
  descendantsOf(unitId: string): readonly TreeUnit[] {
    const place = this.walked.places.get(unitId);
    return place ? this.walked.order.slice(place.first + 1, place.end) : [];
  }

  /** Those above it, the top first, itself not included. */
  ancestorsOf(unitId: string): readonly TreeUnit[] {
    const above: TreeUnit[] = [];
    for (let unit = this.parentOf(unitId); unit; unit = this.parentOf(unit.unitId)) above.push(unit);
    return above.reverse();
  }

  /** Ids from the top of the tree down to it, itself last: the `path` of a task. */
  pathOf(unitId: string): readonly UnitId[] {
    const unit = this.byId(unitId);
    return unit ? [...this.ancestorsOf(unitId), unit].map((each) => each.unitId) : [];
  }

  /** Whether it is `rootId` or stands anywhere below it. */
  isWithin(unitId: string, rootId: string): boolean {
    const place = this.walked.places.get(unitId);
    const root = this.walked.places.get(rootId);
    return !!place && !!root && root.first <= place.first && place.first < root.end;
  }

  private parentOf(unitId: string): TreeUnit | undefined {
    const parentId = this.byId(unitId)?.parentId;
    return parentId ? this.byId(parentId) : undefined;
  }
}

interface TreeIndex {
  readonly byId: ReadonlyMap<string, TreeUnit>;
  readonly byCode: ReadonlyMap<string, TreeUnit>;
  readonly children: ReadonlyMap<string, readonly TreeUnit[]>;
  readonly roots: readonly TreeUnit[];
}

function indexed(present: readonly TreeUnit[], date: string): Result<TreeIndex> {
  const byId = new Map(present.map((unit) => [unit.unitId as string, unit]));
  const byCode = new Map(present.map((unit) => [unit.code, unit]));
  if (byId.size < present.length || byCode.size < present.length) return err(takenTwice(present, date));
  const children = new Map<string, TreeUnit[]>();
  const roots: TreeUnit[] = [];
  for (const unit of [...present].sort(byOfficialCode)) {
    if (unit.parentId === null) roots.push(unit);
    else if (!byId.has(unit.parentId)) return err(parentMissing(unit, date));
    else childrenIn(children, unit.parentId).push(unit);
  }
  return ok({ byId, byCode, children, roots });
}

function childrenIn(children: Map<string, TreeUnit[]>, parentId: string): TreeUnit[] {
  const known = children.get(parentId) ?? [];
  children.set(parentId, known);
  return known;
}

/** Codes are ASCII, so plain comparison is their order; locale collation would be slower and depend on the machine. */
export const byOfficialCode = (a: TreeUnit, b: TreeUnit): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
