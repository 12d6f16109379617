import { directiveIdField, letterIdField, letterRegistrationField } from '@wian/contracts';
import { z } from 'zod';
import { fieldsOf, letterCorrectionsField, letterReadingField, type LetterFields } from './letter-fields.js';
import { letterStubField } from './letter-stub.js';
import { fileProblemField, letterSourceField } from './letter-source.js';
import { letterReceived } from './letter.events.js';

/**
 * `received`: waits to be read; `draft`: read, an officer corrects and confirms; `confirmed`: its number is its own;
 * `issued`: a directive stands on it; `duplicate`: joined to the letter that has its number; `unreadable`: the end, unless it is read again;
 * `withheld`: it is secret, and only its stub was kept;
 * `rejected`: nothing comes of it, unless it is opened again.
 */
export const letterStatusField = z.enum([
  'received',
  'draft',
  'confirmed',
  'issued',
  'duplicate',
  'unreadable',
  'withheld',
  'rejected',
]);
export type LetterStatus = z.infer<typeof letterStatusField>;

export const letterField = letterReceived.data.extend({
  status: letterStatusField,
  read: letterReadingField.nullable(),
  /** Why it could not be read; only of an unreadable letter. */
  unreadableBecause: z.string().nullable(),
  /** Where what was read stands; see the event. */
  source: letterSourceField.optional(),
  /** What is the matter with the file; only of an unreadable letter. */
  problem: fileProblemField.optional(),
  /** What is known of it; only of a withheld letter. */
  stub: letterStubField.optional(),
  corrections: letterCorrectionsField,
  duplicateOf: letterIdField.nullable(),
  directiveId: directiveIdField.nullable(),
  /** Why nothing comes of it; only of a rejected letter. */
  rejectedBecause: z.string().optional(),
  /** Its number in a register of the unit; absent while it has none. */
  registered: letterRegistrationField.optional(),
});
export type Letter = z.infer<typeof letterField>;

/** The letter with its corrections; null until it has been read. */
export const fieldsOfLetter = (letter: Letter): LetterFields | null =>
  letter.read && fieldsOf(letter.read, letter.corrections);

/** What tells a letter from others, also where no more than its stub is kept; null where nothing is known of it. */
export const headingOf = (letter: Letter): Pick<LetterFields, 'letterNumber' | 'letterDate' | 'issuerUnitId'> | null =>
  letter.stub ?? fieldsOfLetter(letter);
