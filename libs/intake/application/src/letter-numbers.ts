import type { LetterFields } from '@wian/intake-domain';
import { buddhistYearOf } from '@wian/thai';

/** A letter as others name it. */
export interface Numbered {
  /** Normalised: `อจ 0318/ว 655`. */
  readonly number: string;
  readonly date: string | null;
}

/** Numbers return every year; where one of the two days is not known the number alone decides. */
export const isSameNumber = (one: Numbered, other: Numbered): boolean =>
  one.number === other.number &&
  (one.date === null || other.date === null || buddhistYearOf(one.date) === buddhistYearOf(other.date));

/** The letters that this one passes on. */
export const parentsOf = (fields: LetterFields | null): readonly Numbered[] =>
  (fields?.references ?? []).flatMap(({ kind, number, date }) =>
    number !== null && (kind === 'enclosed' || kind === 'relays') ? [{ number, date }] : [],
  );
