import { DomainError } from '@wian/kernel';

/** Code of what OData knows and this service does not do; HTTP answers 501, so that nothing asked for is ignored. */
export const UNSUPPORTED = 'ODATA.UNSUPPORTED';

export const unsupported = (what: string, instead: string): DomainError =>
  new DomainError(UNSUPPORTED, 'invalid', `${what} is not supported; ${instead}`);

/** Code of an `Accept` that nothing sent here fits; HTTP answers 406. */
export const NOT_ACCEPTABLE = 'ODATA.NOT_ACCEPTABLE';

export const notAcceptable = (accept: string, offered: string): DomainError =>
  new DomainError(NOT_ACCEPTABLE, 'invalid', `Accept: ${quote(accept)} cannot be served; accept ${offered}`);

export const malformed = (expected: string, found: string): DomainError =>
  new DomainError('ODATA.MALFORMED', 'invalid', `expected ${expected}, found ${quote(found)}; correct the address`);

export const tooMuch = (what: string, limit: number): DomainError =>
  new DomainError('ODATA.TOO_MUCH', 'invalid', `${what} is limited to ${limit}; ask for less at once`);

export const unknownColumn = (name: string, set: string, known: readonly string[]): DomainError =>
  new DomainError(
    'ODATA.UNKNOWN_COLUMN',
    'invalid',
    `${set} has no column ${quote(name)}; it has ${known.join(', ')} (see $metadata)`,
  );

export const unknownResource = (name: string, known: readonly string[]): DomainError =>
  new DomainError('ODATA.NOT_FOUND', 'not-found', `there is no ${quote(name)}; there are ${known.join(', ')}`);

export const unknownRow = (set: string, key: string): DomainError =>
  new DomainError('ODATA.NOT_FOUND', 'not-found', `${set} holds no row ${quote(key)} that you may see`);

/** Enough to find it again, and never a whole letter. */
const quote = (found: string): string => (found === '' ? 'nothing' : `'${found.slice(0, 60)}'`);
