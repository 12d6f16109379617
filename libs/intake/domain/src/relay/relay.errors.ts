import { DomainError } from '@wian/kernel';
import type { Relay } from './relay.decider.js';

export const notReceived = (letterId: string, unitId: string) =>
  new DomainError(
    'RELAY.OWN_LETTER',
    'conflict',
    `Letter ${letterId} is one of ${unitId} itself, which issues it; only letters of others are relayed. ` +
      'If the issuer was misread, correct issuerUnitId.',
    { letterId, unitId },
  );

export const unknownUnit = (unitId: string) =>
  new DomainError(
    'RELAY.UNIT_UNKNOWN',
    'conflict',
    `${unitId} is not in today's organisation tree, so it has nobody to relay to; have the directory corrected.`,
    { unitId },
  );

export const changedRelay = (letterId: string, expected: number, found: number) =>
  new DomainError(
    'RELAY.CHANGED',
    'conflict',
    `Expected version ${expected} of the relay letter of ${letterId}, found ${found}: somebody changed it; look at it again and repeat the step.`,
    { letterId, expected, found },
  );

export const incompleteRelay = (letterId: string, missing: readonly string[]) =>
  new DomainError(
    'RELAY.INCOMPLETE',
    'conflict',
    `The relay letter of ${letterId} gets no number without ${missing.join(', ')}; fill them in first ` +
      '(names that begin with "letter." are of the letter itself: correct it).',
    { letterId, missing },
  );

export const numberedRelay = (letterId: string, letterNumber: string, fields: readonly string[]) =>
  new DomainError(
    'RELAY.NUMBERED',
    'conflict',
    `The relay letter of ${letterId} is ${letterNumber}, and the register says so with ${fields.join(', ')}; ` +
      'strike that number out first, or leave them as they are.',
    { letterId, letterNumber, fields },
  );

export const dueTooLate = (letterId: string, dueBy: string) =>
  new DomainError(
    'RELAY.DUE_TOO_LATE',
    'invalid',
    `Expected dueBy no later than letter ${letterId} allows, found ${dueBy}; name an earlier day, or none.`,
    { letterId, dueBy },
  );

export const dueTooEarly = (letterId: string, dueBy: string, letterDate: string) =>
  new DomainError(
    'RELAY.DUE_TOO_EARLY',
    'invalid',
    `Expected dueBy not before the relay letter's own date ${letterDate}, found ${dueBy}; name a later day, or none.`,
    { letterId, dueBy, letterDate },
  );

export const issuedRelay = ({ letterId, issued = [] }: Pick<Relay, 'letterId' | 'issued'>) => {
  const last = issued.at(-1);
  return new DomainError(
    'RELAY.ISSUED',
    'conflict',
    `The relay letter ${last?.letterNumber} of ${letterId} was issued as ${last?.directiveId}; nothing was changed. ` +
      'To pass it on once more, begin another one.',
    { letterId, directiveId: last?.directiveId, letterNumber: last?.letterNumber },
  );
};

export const notIssuedYet = (letterId: string) =>
  new DomainError(
    'RELAY.NOT_ISSUED',
    'conflict',
    `The relay letter of ${letterId} was not issued yet; another one begins once it was. To change it, edit it.`,
    { letterId },
  );

export const notNumbered = (letterId: string) =>
  new DomainError(
    'RELAY.NOT_NUMBERED',
    'conflict',
    `The relay letter of ${letterId} has no number in the register of letters sent; take one first.`,
    { letterId },
  );

export const nothingToRelay = (letterId: string) =>
  new DomainError(
    'RELAY.NOT_ASKED',
    'conflict',
    `Letter ${letterId} came with no directive that its levels pass on themselves to anybody below this unit. What was issued ` +
      'to every level at once has reached them; any other letter is issued as one of your own.',
    { letterId },
  );
