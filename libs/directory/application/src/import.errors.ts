import { DomainError } from '@wian/kernel';

export const sizeWrong = (found: number, most: number) =>
  new DomainError(
    'IMPORT.SIZE_WRONG',
    found === 0 ? 'invalid' : 'too-large',
    `expected 1 to ${most} units, posts and calendars in all, found ${found}; send them in parts, those above first`,
    { found, most },
  );

export const twice = (row: string, id: string) =>
  new DomainError('IMPORT.TWICE', 'invalid', `${row}: ${id} stands in this import already; keep one of the two`, {
    row,
    id,
  });

export const unitOfPostUnknown = (row: string, unitId: string) =>
  new DomainError(
    'IMPORT.UNIT_UNKNOWN',
    'invalid',
    `${row}: there is no unit ${unitId}; import it before its posts, or with them`,
    { row, unitId },
  );

/** The same refusal, saying which row of the import it is about. */
export const atRow = ({ code, kind, message, params }: DomainError, row: string | undefined) =>
  new DomainError(code, kind, row ? `${row}: ${message}` : message, row ? { ...params, row } : params);
