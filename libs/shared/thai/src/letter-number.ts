import { toThaiDigits } from './digits.js';

/** The number of a letter: `อจ 0318/ว 655`. A letter's identity is its issuer, the ว flag, `running` and the BE year. */
export interface LetterNumber {
  /** As written. */
  readonly raw: string;
  /** Arabic digits, one space before the office code and after ว, no leading zeros in the running number. */
  readonly normalized: string;
  /** Two Thai consonants; null where they were lost, or in a short reference (`ว 10`). */
  readonly prefix: string | null;
  /** With its sub-groups: `0017.2`, `0599(5).2`, `0599/(คกก.2)`, `(กวจ) 0405.2`. */
  readonly officeCode: string | null;
  /** ว before the running number. */
  readonly circular: boolean;
  /** Leading zeros kept; null where it was left blank. */
  readonly running: string | null;
}

type Parts = Pick<LetterNumber, 'prefix' | 'officeCode' | 'circular' | 'running'>;

/** The normalised form; `digits` for letters in Thai digits. */
export function printLetterNumber(parts: Parts, digits: 'arabic' | 'thai' = 'arabic'): string {
  const office = [parts.prefix, parts.officeCode].filter((part) => part !== null).join(' ');
  const running = (parts.running ?? '').replace(/^0+(?=\d)/, '');
  const number = parts.circular ? `ว ${running}`.trimEnd() : running;
  const text = office === '' ? number : `${office}/${number}`;
  return digits === 'thai' ? toThaiDigits(text) : text;
}
