import type { Post } from '@wian/contracts';
import { isHeldOn } from '@wian/org-tree';
import { workingRoles } from './step-rules.js';

/** What reaches an office without a computer. */
const byHand: readonly string[] = ['paper', 'phone', 'fax'];

/**
 * Whether nobody of the unit can take its steps by computer on that day (Asia/Bangkok): no post that may is held, or
 * those that are can be reached on paper or by phone alone.
 */
export const isOffline = (postsOfUnit: readonly Post[], date: string): boolean =>
  !postsOfUnit.some(
    (post) => post.roles.some((role) => workingRoles.includes(role)) && isHeldOn(post, date) && hasComputer(post),
  );

const hasComputer = ({ contactPoints = [] }: Post): boolean =>
  contactPoints.length === 0 || contactPoints.some(({ channel }) => !byHand.includes(channel));
