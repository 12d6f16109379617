import type { IncomingHttpHeaders } from 'node:http';
import { DomainError } from '@wian/kernel';
import type { RequestHandler } from 'express';
import { sessionToken } from './session-cookie.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Turns the browser's session into the bearer token that services know. A token that the caller sends itself goes
 * first. What changes something in the name of a session must come from a page of this origin: a cookie is sent by the
 * browser whoever asks for the request. Cookies go no further than this gateway.
 */
export const sessionBearer = (): RequestHandler => (request, _, next) => {
  const { headers, method, path } = request;
  const own = path === '/session';
  const token = headers.authorization === undefined ? sessionToken(headers) : undefined;
  if ((own || token !== undefined) && !SAFE.has(method) && !isSameOrigin(headers)) return next(crossSite());
  if (path.startsWith('/api/')) {
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    Reflect.deleteProperty(headers, 'cookie');
  }
  return next();
};

/** Browsers name the origin of every unsafe request; those that do not are not let in by a cookie. */
function isSameOrigin({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined) return site === 'same-origin';
  return URL.canParse(origin) && new URL(origin).host === host;
}

const crossSite = (): DomainError =>
  new DomainError(
    'GATEWAY.CROSS_SITE',
    'forbidden',
    'a session may change something only from a page of this origin; other programs send a bearer token instead',
  );
