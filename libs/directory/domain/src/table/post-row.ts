import { type ContactPoint, type Post, postField, type Role } from '@wian/contracts';
import { err, ok, type Result } from '@wian/kernel';
import { postDecider } from '../post.decider.js';
import { cellsOfPost } from './cells.js';
import { type Cells, type Column, splitColumn } from './columns.js';
import { incumbentsAfter } from './incumbents-row.js';
import type { Difference, Outcome, RowFacts } from './outcome.js';
import { saidIn, unchanged, wrong } from './outcome.js';
import { invalid, problem, problemOf, type RowProblem } from './row-problem.js';
import { isKey, NONE, wordsOf } from './words.js';

const fixed = ['title', 'roles'] as const satisfies readonly Column[];
const ofIncumbents = [
  'holder',
  'holder_basis',
  'holder_authority',
  'acting',
  'acting_basis',
  'acting_authority',
] as const satisfies readonly Column[];
type Said = ReadonlyMap<Column, string>;

/** The columns of a row that are about a post, `post` itself left out. */
export const postColumnsOf = (cells: Cells): readonly Column[] => [
  ...fixed,
  ...ofIncumbents,
  ...(Object.keys(cells) as Column[]).filter((column) => splitColumn(column)[1] !== undefined),
];

/** `head` of the unit with the first code 3703 → post_3703-head; an id stays. */
export const postIdOf = (said: string, unitId: string): string =>
  said.startsWith('post_') ? said : `post_${unitId.slice('unit_'.length)}-${said}`;

interface PostRow {
  readonly postId: string;
  readonly unitId: string;
  readonly before: Post | undefined;
  /** Of the unit's row: a new post has them from it. */
  readonly of: { readonly sample: boolean; readonly source: string };
}

/** What the post columns of a row make of its post; `before` undefined = the row adds it. */
export function postAfterRow(cells: Cells, row: PostRow, facts: RowFacts): Outcome<Post> {
  const { postId, unitId, of } = row;
  if (row.before && row.before.unitId !== unitId)
    return wrong([problem('TABLE.POST_OF_OTHER', 'post', { postId, unitId: row.before.unitId })]);
  const before = row.before?.withdrawn ? undefined : row.before;
  const standing = before ? cellsOfPost(before, facts.on) : {};
  const said = sameThroughTaken(saidIn(cells, standing, postColumnsOf(cells)), standing, facts);
  if (said.size === 0 && before) return unchanged;
  const after = madeOf(
    before ?? { postId, unitId, title: '', roles: [], incumbents: [], ...of },
    said,
    standing,
    facts,
  );
  const problems = [...titleAndRolesWrong(said, before), ...after.problems];
  const refused = problems.length > 0 ? problems : refusal(after.post, before);
  if (refused.length > 0) return wrong(refused);
  return { after: after.post, differences: differencesOf(said, standing, before), problems: [], said: '' };
}

function madeOf(base: Post, said: Said, standing: Cells, facts: RowFacts) {
  const { contactPoints, problems: unreached } = contactsAfter(base, said, standing, facts);
  const { incumbents, problems: unheld } = incumbentsAfter(base.incumbents, said, facts.on);
  const post: Post = {
    ...base,
    title: said.get('title') ?? base.title,
    roles: rolesSaid(said) ?? base.roles,
    incumbents: [...incumbents],
    ...(contactPoints ? { contactPoints: [...contactPoints] } : {}),
    origin: facts.origin,
  };
  return { post, problems: [...unheld, ...unreached] };
}

const rolesSaid = (said: Said): Role[] | undefined => {
  const roles = said.get('roles');
  return roles === undefined ? undefined : roles === NONE ? [] : (roles.split(', ') as Role[]);
};

