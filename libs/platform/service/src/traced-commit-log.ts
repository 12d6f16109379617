import type { CommitLog } from '@wian/kernel';
import { currentTraceParent } from '@wian/observability';

/** Gives every commit the trace of the work at hand: a request's, or that of the event being handled. */
export const tracedCommitLog = (log: CommitLog): CommitLog => ({
  load: (aggregate, aggregateId) => log.load(aggregate, aggregateId),
  commit: (request) => {
    const traceparent = request.traceparent ?? currentTraceParent();
    return log.commit(traceparent === undefined ? request : { ...request, traceparent });
  },
});
