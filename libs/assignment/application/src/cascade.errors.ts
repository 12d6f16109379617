import { DomainError } from '@wian/kernel';

export const unknownCascade = (directiveId: string): DomainError =>
  new DomainError(
    'CASCADE.NOT_FOUND',
    'not-found',
    `There is no cascade of ${directiveId}, or it is not yours to see.`,
  );

export const notTheIssuer = (issuerUnitId: string): DomainError =>
  new DomainError('CASCADE.NOT_YOURS', 'forbidden', `Only an issuing officer of ${issuerUnitId} may do this.`);
