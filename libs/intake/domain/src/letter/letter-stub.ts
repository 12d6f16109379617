import { localDateField, unitIdField } from '@wian/contracts';
import { z } from 'zod';
import { highestSecrecy, parsedLetterField, type ParsedLetter } from '../letter-reading/index.js';

export type Secrecy = Exclude<ParsedLetter['secrecy'], 'none'>;

/** All that is kept of a secret letter: enough for its line in the register of its secrecy. */
export const letterStubField = z.object({
  secrecy: parsedLetterField.shape.secrecy.exclude(['none']),
  /** Normalised: `มท 0299/1`. */
  letterNumber: z.string().nullable(),
  letterDate: localDateField.nullable(),
  /** Its sender as written. */
  from: z.string().nullable(),
  issuerUnitId: unitIdField.nullable(),
});
export type LetterStub = z.infer<typeof letterStubField>;

/** What stands in the place of the subject, which is withheld. */
export const SUBJECT_WITHHELD = 'ลับ (ไม่แสดงเรื่อง)';

export const secrecyWords: Readonly<Record<Secrecy, string>> = {
  confidential: 'ลับ',
  secret: 'ลับมาก',
  'top-secret': 'ลับที่สุด',
};

/** Of the series in which letters are registered, those of secret ones are called as their secrecy. */
export const isSecrecy = (series: string | undefined): series is Secrecy =>
  series !== undefined && series in secrecyWords;

export const stubOf = (
  { letterNumber, letterDate, issuer }: Pick<ParsedLetter, 'letterNumber' | 'letterDate' | 'issuer'>,
  secrecy: Secrecy,
): LetterStub => ({
  secrecy,
  letterNumber: letterNumber?.normalized ?? null,
  letterDate,
  from: issuer?.name ?? null,
  issuerUnitId: issuer?.unitCode ? `unit_${issuer.unitCode}` : null,
});

/** Of letters that stand together, and what is enclosed: the stub of the most secret letter; undefined where nothing is secret. */
export function secretStubOf(
  read: readonly ParsedLetter[],
  enclosed: readonly ParsedLetter[] = [],
): LetterStub | undefined {
  const secrecy = highestSecrecy([...read, ...enclosed].map((each) => each.secrecy));
  const letter = read.find((each) => each.secrecy === secrecy) ?? read[0];
  return letter && secrecy !== 'none' ? stubOf(letter, secrecy) : undefined;
}

/** What the file of a letter that was read is called, the log keeps for ever: a name that says to be secret is not kept. */
export const fileNameToKeep = (fileName: string | null): string | null =>
  fileName !== null && /(?<!ก)ลับ|secret|confidential/i.test(fileName) ? null : fileName;
