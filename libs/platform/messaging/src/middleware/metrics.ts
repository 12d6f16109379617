import type { Middleware } from '../group/event-handler.js';

/** One call of a handler. */
export interface HandlerCall {
  /** Of the first of its events. */
  readonly type: string;
  readonly events: number;
  readonly seconds: number;
  /** `failed`: it threw, or gave an outcome that is a failure. */
  readonly result: 'done' | 'failed';
}

/** Tells of every call how long it took and how it went. */
export const metrics =
  (onCall: (call: HandlerCall) => void): Middleware =>
  (next) =>
  async (events) => {
    const started = performance.now();
    const tell = (result: HandlerCall['result']) =>
      onCall({
        type: events[0]?.type ?? '',
        events: events.length,
        seconds: (performance.now() - started) / 1_000,
        result,
      });
    try {
      const outcomes = await next(events);
      tell(outcomes?.some(({ ok }) => !ok) ? 'failed' : 'done');
      return outcomes;
    } catch (error) {
      tell('failed');
      throw error;
    }
  };
