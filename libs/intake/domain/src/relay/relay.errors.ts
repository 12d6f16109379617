import { DomainError } from '@wian/kernel';

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
