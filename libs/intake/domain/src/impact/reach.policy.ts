import type { Post } from '@wian/contracts';
import { isHeldOn } from '@wian/org-tree';

/**
 * How a unit learns of a directive: `contact`: by a contact point of a post that somebody holds; `sign-in`: only once
 * somebody who holds a post opens the application; `none`: nobody holds any of its posts.
 */
export type Reach = 'contact' | 'sign-in' | 'none';

/** Of a unit with these posts, on a day (Asia/Bangkok). */
export function reachOf(posts: readonly Post[], date: string): Reach {
  const held = posts.filter((post) => isHeldOn(post, date));
  if (held.length === 0) return 'none';
  return held.some(({ contactPoints = [] }) => contactPoints.length > 0) ? 'contact' : 'sign-in';
}
