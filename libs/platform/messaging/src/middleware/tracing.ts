import type { CloudEvent } from '@wian/contracts';
import { nextTraceParent, parseTraceParent, traceIds, withContext } from '@wian/observability';
import type { Middleware } from '../group/event-handler.js';

/** Ids named in one line; a batch of hundreds names its first ones and how many there are. */
const NAMED = 10;

/**
 * Runs a handler in the context of its events: log lines and commits carry on their trace and name their ids. Events of
 * several traces handled together begin a trace of their own, since none of theirs is the cause of all.
 */
export const tracing: Middleware = (next) => (events) => withContext(contextOf(events), () => next(events));

function contextOf(events: readonly CloudEvent[]) {
  const parents = events.map(({ traceparent }) => parseTraceParent(traceparent));
  const shared = new Set(parents.map((parent) => parent?.traceId)).size === 1 ? parents[0] : undefined;
  const correlations = new Set(events.map(({ correlationid }) => correlationid));
  const [correlationId] = correlations;
  return {
    ...traceIds(nextTraceParent(shared)),
    correlationId: correlations.size === 1 ? correlationId : undefined,
    eventId: namesOf(events.map(({ id }) => id)),
  };
}

function namesOf(ids: readonly string[]): string {
  if (ids.length <= NAMED) return ids.join(' ');
  return `${ids.slice(0, NAMED).join(' ')} and ${ids.length - NAMED} more`;
}
