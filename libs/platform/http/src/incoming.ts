import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import {
  formatTraceParent,
  type Logger,
  type Metrics,
  nextTraceParent,
  parseTraceParent,
  traceIds,
  withContext,
} from '@wian/observability';
import type { Request, RequestHandler, Response } from 'express';

/** Headers by which proxies name the caller. Only the token does that here, so nobody may send them. */
const IDENTITY =
  /^(x-(user|actor|person|auth|remote-user|authenticated|forwarded-(user|email|groups|preferred-username|access-token))|remote-user)/;
const SANE_ID = /^[A-Za-z0-9._-]{8,128}$/;

/** Takes identity headers that came from outside off a request, before anything reads them. */
function dropIdentityHeaders(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) if (IDENTITY.test(name)) Reflect.deleteProperty(headers, name);
}

/**
 * First of all: gives every request its ids (`x-request-id`, accepted where sane, and the W3C trace), in its own
 * headers for what it is passed on to, in the answer's, and in the context of the logs; then counts and logs it.
 */
export function incoming(logger: Logger, metrics: Metrics): RequestHandler {
  const seconds = metrics.histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to the end of the answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  });
  const record = (request: Request, response: Response, started: number) => {
    const millis = performance.now() - started;
    const labels = { method: request.method, route: routeOf(request), status: response.statusCode };
    seconds.observe(labels, millis / 1_000);
    logger[isProbe(request) ? 'debug' : 'info'](
      { ...labels, path: pathOf(request), millis: Math.round(millis) },
      'answered',
    );
  };
  return (request, response, next) => {
    const started = performance.now();
    dropIdentityHeaders(request.headers);
    const { requestId, trace } = identify(request, response);
    withContext({ requestId, ...traceIds(trace), correlationId: requestId }, () => {
      // bound, since 'close' is emitted outside of this request's context
      response.on(
        'close',
        AsyncResource.bind(() => record(request, response, started)),
      );
      next();
    });
  };
}

function identify(request: Request, response: Response) {
  const sent = request.get('x-request-id') ?? '';
  const requestId = SANE_ID.test(sent) ? sent : randomUUID();
  const trace = nextTraceParent(parseTraceParent(request.get('traceparent')));
  request.headers['x-request-id'] = requestId;
  request.headers['traceparent'] = formatTraceParent(trace);
  response.set('x-request-id', requestId);
  return { requestId, trace };
}

/** The route's pattern, so that figures stay few; a path that matched none has one name for all. */
function routeOf(request: Request): string {
  const { path } = (request.route ?? {}) as { readonly path?: unknown };
  return typeof path === 'string' ? path : 'none';
}

/** Without the query, which may hold what a person searched for. */
const pathOf = (request: Request): string => request.originalUrl.split('?')[0] ?? '';
const isProbe = (request: Request): boolean => /^\/(health\/(live|ready)|metrics)$/.test(pathOf(request));
