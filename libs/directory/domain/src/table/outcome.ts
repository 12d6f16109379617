import type { Origin } from '@wian/contracts';
import { canonical } from './cells.js';
import type { Cells, Column } from './columns.js';
import type { RowProblem } from './row-problem.js';
import { NONE } from './words.js';

/** One thing that a row makes different. */
export interface Difference {
  /** `added`, `renamed`, `type-changed`, `recoded`, `re-parented`, `ended`, `corrected`; `post-added`, `post-changed`, `incumbent-changed`, `contact-changed`. */
  readonly what: string;
  /** Null where all of it is new. */
  readonly column: Column | null;
  /** Units by id; empty = nothing. */
  readonly from: string;
  readonly to: string;
}

/** What a row makes of a unit or post: nothing (`after` undefined), something, or nothing because it is wrong. */
export interface Outcome<State> {
  readonly after: State | undefined;
  readonly differences: readonly Difference[];
  readonly problems: readonly RowProblem[];
  /** All that it says of a unit otherwise than it stands; of two rows of one unit it must be the same. */
  readonly said: string;
}

export const unchanged: Outcome<never> = { after: undefined, differences: [], problems: [], said: '' };

export const wrong = (problems: readonly RowProblem[]): Outcome<never> => ({ ...unchanged, problems });

/** What a row is read with. */
export interface RowFacts {
  /** The first day on which it holds. */
  readonly on: string;
  readonly origin: Origin;
  /** The id of the unit that a code or id of the table means, on that day or by another row. */
  readonly resolve: (reference: string) => string | undefined;
}

/** Cells that say something else than what stands, in the columns asked; an empty cell says nothing. */
export function saidIn(cells: Cells, standing: Cells, columns: readonly Column[]): ReadonlyMap<Column, string> {
  const said = new Map<Column, string>();
  for (const column of columns) {
    const text = canonical(column, cells[column] ?? '');
    const stands = canonical(column, standing[column] ?? '');
    if (text !== '' && text !== stands && !(text === NONE && stands === '')) said.set(column, text);
  }
  return said;
}
