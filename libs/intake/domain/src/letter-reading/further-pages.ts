import { SALUTE } from './closing-start.js';
import type { ParsedLetter } from './parsed-letter.schema.js';
import { isHeaded, type HeadFacts } from './which-is-the-letter.js';

type Facts = HeadFacts & Pick<ParsedLetter, 'signer' | 'text'>;

/** Whether a letter ends: with its salute, or somebody who signs it. */
export const isClosed = ({ signer, text }: Facts): boolean =>
  signer !== null || text.split('\n').some((line) => SALUTE.test(line.trim()));

/**
 * Of texts that came together the places of those that the letter at `at` goes on in: it has no end, and behind it come texts
 * without a head up to one that ends it. Empty where it is whole, or where that cannot be told.
 */
export function furtherPages(texts: readonly Facts[], at: number): readonly number[] {
  const letter = texts[at];
  if (!letter || isClosed(letter)) return [];
  const behind = texts.slice(at + 1);
  const end = behind.findIndex((text) => isHeaded(text) || isClosed(text));
  const last = behind[end];
  return !last || isHeaded(last) ? [] : behind.slice(0, end + 1).map((_, index) => at + 1 + index);
}
