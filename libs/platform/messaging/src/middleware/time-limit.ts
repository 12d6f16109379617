import type { Middleware } from '../group/event-handler.js';

/** A handler that has not ended in time. What it began may still end later, so it must bear that like a repeat. */
export class HandlerTooSlow extends Error {
  override readonly name = 'HandlerTooSlow';
}

/** Fails a call that takes longer than so many real milliseconds: it would hold its partition, also against a rebalance. */
export const timeLimit =
  (millis: number): Middleware =>
  (next) =>
  async (events) => {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new HandlerTooSlow(`no answer to ${events.length} events within ${millis} ms`)),
        millis,
      );
    });
    try {
      return await Promise.race([next(events), limit]);
    } finally {
      clearTimeout(timer);
    }
  };
