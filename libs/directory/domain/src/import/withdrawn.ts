import type { Post, Unit } from '@wian/contracts';

/** A day before all days: what stands only then is in no tree that anybody asks for. */
const NEVER = { from: '0001-01-01', to: '0001-01-02' };

/**
 * A unit that was recorded by mistake, as if it had never been. Its id stays taken and its name known, since something may
 * have been done for it meanwhile.
 */
export function withdrawnUnit({ unitId, code, letterPrefix, periods, sample, source, origin }: Unit): Unit {
  const { name = unitId, type = 'other', level = 'other' } = periods[0] ?? {};
  return {
    ...{ unitId, code, letterPrefix, sample, source },
    periods: [{ ...NEVER, name, type, level, parentId: null }],
    ended: { on: NEVER.to, kind: 'withdrawn', into: [], authority: null, note: null },
    ...(origin ? { origin } : {}),
  };
}

/** A post that was recorded by mistake: nobody is in it, and no right comes of it. */
export const withdrawnPost = (post: Post): Post => ({
  ...post,
  roles: [],
  incumbents: [],
  contactPoints: [],
  withdrawn: true,
});

/** So that it can begin anew. */
export const isWithdrawn = ({ ended }: Pick<Unit, 'ended'>): boolean => ended?.kind === 'withdrawn';
