import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { grantOf, requiredPermissionOf } from '@wian/auth';
import { DomainError, sha256Hex } from '@wian/kernel';
import canonicalize from 'canonicalize';
import type { Request, Response } from 'express';
import { lastValueFrom, type Observable, of } from 'rxjs';
import type { Claim, IdempotencyStore } from './idempotency-store.port.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Visible ASCII: it stands in a header and in a log. */
const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * `Idempotency-Key` on unsafe requests of a known caller (draft-ietf-httpapi-idempotency-key-header): the same request
 * under the same key is done once, and answered again as it was. Only what was done is kept: a refusal frees the key,
 * as it changed nothing. After a crash in the middle, or where nobody knows whether the commit stands, the request may be
 * done again; the use-cases bear that.
 */
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly store: IdempotencyStore) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (context.getType() !== 'http') return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const key = request.get('idempotency-key');
    const isAnonymous = requiredPermissionOf(context.getHandler()) === 'public';
    if (key === undefined || isAnonymous || SAFE.has(request.method)) return next.handle();
    if (!KEY.test(key)) throw badKey();
    return of(await this.once(key, request, { response: http.getResponse<Response>(), next }));
  }

  private async once(key: string, request: Request, { response, next }: Rest): Promise<unknown> {
    const outcome = await this.store.claim({ ...requestUnder(key, request), now: new Date() });
    switch (outcome.is) {
      case 'claimed':
        return this.run(outcome.claim, { response, next });
      case 'answered':
        response.status(outcome.answer.status).set('idempotency-replayed', 'true');
        return outcome.answer.body;
      case 'busy':
        throw inFlight(key);
      case 'taken':
        throw reused(key);
    }
  }

  private async run(claim: Claim, { response, next }: Rest): Promise<unknown> {
    const { statusCode: routeStatus } = response;
    let body: unknown;
    try {
      body = await lastValueFrom(next.handle(), { defaultValue: undefined });
    } catch (error) {
      // A key that cannot be freed lapses by itself; what the caller has to know is the first error.
      await Promise.allSettled([this.store.release(claim)]);
      throw error;
    }
    // A handler that ended well never means 5xx: that is the time limit's, which answered before it was done.
    const { statusCode } = response;
    await this.store.complete(claim, { status: statusCode < 500 ? statusCode : routeStatus, body });
    return body;
  }
}

interface Rest {
  readonly response: Response;
  readonly next: CallHandler;
}

/** Keys belong to a caller and a route; what was asked of it makes the fingerprint. The body is the checked one. */
function requestUnder(key: string, request: Request): { id: string; fingerprint: string } {
  const { path } = request.route as { readonly path: string };
  const id = [grantOf(request).actor.id, request.method, path, key].join(' ');
  const body: unknown = request.body;
  return { id, fingerprint: sha256Hex(canonicalize({ url: request.originalUrl, body }) ?? '') };
}

const badKey = () =>
  new DomainError(
    'IDEMPOTENCY.KEY_INVALID',
    'invalid',
    'expected an Idempotency-Key of 1 to 255 visible ASCII characters; a new UUID for each step is a good one',
  );

const inFlight = (key: string) =>
  new DomainError(
    'IDEMPOTENCY.IN_FLIGHT',
    'conflict',
    `the request with the key ${key} is still being done; ask again with the same key in a moment`,
  );

const reused = (key: string) =>
  new DomainError(
    'IDEMPOTENCY.KEY_REUSED',
    'unprocessable',
    `the key ${key} belongs to another request of yours on this route; take a new key for a new request`,
  );
