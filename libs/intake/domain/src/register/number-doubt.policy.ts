import { toArabicDigits } from '@wian/thai';
import { fieldsOfLetter, type Letter } from '../letter/letter.js';
import type { Register } from './register.decider.js';
import type { Registration } from './registration.decider.js';

/** Why the number that a letter of one's own bears may be misread, or not be its own. */
export type NumberDoubt =
  | { readonly because: 'not-taken'; readonly last: number }
  | { readonly because: 'struck-out'; readonly reason: string }
  | { readonly because: 'of-another'; readonly letterId: string }
  | {
      readonly because: 'says-otherwise';
      readonly differs: 'letterDate' | 'subject';
      readonly inRegister: string;
      readonly inLetter: string;
    };

/**
 * What the unit's register of letters sent says against a number of that register. `line`: of the number; undefined where it was
 * given on paper, before the register began here. null: nothing against it.
 */
export function numberDoubt(
  letter: Letter,
  number: number,
  { register: { last }, line }: { readonly register: Pick<Register, 'last'>; readonly line: Registration | undefined },
): NumberDoubt | null {
  if (number > last) return { because: 'not-taken', last };
  if (!line) return null;
  if (line.voided) return { because: 'struck-out', reason: line.voided.reason };
  if (line.letterId === null) return otherwise(letter, line);
  return isOf(letter, line.letterId) ? null : { because: 'of-another', letterId: line.letterId };
}

/** The letter itself, or one that became part of it or that it was made of. */
const isOf = ({ letterId, partOf, joined = [] }: Letter, other: string): boolean =>
  [letterId, partOf?.letterId, ...joined.map((each) => each.letterId)].includes(other);

/** A line that names no letter, as of a relay letter that was signed since, knows its letter by what it says. */
function otherwise(letter: Letter, line: Registration): NumberDoubt | null {
  const fields = fieldsOfLetter(letter);
  for (const differs of ['letterDate', 'subject'] as const) {
    const [inLetter, inRegister] = [fields?.[differs] ?? null, line[differs]];
    if (inLetter !== null && inRegister !== null && plain(inLetter) !== plain(inRegister))
      return { because: 'says-otherwise', differs, inRegister, inLetter };
  }
  return null;
}

/** Whoever types a subject again types its blanks, quotes and digits in a way of their own. */
const plain = (text: string): string => toArabicDigits(text).replace(/[\s"'“”‘’]/g, '');
