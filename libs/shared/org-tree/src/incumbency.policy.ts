import type { Post } from '@wian/contracts';

type Incumbent = Post['incumbents'][number];

/** `to` is exclusive: a post handed over on a day belongs to the successor from that day on. */
const isIncumbentOn = ({ from, to }: Incumbent, date: string): boolean => from <= date && (to === null || date < to);

/** Whether the person holds the post, or acts for it, on that day (Asia/Bangkok). */
export const holdsOn = ({ incumbents }: Post, personId: string, date: string): boolean =>
  incumbents.some((each) => each.personId === personId && isIncumbentOn(each, date));

/** Whether anybody holds the post, or acts for it, on that day (Asia/Bangkok). */
export const isHeldOn = ({ incumbents }: Post, date: string): boolean =>
  incumbents.some((each) => isIncumbentOn(each, date));

/** Who is in charge of a post on a day. */
export interface Occupancy {
  /** `held`: by its holder; `acting`: nobody holds it and somebody acts; `vacant`: nobody does either. */
  readonly state: 'held' | 'acting' | 'vacant';
  readonly personId: string | null;
  /** In what capacity, where it was told, e.g. `additional-charge`, `acting-in-place`. */
  readonly basis: string | null;
  /** What that rests on, as cited. */
  readonly authority: string | null;
  /** Who acts while the holder is away, beside the holder. */
  readonly actingBeside: string | null;
}

/** Vacancy follows from the incumbents and is recorded nowhere, so it cannot contradict them. */
export function occupancyOn({ incumbents }: Pick<Post, 'incumbents'>, date: string): Occupancy {
  const current = incumbents.filter((each) => isIncumbentOn(each, date));
  const holder = current.find(({ kind }) => kind === 'holder');
  const acting = current.find(({ kind }) => kind === 'acting');
  const { personId = null, basis = null, authority = null } = holder ?? acting ?? {};
  return {
    state: holder ? 'held' : acting ? 'acting' : 'vacant',
    personId,
    basis,
    authority,
    actingBeside: (holder && acting?.personId) ?? null,
  };
}