function titleAndRolesWrong(said: Said, before: Post | undefined): RowProblem[] {
  const untitled = !before && !said.has('title');
  const found = rolesSaid(said)?.find((role) => !isKey('roles', role));
  return [
    ...(untitled ? [problem('TABLE.NEEDED', 'title', { what: 'a post that is new', whatTh: 'ตำแหน่งใหม่' })] : []),
    ...(found === undefined ? [] : [problem('TABLE.WORD_UNKNOWN', 'roles', { found, expected: wordsOf('roles') })]),
  ];
}

/** What carries a post's mail may be written by code or id. */
function sameThroughTaken(said: Said, standing: Cells, { resolve }: RowFacts): Said {
  const same = (column: Column, text: string) =>
    splitColumn(column)[0] === 'through' &&
    text
      .split('\n')
      .map((each) => resolve(each) ?? each)
      .join('\n') === standing[column];
  return new Map([...said].filter(([column, text]) => !same(column, text)));
}

function contactsAfter({ contactPoints }: Post, said: Said, standing: Cells, facts: RowFacts) {
  const problems: RowProblem[] = [];
  let after: readonly ContactPoint[] | undefined = contactPoints;
  const channels = new Set([...said.keys()].flatMap((column) => splitColumn(column)[1] ?? []));
  for (const channel of channels) {
    const points = pointsOf(channel, { ...standing, ...Object.fromEntries(said) }, facts);
    if (!points.ok) problems.push(points.error);
    else after = replaced(after ?? [], channel, points.value);
  }
  return { contactPoints: after, problems };
}

function pointsOf(channel: string, cells: Cells, { resolve }: RowFacts): Result<readonly ContactPoint[], RowProblem> {
  const addresses = linesOf(cells[`contact.${channel}`]);
  const through = linesOf(cells[`through.${channel}`]);
  if (addresses.length === 0)
    return through.some((each) => each !== NONE) && cells[`contact.${channel}`] !== NONE
      ? err(problem('TABLE.NO_ADDRESS', `through.${channel}`, { channel }))
      : ok([]);
  const points: ContactPoint[] = [];
  for (const [n, address] of addresses.entries()) {
    const said = (through.length === 1 ? through[0] : through[n]) ?? NONE;
    const unitId = said === NONE ? undefined : resolve(said);
    if (said !== NONE && unitId === undefined)
      return err(problem('TABLE.UNIT_UNKNOWN', `through.${channel}`, { found: said }));
    points.push({ channel, address, ...(unitId === undefined ? {} : { through: unitId }) });
  }
  return ok(points);
}

const linesOf = (text: string | undefined): readonly string[] =>
  text === undefined || text === '' || text === NONE ? [] : text.split('\n');

/** The points of one channel in the place of those that it had. */
function replaced(
  points: readonly ContactPoint[],
  channel: string,
  next: readonly ContactPoint[],
): readonly ContactPoint[] {
  const first = points.findIndex((point) => point.channel === channel);
  const others = points.filter((point) => point.channel !== channel);
  const at = first < 0 ? others.length : points.slice(0, first).filter((point) => point.channel !== channel).length;
  return [...others.slice(0, at), ...next, ...others.slice(at)];
}

function refusal(post: Post, before: Post | undefined): readonly RowProblem[] {
  const parsed = postField.safeParse(post);
  if (!parsed.success) return [invalid(parsed.error.issues)];
  const decided = postDecider.decide(before, { type: 'record', state: post });
  return decided.ok ? [] : [problemOf(decided.error)];
}

function differencesOf(said: Said, standing: Cells, before: Post | undefined): Difference[] {
  if (!before) return [{ what: 'post-added', column: null, from: '', to: said.get('title') ?? '' }];
  const kindOf = (column: Column): string => {
    if ((fixed as readonly Column[]).includes(column)) return 'post-changed';
    return splitColumn(column)[1] === undefined ? 'incumbent-changed' : 'contact-changed';
  };
  return [...said].map(([column, to]) => ({ what: kindOf(column), column, from: standing[column] ?? '', to }));
}
