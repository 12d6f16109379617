import type { IncomingHttpHeaders } from 'node:http';
import type { CookieOptions } from 'express';

export const SESSION_COOKIE = 'wian_session';

/** Scripts cannot read it, and other sites cannot send it along with anything but a followed link. */
export const cookieOptions = { httpOnly: true, sameSite: 'lax', path: '/' } as const satisfies CookieOptions;

/** The token that the browser keeps for its person. */
export function sessionToken({ cookie = '' }: IncomingHttpHeaders): string | undefined {
  const pairs = cookie.split(';').map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${SESSION_COOKIE}=`))?.slice(SESSION_COOKIE.length + 1);
  // A JWT is made of these characters alone; anything else was not set here.
  return found && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(found) ? found : undefined;
}

export interface Claims {
  readonly sub: string;
  /** Seconds since 1970. */
  readonly exp: number;
}

/** What the token says, unverified: enough to greet its bearer. Every service verifies it before it counts. */
export function claimsOf(token: string): Claims | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return isClaims(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
}

const isClaims = (claims: unknown): claims is Claims =>
  typeof claims === 'object' &&
  claims !== null &&
  'sub' in claims &&
  typeof claims.sub === 'string' &&
  'exp' in claims &&
  typeof claims.exp === 'number';
