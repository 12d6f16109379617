import type { Directive } from '@wian/contracts';
import type { Cascade, CascadeEvent } from './cascade.events.js';

export interface Request {
  readonly directive: Directive;
  readonly at: string;
  readonly correlationId: string;
  readonly traceparent?: string | undefined;
}

export function requested({ directive, at, correlationId, traceparent }: Request): CascadeEvent {
  const nothingYet = { recipients: 0, nodes: 0, pages: 0, pagesDone: 0, tasksMade: 0, found: null, problem: null };
  const data: Cascade = {
    directive,
    correlationId,
    ...(traceparent === undefined ? {} : { traceparent }),
    issuerPath: [],
    issuerName: null,
    status: 'waiting',
    requestedAt: at,
    ...nothingYet,
  };
  return { type: 'cascade.requested', data };
}
