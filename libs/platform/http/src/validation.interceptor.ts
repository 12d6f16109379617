import {
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { endpointOf, type EndpointOptions } from './endpoint.decorator.js';
import { receiveUpload } from './uploaded-file.js';
import { type FieldError, fieldErrors, InvalidRequestError } from './invalid-request.errors.js';

const parts = ['params', 'query', 'body'] as const;

/** Parses path, query and body by the endpoint's schemas, so that a handler sees only what was checked. */
export class ValidationInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const endpoint = endpointOf(context.getHandler());
    if (context.getType() !== 'http' || !endpoint) return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    if (endpoint.body && isNotJson(request))
      throw new UnsupportedMediaTypeException("expected a JSON body with 'Content-Type: application/json'");
    await parseParts(request, endpoint);
    // Last, so that nothing is read of what is refused anyway.
    if (endpoint.upload) request.body = await receiveUpload(request, endpoint.upload);
    return next.handle();
  }
}

async function parseParts(request: Request, endpoint: EndpointOptions): Promise<void> {
  const errors: FieldError[] = [];
  for (const part of parts) {
    const empty = part === 'body' ? undefined : {};
    const parsed = await endpoint[part]?.safeParseAsync(request[part]);
    if (parsed?.success === false) errors.push(...fieldErrors(part, parsed.error));
    // Express 5 computes `query` in a getter, so it cannot be assigned
    else
      Object.defineProperty(request, part, {
        value: parsed ? parsed.data : empty,
        configurable: true,
        writable: true,
      });
  }
  if (errors.length > 0) throw new InvalidRequestError(errors);
}

/** A body that was sent, but not as JSON, was never read. */
function isNotJson(request: Request): boolean {
  const sent = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  return sent && !request.is(['application/json', 'application/*+json']);
}
