import { err, ok, type Result } from '@wian/kernel';
import { hasRunningNumber, naturalKeyOfFields } from '../letter-key/natural-key.policy.js';
import { incomplete, otherIssuer } from './letter.errors.js';
import { fieldsOfLetter, type Letter } from './letter.js';
import type { LetterFields } from './letter-fields.js';

const required = ['letterNumber', 'letterDate', 'subject', 'issuerUnitId', 'audience', 'action'] as const;
type Required = (typeof required)[number];

/** A letter's fields once none of those is missing that a directive stands on. */
export type CompleteFields = LetterFields & { readonly [Field in Required]: NonNullable<LetterFields[Field]> };

/** What of a letter is still missing before it can be confirmed, by the name of the field. */
export function missingFields(fields: LetterFields): Required[] {
  return required.filter((field) => (field === 'letterNumber' ? !hasRunningNumber(fields) : fields[field] === null));
}

export const isComplete = (fields: LetterFields): fields is CompleteFields => missingFields(fields).length === 0;

/** A letter is confirmed by the unit whose letter it is: others may only register and read it. */
export function confirmable(letter: Letter): Result<{ naturalKey: string; fields: CompleteFields }> {
  const fields = fieldsOfLetter(letter);
  const naturalKey = fields && naturalKeyOfFields(fields);
  if (!fields || !naturalKey || !isComplete(fields)) {
    return err(incomplete(letter.letterId, fields ? missingFields(fields) : required));
  }
  if (fields.issuerUnitId !== letter.unitId) return err(otherIssuer(letter, fields.issuerUnitId));
  return ok({ naturalKey, fields });
}
