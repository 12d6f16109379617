import type { Origin, Post, Unit } from '@wian/contracts';
import { codeOn, nameOn, type Occupancy, reachOf, type TreeUnit, unitOn } from '@wian/org-tree';
import { localDateOf } from '@wian/working-time';
import type { PostItem, UnitTurning, VacantPostItem } from '../api-types.js';
import { labelled, table } from './table.js';
import { showDate } from './times.js';

/** A unit on a day, its posts, and how what is sent comes to it. */
export function unitText(unit: Unit, posts: readonly PostItem[], day = localDateOf(new Date())): string {
  const there = unitOn(unit, day);
  const told = labelled([
    ['unit', unit.unitId],
    ['code', codeOn(unit, day) ?? null],
    ['name', nameOn(unit, day) ?? null],
    ...(there ? standing(there) : []),
    ['on', `${showDate(day)}${there ? '' : ': it does not exist that day'}`],
    ['ended', endText(unit.ended)],
    ['reached', reachText(posts, day)],
    ['source', `${unit.source}${unit.sample ? ' (sample)' : ''}`],
    ['recorded from', originText(unit.origin)],
  ]);
  return posts.length === 0
    ? told
    : `${told}\n\n${table(['POST', 'ROLES', 'STATE', 'WHO', 'TITLE'], posts.map(postText))}`;
}

const standing = ({ type, level, parentId }: TreeUnit): [label: string, value: string | null][] => [
  ['type', type],
  ['level', level],
  ['answers to', parentId],
];

function endText(ended: Unit['ended']): string | null {
  if (!ended) return null;
  return `${showDate(ended.on)}: ${ended.kind}${ended.into.length > 0 ? ` into ${ended.into.join(', ')}` : ''}`;
}

/** The row of a file that it was last recorded from. */
const originText = (origin: Origin | undefined): string | null =>
  origin ? `row ${origin.row} of ${origin.file} (${origin.importId})` : null;

function reachText(posts: readonly Post[], day: string): string {
  const reach = reachOf(posts, day);
  if (reach.kind === 'none') return 'no way is recorded';
  const channels = reach.channels.join(', ');
  return reach.kind === 'online' ? `online (${channels})` : `through ${reach.unitId} (${channels})`;
}

export const postText = ({ postId, roles, title, occupancy }: PostItem): string[] => {
  const acting = occupancy.actingBeside === null ? '' : `, ${occupancy.actingBeside} acts`;
  return [postId, roles.join(', '), occupancy.state, `${whoText(occupancy)}${acting}`, title];
};

export const vacantText = (post: VacantPostItem): string[] => [
  post.postId,
  post.unitName,
  post.state,
  whoText(post),
  post.title,
];

const whoText = ({ personId, basis }: Pick<Occupancy, 'personId' | 'basis'>): string =>
  personId === null ? '–' : `${personId}${basis === null ? '' : ` (${basis})`}`;

/** One day of a unit's history: what it became, and why. */
export function turningText({ on, what, became, because }: UnitTurning): string {
  const stood = became
    ? `${became.name} (${became.code}), ${became.type}, answers to ${became.parentId ?? 'nobody'}`
    : 'it is no more';
  const why = because.flatMap(({ authority, note, units = [], origin }) =>
    [authority, note, ...units, originText(origin)].filter(Boolean),
  );
  return [`${showDate(on)}  ${what.join(', ')}: ${stood}`, ...(why.length > 0 ? [`  ${why.join('; ')}`] : [])].join(
    '\n',
  );
}
