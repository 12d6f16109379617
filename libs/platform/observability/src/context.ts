import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line of a piece of work should name. Ids only, never names or contents. */
export interface WorkContext {
  readonly requestId?: string;
  /** W3C trace id, 32 hex digits. */
  readonly traceId?: string;
  /** The hop of the trace that this work is, 16 hex digits, and the trace's flags. */
  readonly spanId?: string;
  readonly traceFlags?: string;
  /** The request or event that began it all. */
  readonly correlationId?: string;
  /** `person_…`, `machine_…` or `service_…`. */
  readonly actor?: string;
  /** Ids of the aggregates concerned, e.g. `letterId`, `directiveId`, `taskId`, `eventId`. */
  readonly [id: string]: string | undefined;
}

const storage = new AsyncLocalStorage<{ current: WorkContext }>();

/** Runs `work`, and everything that it awaits, with these ids added to those already known. */
export const withContext = <T>(ids: WorkContext, work: () => T): T =>
  storage.run({ current: { ...currentContext(), ...ids } }, work);

/** The ids of the work in hand; empty outside `withContext`. */
export const currentContext = (): WorkContext => storage.getStore()?.current ?? {};

/** Adds ids learnt in the middle of the work (the caller, once known) to its context; outside of one, nothing. */
export function extendContext(ids: WorkContext): void {
  const store = storage.getStore();
  if (store) store.current = { ...store.current, ...ids };
}
