import type { Letter } from '@wian/intake-domain';

/** What a letter is ranked by. */
export type Ranked = Pick<Letter, 'letterId' | 'status' | 'sketch'>;

/**
 * Ids of those that have a band of the sketch, the most bands first: the one that is the same must not be lost behind many of
 * its template. Of equals those that were issued, which make a second cascade, then the newest.
 */
export function mostAlike(letters: readonly Ranked[], sketch: readonly string[], limit: number): readonly string[] {
  const bands = new Set(sketch);
  return letters
    .map(({ letterId, status, sketch: own = [] }) => ({
      letterId,
      shared: own.filter((band) => bands.has(band)).length,
      issued: status === 'issued' ? 1 : 0,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || b.issued - a.issued || (a.letterId < b.letterId ? 1 : -1))
    .slice(0, limit)
    .map(({ letterId }) => letterId);
}
