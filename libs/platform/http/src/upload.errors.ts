import { DomainError } from '@wian/kernel';

export const tooLarge = (limitBytes: number) =>
  new DomainError(
    'REQUEST.TOO_LARGE',
    'too-large',
    `expected a file of at most ${limitBytes} bytes, found a larger one; nothing of it was kept`,
    { limitBytes },
  );

export const cutOff = () =>
  new DomainError('REQUEST.MALFORMED', 'invalid', 'expected a whole file, but its sender left; send it again');

/** JSON was parsed before anybody asked for a file: its bytes are gone. */
export const notAFile = () =>
  new DomainError(
    'REQUEST.MALFORMED',
    'invalid',
    "expected the bytes of a file; send them with 'Content-Type: application/octet-stream'",
  );

export const notAFormOfFiles = () =>
  new DomainError(
    'REQUEST.MALFORMED',
    'invalid',
    'expected a form (multipart/form-data) of files and nothing else; put what is no file into the query',
  );

export const tooMany = (limit: number) =>
  new DomainError(
    'REQUEST.TOO_MANY_FILES',
    'too-large',
    `expected at most ${limit} files, found more; nothing was kept`,
    {
      limit,
    },
  );
