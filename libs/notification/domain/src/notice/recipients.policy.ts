import type { Post, Role } from '@wian/contracts';
import { isHeldOn } from '@wian/org-tree';

/** Who works on tasks: the roles that are told of them. */
const told: readonly Role[] = ['officer', 'issuer', 'head'];

/**
 * The posts of a unit that are told: those that work on tasks and are held by somebody on that day. A vacant post is
 * passed over as long as another is held.
 */
export const toldPosts = (posts: readonly Post[], day: string): readonly Post[] =>
  posts
    .filter(({ roles }) => roles.some((role) => told.includes(role)))
    .filter((post) => isHeldOn(post, day))
    .sort((a, b) => (a.postId < b.postId ? -1 : 1));
