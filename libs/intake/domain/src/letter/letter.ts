import { directiveIdField, letterIdField, letterRegistrationField } from '@wian/contracts';
import { z } from 'zod';
import { approvalField } from './approval.js';
import { fieldsOf, letterCorrectionsField, letterReadingField, type LetterFields } from './letter-fields.js';
import { letterStubField } from './letter-stub.js';
import { fileProblemField, handedLetterField, letterSourceField } from './letter-source.js';
import { letterReceived, letterSketchField } from './letter.events.js';
import { joinedLetterField, partOfField } from './rearranged.js';

/**
 * `received`: waits to be read; `draft`: read, an officer corrects and confirms; `confirmed`: its number is its own;
 * `issued`: a directive stands on it; `duplicate`: joined to the letter that has its number; `unreadable`: the end, unless it
 * is read again; `withheld`: it is secret, and only its stub was kept; `rejected`: nothing comes of it, unless it is opened
 * again; `split`: the letters made of it go on; `merged`: the letter that it was joined to goes on.
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
  'split',
  'merged',
]);
export type LetterStatus = z.infer<typeof letterStatusField>;

export const letterField = letterReceived.data.extend({
  status: letterStatusField,
  read: letterReadingField.nullable(),
  /** Why it could not be read; only of an unreadable letter. */
  unreadableBecause: z.string().nullable(),
  /** Where what was read stands; see the event. */
  source: letterSourceField.optional(),
  /** What its sender had read in it, where it is not read out of its bytes. In no event: it says what a secret letter must not. */
  handed: handedLetterField.optional(),
  /** By what its text is found again; see the event. */
  sketch: letterSketchField.optional(),
  /** What tells it from others of much the same text; see `withMatter`. Follows from the rest. */
  matter: z.string().optional(),
  /** What is the matter with the file; only of an unreadable letter. */
  problem: fileProblemField.optional(),
  /** As what it is being withheld: that was begun, and is not done yet. */
  withholding: letterStubField.optional(),
  /** What is known of it; only of a withheld letter. */
  stub: letterStubField.optional(),
  corrections: letterCorrectionsField,
  duplicateOf: letterIdField.nullable(),
  directiveId: directiveIdField.nullable(),
  /** Why nothing comes of it; only of a rejected letter. */
  rejectedBecause: z.string().optional(),
  /** Why the officer withheld it; only of a letter that nobody but an officer found to be secret. */
  withheldBecause: z.string().optional(),
  /** The letters that were made of it; only of a split letter. */
  splitInto: z.array(partOfField).optional(),
  /** The letters that were joined to it. */
  joined: z.array(joinedLetterField).optional(),
  /** The letter that it was joined to; only of a merged letter. */
  mergedInto: letterIdField.optional(),
  /** Given by a second person before it is issued to many; the last one. */
  approval: approvalField.optional(),
  /** Its number in a register of the unit; absent while it has none. */
  registered: letterRegistrationField.optional(),
});
export type Letter = z.infer<typeof letterField>;

/** The letter with its corrections; null until it has been read. */
export const fieldsOfLetter = (letter: Pick<Letter, 'read' | 'corrections'>): LetterFields | null =>
  letter.read && fieldsOf(letter.read, letter.corrections);

/** What tells a letter from others, also where no more than its stub is kept; null where nothing is known of it. */
export const headingOf = (letter: Letter): Pick<LetterFields, 'letterNumber' | 'letterDate' | 'issuerUnitId'> | null =>
  letter.stub ?? fieldsOfLetter(letter);
