import type { Incumbent } from '@wian/contracts';
import { err, ok, type Result } from '@wian/kernel';
import { incumbentOn } from './cells.js';
import type { Column } from './columns.js';
import { problem, type RowProblem } from './row-problem.js';
import { NONE } from './words.js';

type Kind = Incumbent['kind'];

/** What a row says of who is in a post; undefined where it says nothing. */
interface Successor {
  readonly who: string | undefined;
  readonly basis: string | undefined;
  readonly authority: string | undefined;
}

/** Who is in a post once a row has had its say: whoever was in it is so up to the day. */
export function incumbentsAfter(incumbents: readonly Incumbent[], said: ReadonlyMap<Column, string>, on: string) {
  const problems: RowProblem[] = [];
  let after = incumbents;
  for (const kind of ['holder', 'acting'] as const) {
    const wanted = { who: said.get(kind), basis: said.get(`${kind}_basis`), authority: said.get(`${kind}_authority`) };
    if (Object.values(wanted).every((each) => each === undefined)) continue;
    const done = succeeded(after, kind, wanted, on);
    if (done.ok) after = done.value;
    else problems.push(done.error);
  }
  return { incumbents: after, problems };
}

/** A second change of one day takes the place of the first. */
function succeeded(
  incumbents: readonly Incumbent[],
  kind: Kind,
  wanted: Successor,
  on: string,
): Result<readonly Incumbent[], RowProblem> {
  const later = incumbents.find((each) => each.kind === kind && each.from > on);
  if (later) return err(problem('TABLE.CHANGED_LATER', kind, { on, later: later.from }));
  const current = incumbentOn(incumbents, kind, on);
  const personId = wanted.who ?? current?.personId;
  if (personId === undefined) return err(problem('TABLE.NOBODY', kind));
  if (personId !== NONE && !/^person_[A-Za-z0-9-]+$/.test(personId))
    return err(problem('TABLE.ID_WRONG', kind, { found: personId, example: 'person_0123' }));
  const before = incumbents.flatMap((each) => {
    if (each !== current) return [each];
    return each.from === on ? [] : [{ ...each, to: on }];
  });
  if (personId === NONE) return ok(before);
  return ok([...before, next({ personId, kind, from: on }, wanted, wanted.who === undefined ? current : undefined)]);
}

/** `same`: the same person goes on, in another capacity, and for as long. */
function next(
  who: Pick<Incumbent, 'personId' | 'kind' | 'from'>,
  { basis, authority }: Successor,
  same: Incumbent | undefined,
): Incumbent {
  const [inBasis, byAuthority] = [said(basis, same?.basis), said(authority, same?.authority)];
  return {
    ...who,
    to: same?.to ?? null,
    ...(inBasis === undefined ? {} : { basis: inBasis }),
    ...(byAuthority === undefined ? {} : { authority: byAuthority }),
  };
}

const said = (text: string | undefined, otherwise: string | undefined): string | undefined =>
  text === NONE ? undefined : (text ?? otherwise);
