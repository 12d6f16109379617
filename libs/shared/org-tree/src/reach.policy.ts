import type { ContactPoint, Post } from '@wian/contracts';
import { isHeldOn } from './incumbency.policy.js';

/** How what is sent comes to a unit. */
export type Reach =
  | { readonly kind: 'online'; readonly channels: readonly string[] }
  /** By paper or phone: the unit that carries it. */
  | { readonly kind: 'through'; readonly unitId: string; readonly channels: readonly string[] }
  | { readonly kind: 'none' };

/** Channels that need no computer at the office, so nobody there acknowledges in the application. */
const withoutComputer: ReadonlySet<string> = new Set(['paper', 'phone', 'fax', 'visit']);

/**
 * How the unit of these posts is reached on a day. Online: a post that somebody holds or acts for has a point of its own on
 * an electronic channel; the mailbox of a vacant post is read by nobody. Otherwise through the unit that the first point
 * names which has one, of whatever post, since the office is there although nobody is in it. `none`: neither is recorded.
 */
export function reachOf(posts: readonly Post[], date: string): Reach {
  const held = posts.filter((post) => isHeldOn(post, date));
  const online = pointsOf(held).filter(({ channel, through }) => !withoutComputer.has(channel) && !through);
  if (online.length > 0) return { kind: 'online', channels: channelsOf(online) };
  const carried = pointsOf(posts).filter(({ through }) => through !== undefined);
  const unitId = carried[0]?.through;
  if (unitId === undefined) return { kind: 'none' };
  return { kind: 'through', unitId, channels: channelsOf(carried.filter(({ through }) => through === unitId)) };
}

const pointsOf = (posts: readonly Post[]): readonly ContactPoint[] =>
  posts.flatMap(({ contactPoints = [] }) => contactPoints);

const channelsOf = (points: readonly ContactPoint[]): readonly string[] => [
  ...new Set(points.map(({ channel }) => channel)),
];
