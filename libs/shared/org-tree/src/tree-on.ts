import type { Unit } from '@wian/contracts';
import { Remembered, type Result } from '@wian/kernel';
import { OrgTree } from './org-tree.js';

/** A tree of the whole country costs tens of milliseconds and some 10 MB, so a few days of each revision are kept. */
const trees = new Remembered<readonly Unit[], Result<OrgTree>>(8);

/**
 * `OrgTree.asOf` for units that stay as they are, such as those of a replica between two revisions: the same array and
 * day give the same tree again, without indexing it.
 */
export const treeOn = (units: readonly Unit[], date: string): Result<OrgTree> =>
  trees.of(units, date, () => OrgTree.asOf(units, date));
