import { orgPathOfTask, type Role, type Task } from '@wian/contracts';

/** A post that somebody holds or acts for today. */
export interface HeldPost {
  readonly postId: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
}

/**
 * What a post is to a task: of the unit that owes it, of the one that issued it, of one above the unit; `carrier`: of
 * the one next above a unit that cannot be reached by computer.
 */
export type Relation = 'owner' | 'issuer' | 'superior' | 'carrier';

/** As what somebody may take a step, and through which post. */
export interface Standing {
  readonly relation: Relation;
  readonly post: HeldPost;
}

/** Everything that these posts are to the task; a post may be several things, and most are none. */
export const standingsOf = (task: Task, posts: readonly HeldPost[], isOffline: boolean): readonly Standing[] =>
  posts.flatMap((post) => relationsOf(task, post, isOffline).map((relation): Standing => ({ relation, post })));

function relationsOf(task: Task, { unitId }: HeldPost, isOffline: boolean): readonly Relation[] {
  const is: Readonly<Record<Relation, boolean>> = {
    owner: unitId === task.unitId,
    issuer: unitId === task.issuerUnitId,
    superior: unitId !== task.unitId && ownerPathOf(task).includes(unitId),
    carrier: isOffline && unitId === unitAbove(task),
  };
  return (Object.keys(is) as Relation[]).filter((relation) => is[relation]);
}

/** Units from the top of the tree to the one that owns the task. */
export const ownerPathOf = ({ path, ownerPath }: Task): readonly string[] => ownerPath ?? path;

/** The unit next above the one that owns the task; undefined at the top of the tree. */
export const unitAbove = (task: Task): string | undefined => ownerPathOf(task).at(-2);

/** Every unit that has to do with the task, and so sees it: those down to its recipient and to its owner, and the issuer. */
export const watchersOf = (task: Task): readonly string[] => [...new Set([...orgPathOfTask(task), task.issuerUnitId])];
