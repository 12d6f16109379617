import type { Delivery } from '@wian/notification-domain';
import { type Clock, PollLoop } from '@wian/kernel';
import type { DeliveryQueries } from './ports.js';

/**
 * How far back each look reaches again, in milliseconds: of two replicas planning at once, the later commit may carry
 * the earlier time.
 */
const OVERLAP_MILLIS = 10_000;
const PAGE = 500;

/** The place in the order of deliveries so much before that instant. */
export const placeBefore = (instant: string): string =>
  new Date(new Date(instant).getTime() - OVERLAP_MILLIS).toISOString();

type Listener = (deliveries: readonly Delivery[]) => void;

export interface NoticeFeedOptions {
  readonly queries: DeliveryQueries;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
  readonly pollMillis?: number;
}

/** Tells listeners of new notices, whichever replica planned them. One look for all listeners; none without any. */
export class NoticeFeed {
  private readonly listeners = new Set<Listener>();
  private readonly loop: PollLoop;
  private from: string | undefined;
  private told = new Map<string, string>();

  constructor(private readonly options: NoticeFeedOptions) {
    const { onError, pollMillis = 500 } = options;
    this.loop = new PollLoop({ pass: () => this.pass(), onError, pollMillis });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  wake(): void {
    this.loop.wake();
  }

  /** Told of everything planned from now on; a notice may come twice. Answers how to end it. */
  listen(listener: Listener): () => void {
    if (this.listeners.size === 0) this.from = placeBefore(this.options.clock.now().toISOString());
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private async pass(): Promise<boolean> {
    if (this.listeners.size === 0) {
      this.told.clear();
      return false;
    }
    const found = await this.options.queries.since('all', { limit: PAGE, from: this.from });
    const fresh = found.filter(({ deliveryId }) => !this.told.has(deliveryId));
    if (fresh.length > 0) for (const listener of this.listeners) listener(fresh);
    this.goOn(found);
    return found.length === PAGE && fresh.length > 0;
  }

  private goOn(found: readonly Delivery[]): void {
    for (const { deliveryId, order } of found) this.told.set(deliveryId, order);
    const last = found.at(-1);
    if (!last) return;
    const overlap = placeBefore(last.plannedAt);
    // A full page goes on right behind its end, or a rush of more than a page would be looked at for ever.
    this.from = found.length === PAGE ? last.order : overlap;
    for (const [deliveryId, order] of this.told) if (order < overlap) this.told.delete(deliveryId);
  }
}
