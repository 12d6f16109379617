import { buddhistYearOf, type LetterNumber } from '@wian/thai';
import type { Issuer } from './parsed-letter.schema.js';

/**
 * What makes a letter itself (domain.md §2): issuer, ว flag, running number and BE year, as `3703|ว|655|2568`;
 * `-` for a letter that is no circular. Where the issuer has no code, its letters and office code stand in.
 * null when any part is missing.
 */
export function naturalKeyOf(
  number: LetterNumber | null,
  issuer: Issuer | null,
  letterDate: string | null,
): string | null {
  if (!number?.running || letterDate === null) return null;
  const office = number.prefix && number.officeCode ? `${number.prefix} ${number.officeCode}` : null;
  const from = issuer?.unitCode ?? office;
  if (from === null) return null;
  return [from, number.circular ? 'ว' : '-', number.running.replace(/^0+(?=\d)/, ''), buddhistYearOf(letterDate)].join(
    '|',
  );
}
