import type { Role, Task } from '@wian/contracts';

/** A post that somebody holds or acts for today. */
export interface HeldPost {
  readonly postId: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
}

/** What a post is to a task: of the unit that owes it, of the one that issued it, or of one above the unit. */
export type Relation = 'owner' | 'issuer' | 'superior';

/** As what somebody may take a step, and through which post. */
export interface Standing {
  readonly relation: Relation;
  readonly post: HeldPost;
}

/** Everything that these posts are to the task; a post may be several things, and most are none. */
export const standingsOf = (task: Task, posts: readonly HeldPost[]): readonly Standing[] =>
  posts.flatMap((post) => relationsOf(task, post).map((relation): Standing => ({ relation, post })));

function relationsOf({ unitId, issuerUnitId, path }: Task, post: HeldPost): readonly Relation[] {
  return [
    ...(post.unitId === unitId ? (['owner'] as const) : []),
    ...(post.unitId === issuerUnitId ? (['issuer'] as const) : []),
    ...(post.unitId !== unitId && path.includes(post.unitId) ? (['superior'] as const) : []),
  ];
}
