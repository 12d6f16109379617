import { hasRunningNumber } from '../letter-key/natural-key.policy.js';
import type { LetterFields } from '../letter/letter-fields.js';
import type { RelayFacts } from './relay-letter-of.policy.js';
import type { RelayLetter } from './relay-letter.js';

/** What must be filled in before the letter can go out; `letter.…` is missing in the parent letter itself. */
export function missingInRelay(
  parent: LetterFields,
  { issuerName }: Pick<RelayFacts, 'issuerName'>,
  { letterNumber, addressees, signer }: RelayLetter,
  subject: string | undefined,
): string[] {
  const isMissing: Readonly<Record<string, boolean>> = {
    'letter.letterNumber': !hasRunningNumber(parent),
    'letter.letterDate': parent.letterDate === null,
    'letter.issuerUnitId': issuerName === null,
    subject: subject === undefined && parent.subject === null,
    office: letterNumber === null,
    addressees: addressees === null,
    'signer.position': signer.position === null,
  };
  return Object.keys(isMissing).filter((name) => isMissing[name]);
}
