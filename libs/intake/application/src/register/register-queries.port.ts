import type { Book, Series } from '@wian/contracts';
import type { Register, Registration } from '@wian/intake-domain';

/** Lines of one unit's registers. */
export interface LinesQuery {
  readonly unitId: string;
  readonly book: Book;
  /** In any of these. */
  readonly series: readonly Series[];
  /** Buddhist year; undefined = all. */
  readonly year?: number | undefined;
  /** Each begins a word of the line; a number is a whole one. Empty = every line. */
  readonly words: readonly string[];
}

export interface RegisterQueries {
  /** By time of registration; `after`: `place` of the last line of the page before. */
  lines(
    query: LinesQuery & {
      readonly order: 'newest' | 'oldest';
      readonly limit: number;
      readonly after?: string | undefined;
    },
  ): Promise<readonly Registration[]>;
  /** Every line that a letter has, or had before it was struck out. */
  ofLetter(letterId: string): Promise<readonly Registration[]>;
  /** Every register of a unit in these series, the newest year first. */
  registers(unitId: string, series: readonly Series[]): Promise<readonly Register[]>;
}
