import { buddhistYearOf, parseLetterNumber } from '@wian/thai';
import type { LetterFields } from '../letter/letter-fields.js';

/** `อจ 0318/ว 655` however it was written, or null where it is no letter number. */
export const normalizedLetterNumber = (text: string): string | null => parseLetterNumber(text)?.normalized ?? null;

/** False also for a number that was left blank: `บร 81102/`. */
export const hasRunningNumber = ({ letterNumber }: Pick<LetterFields, 'letterNumber'>): boolean =>
  letterNumber !== null && !!parseLetterNumber(letterNumber)?.running;

/**
 * What makes a letter itself: issuer (unit and office code), ว flag, running number and BE year, since the same number
 * returns every year. The letters before the code are left out: the unit says them, and they are often lost.
 * null while one of these is not known.
 */
export function naturalKeyOfFields({ issuerUnitId, letterNumber, letterDate }: LetterFields): string | null {
  const number = letterNumber === null ? null : parseLetterNumber(letterNumber);
  if (!issuerUnitId || !letterDate || !number?.running) return null;
  const year = buddhistYearOf(letterDate);
  const running = number.running.replace(/^0+(?=\d)/, '');
  return ['number', issuerUnitId, number.officeCode ?? '-', number.circular ? 'ว' : '-', running, year].join(' ');
}

/** The same bytes registered by the same unit are the same letter. */
export const bytesKey = (unitId: string, sha256: string): string => `bytes ${unitId} ${sha256}`;

/** The same directive registered by the same unit is the same letter, also where its bytes are those of another one. */
export const receivedKey = (unitId: string, directiveId: string): string => `directive ${unitId} ${directiveId}`;
