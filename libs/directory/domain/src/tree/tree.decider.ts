import { defineInternalEvent } from '@wian/contracts';
import { type Decider, ok } from '@wian/kernel';
import { z } from 'zod';

/** There is one organisation tree. */
export const TREE_ID = 'tree_units';

export const treeMoved = defineInternalEvent('tree.moved', z.object({ treeId: z.literal(TREE_ID) }));
interface TreeMoved {
  readonly type: 'tree.moved';
  readonly data: Tree;
}
export type Tree = z.infer<typeof treeMoved.data>;

/**
 * Moves in every commit that changes units: so the tree changes one commit after another, and two that are sound each by
 * itself cannot break it together.
 */
export const treeDecider: Decider<Tree, { readonly type: 'move' }, TreeMoved> = {
  decide: () => ok([{ type: 'tree.moved', data: { treeId: TREE_ID } }]),
  evolve: (_, { data }) => data,
};
