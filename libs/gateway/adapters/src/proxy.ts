import { AsyncResource } from 'node:async_hooks';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { DomainError } from '@wian/kernel';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { replicaAgent } from './replica-agent.js';
import { ReplicaTargets } from './replica-targets.js';
import type { ServiceUrls } from './services.js';

/** Longer than a service gives its own handlers (30 s), so that the service's answer comes first. */
const SILENCE_LIMIT_MILLIS = 35_000;
const READING: ReadonlySet<string> = new Set(['GET', 'HEAD']);
/** The gateway's own pages under /api. */
const OWN = new Set(['docs', 'openapi.json', 'asyncapi.json']);
/** RFC 9110 §7.6.1; `transfer-encoding` stays, since node reads and writes it by itself. */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto'];

/**
 * Passes `/api/<service>/<path>` on as `/<path>`, and `/odata…` to reporting as it is, streaming both ways. Request id
 * and trace go along, identity headers do not: the defaults of `@wian/http`, which run before this, have seen to both. Forwarding and hop-by-hop headers stay here.
 *
 * The replicas of a service take turns. One that cannot be connected to is passed over, whatever the request; one that
 * breaks off before it answers is passed over for what may be read again. A stream stays with the replica that it began at.
 */
export function proxyTo(services: ServiceUrls, silenceLimitMillis = SILENCE_LIMIT_MILLIS): RequestHandler {
  const proxies = new Map(
    Object.entries(services).map(([name, urls]) => [name, serviceProxy(name, urls, silenceLimitMillis)]),
  );
  return (request: Request, response: Response, next: NextFunction) => {
    const { name, rest } = destination(request.url);
    if (name === undefined || OWN.has(name)) return next();
    const proxy = proxies.get(name);
    if (!proxy) return next(unknownService(name, [...proxies.keys()]));
    if (!isPlain(rest)) return next(badPath());
    removeAll(request.headers, [...hopByHopOf(request.headers), ...FORWARDED]);
    request.url = rest;
    return proxy(request, response, next);
  };
}

/** What is known of a request while it is passed on. */
interface Passing {
  readonly response: Response;
  readonly fail: (error: unknown) => void;
  readonly begun: number;
  /** How many replicas may still be tried. */
  left: number;
  /** The one that it was sent to. */
  replica?: string | undefined;
}

function serviceProxy(name: string, urls: readonly string[], silenceLimitMillis: number): RequestHandler {
  const targets = new ReplicaTargets(urls);
  const { agent, replicaOf } = replicaAgent(targets);
  const passing = new WeakMap<IncomingMessage, Passing>();
  const proxy = createProxyMiddleware<Request, Response>({
    target: urls[0],
    router: () => targets.inTurn()[0],
    agent,
    changeOrigin: true,
    proxyTimeout: silenceLimitMillis,
    on: {
      proxyReq: (outgoing, request) => {
        const known = passing.get(request);
        if (known) known.replica = replicaOf(outgoing.socket);
      },
      proxyRes: (answer, _, response) => {
        removeAll(answer.headers, hopByHopOf(answer.headers));
        cutWith(answer, response);
      },
      error: (cause, request) => {
        const known = passing.get(request);
        if (!known) return;
        if (known.replica !== undefined) targets.failed(known.replica);
        if (mayAskAnother(request, known, silenceLimitMillis)) return send(request, { ...known, left: known.left - 1 });
        passing.delete(request);
        known.fail(unavailable(name, cause));
      },
    },
  });
  function send(request: Request, known: Passing): void {
    passing.set(request, { ...known, replica: undefined });
    void proxy(request, known.response, known.fail);
  }
  return (request: Request, response: Response, next: NextFunction) =>
    send(request, { response, fail: AsyncResource.bind(next), begun: performance.now(), left: urls.length - 1 });
}

/** Reading changes nothing and sends no body, so it may be asked again; of anything else nobody knows how far it came. */
const mayAskAnother = (
  { method }: Request,
  { response, replica, begun, left }: Passing,
  limitMillis: number,
): boolean =>
  // Where nothing was connected to, every replica has been tried.
  replica !== undefined &&
  left > 0 &&
  READING.has(method) &&
  !response.headersSent &&
  performance.now() - begun < limitMillis;

/** The proxy would leave the caller waiting for the rest of an answer that broke off. */
function cutWith(answer: IncomingMessage, response: Response): void {
  answer.once('close', () => {
    if (!answer.complete) response.destroy();
  });
}

function destination(url: string): { readonly name?: string; readonly rest: string } {
  if (/^\/odata(?:[/?]|$)/.test(url)) return { name: 'reporting', rest: url };
  const [, name, rest = ''] = /^\/api\/([^/?]+)(.*)$/.exec(url) ?? [];
  if (name === undefined) return { rest };
  return { name, rest: rest.startsWith('/') ? rest : `/${rest}` };
}

/** Every segment names something: none is empty in the middle, climbs, or hides a separator in an escape. */
function isPlain(rest: string): boolean {
  const [path = ''] = rest.split('?');
  const segments = path.slice(1).split('/');
  return segments.every((segment, at) => {
    if (segment === '') return at === segments.length - 1;
    const decoded = unescaped(segment);
    return decoded !== undefined && decoded !== '.' && decoded !== '..' && !/[/\\\0]/.test(decoded);
  });
}

function unescaped(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

const hopByHopOf = ({ connection = '' }: IncomingHttpHeaders): readonly string[] => [
  ...HOP_BY_HOP,
  ...connection.split(',').map((name) => name.trim().toLowerCase()),
];

function removeAll(headers: IncomingHttpHeaders, names: readonly string[]): void {
  for (const name of names) Reflect.deleteProperty(headers, name);
}

function unavailable(service: string, cause: unknown): DomainError {
  const error = new DomainError(
    'GATEWAY.SERVICE_UNAVAILABLE',
    'unavailable',
    `the service ${service} does not answer; what you sent may still be done: look before you send it again`,
    { service },
  );
  error.cause = cause;
  return error;
}

const unknownService = (name: string, known: readonly string[]): DomainError =>
  new DomainError(
    'GATEWAY.UNKNOWN_SERVICE',
    'not-found',
    `there is no service of that name; expected /api/<service>/… with one of ${known.join(', ')}`,
    { service: name.slice(0, 50), known },
  );

const badPath = (): DomainError =>
  new DomainError(
    'GATEWAY.PATH_INVALID',
    'invalid',
    "the path holds an empty segment, '.', '..', or an escaped separator; write it out plainly",
  );
