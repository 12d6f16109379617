import { err, ok, type Result } from '@wian/kernel';
import { notWithholdable } from './letter.errors.js';
import type { LetterStub, Secrecy } from './letter-stub.js';
import { fieldsOfLetter, type Letter } from './letter.js';

const OPEN = ['draft', 'confirmed', 'duplicate', 'rejected', 'unreadable'] as const;
/** Where an officer can no longer, or not yet, say that a letter is secret. */
export type NotWithholdable = Exclude<Letter['status'], (typeof OPEN)[number]>;

/** An officer saw a mark of secrecy that the reading did not. */
export function withholdable(letter: Letter): Result<undefined> {
  const { status } = letter;
  return isOpen(status) ? ok(undefined) : err(notWithholdable(letter, status));
}

const isOpen = (status: Letter['status']): status is (typeof OPEN)[number] => OPEN.some((each) => each === status);

/** What stays of a letter that was read, or corrected, before it was known to be secret. */
export function stubOfLetter(letter: Letter, secrecy: Secrecy): LetterStub {
  const fields = fieldsOfLetter(letter);
  return {
    secrecy,
    letterNumber: fields?.letterNumber ?? null,
    letterDate: fields?.letterDate ?? null,
    from: letter.read?.issuer?.name ?? null,
    issuerUnitId: fields?.issuerUnitId ?? null,
  };
}
