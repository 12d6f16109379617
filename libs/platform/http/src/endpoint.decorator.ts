import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { type RequiredPermission, RequirePermission } from '@wian/auth';
import type { z } from 'zod';
import type { UploadLimits } from './upload-limits.js';

/** What a route asks, takes and answers. The same schemas check the request and make the API document. */
export interface EndpointOptions {
  /** Exactly one permission, or `public`. */
  readonly permission: RequiredPermission;
  readonly summary: string;
  /** Of the path, by name. A route with `:names` in its path must give it. */
  readonly params?: z.ZodObject;
  /** Absent = the handler sees no query. */
  readonly query?: z.ZodObject;
  /** JSON. Absent = the handler sees no body. */
  readonly body?: z.ZodType;
  /** The body is a file of any type, or several together: the handler sees an `Upload`. Not beside `body`. */
  readonly upload?: UploadLimits;
  /** Of a success; absent = no documented body. */
  readonly answer?: z.ZodType;
  /** Of a success; 200 unless told. */
  readonly status?: number;
  /** Media type of the answer; `application/json` unless told. */
  readonly produces?: string;
}

const ENDPOINT = Symbol('endpoint');

/** Stands beside Nest's `@Get`, `@Post` …; a route without it keeps the service from booting. */
export const Endpoint = (options: EndpointOptions): MethodDecorator =>
  applyDecorators(
    SetMetadata(ENDPOINT, options),
    RequirePermission(options.permission),
    HttpCode(options.status ?? 200),
  );

export const endpointOf = (handler: object): EndpointOptions | undefined =>
  Reflect.getMetadata(ENDPOINT, handler) as EndpointOptions | undefined;
