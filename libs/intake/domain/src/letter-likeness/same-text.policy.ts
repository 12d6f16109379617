import { sha256Hex } from '@wian/kernel';
import { fieldsOfLetter, type Letter } from '../letter/letter.js';
import { likenessOf } from './sketch.js';

/**
 * How much must be the same, by how many of the two were recognised from pictures: each loses about a fifth of its rows of
 * letters to errors. Measured on the sample letters with such errors; see `sketch.spec.ts`.
 */
const SAME_FROM = [0.8, 0.55, 0.45] as const;

/** In an index a clash costs a comparison and no more. */
const MATTER_DIGITS = 16;

type Likened = Pick<Letter, 'sketch' | 'source' | 'read' | 'corrections'>;

/** Whether two letters say the same: copies that came by two ways, a scan and its original, one letter typed twice. */
export function isSameText(one: Likened, other: Likened): boolean {
  const recognised = [one, other].filter(({ source }) => source?.origin === 'recognised').length;
  const least = SAME_FROM[recognised as 0 | 1 | 2];
  if (likenessOf(one.sketch ?? [], other.sketch ?? []) < least) return false;
  return recognised > 0 || matterOf(one) === matterOf(other);
}

/** The letter with its matter as it is indexed; without one where its text is never compared, or nothing but the text is. */
export function withMatter({ matter: _, ...letter }: Letter): Letter {
  const { read, sketch = [], source } = letter;
  if (!read || sketch.length === 0 || source?.origin === 'recognised') return letter;
  return { ...letter, matter: sha256Hex(matterOf(letter)).slice(0, MATTER_DIGITS) };
}

/** What tells letters of one template apart where nothing can be misread: the month in the subject, another limit. */
function matterOf({ read, corrections }: Likened): string {
  const fields = read && fieldsOfLetter({ read, corrections });
  const subject = (fields?.subject ?? '').replaceAll(/\s/g, '');
  return [subject, ...(fields?.deadlines ?? []).map(({ at }) => at ?? '-')].join(' ');
}
