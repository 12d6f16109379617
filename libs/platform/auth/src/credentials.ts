import { DomainError } from '@wian/kernel';
import type { Permission } from './permissions.js';

/** What a request proves its caller by. `user`: the name given beside the token, which must be the token's own. */
export interface Credentials {
  readonly token: string;
  readonly user?: string;
}

/**
 * Programs that know no bearer tokens, such as spreadsheets, may send theirs as the password of HTTP Basic (RFC 7617).
 * Nothing else takes Basic: browsers send it unasked to every page of a site.
 */
const takesBasic: readonly Permission[] = ['report:read'];

/** Refuses with `AUTH.TOKEN_MISSING`. */
export function credentialsOf(header: string | undefined, permission: Permission): Credentials {
  const basic = takesBasic.includes(permission);
  const found = bearerOf(header ?? '') ?? (basic ? basicOf(header ?? '') : undefined);
  if (found) return found;
  const instead = basic ? ' (or Basic, with the id as user and the key as password)' : '';
  throw new DomainError(
    'AUTH.TOKEN_MISSING',
    'unauthenticated',
    `expected the header 'Authorization: Bearer <token>'${instead}; sign in, then send the token with every request`,
  );
}

function bearerOf(header: string): Credentials | undefined {
  const token = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header)?.[1];
  return token === undefined ? undefined : { token };
}

function basicOf(header: string): Credentials | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(header)?.[1];
  const [, user, token] = /^([^:]*):(.+)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString('utf8')) ?? [];
  return user === undefined || token === undefined ? undefined : { token, user };
}
