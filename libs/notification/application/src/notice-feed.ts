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

/** New notices by the post that is told, each in their order: a listener looks up its own posts, however many there are. */
export type ByPost = ReadonlyMap<string, readonly Delivery[]>;

type Listener = (deliveries: ByPost) => void;

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
    let from = this.from;
    for (;;) {
      const found = await this.options.queries.since('all', { limit: PAGE, from });
      const fresh = found.filter(({ deliveryId }) => !this.told.has(deliveryId));
      for (const { deliveryId, order } of fresh) this.told.set(deliveryId, order);
      if (fresh.length > 0) this.tell(fresh);
      from = found.at(-1)?.order ?? from;
      if (found.length < PAGE) break;
    }
    this.goOn(from);
    return false;
  }

  private tell(fresh: readonly Delivery[]): void {
    const byPost = new Map<string, Delivery[]>();
    for (const delivery of fresh) {
      if (delivery.postId === null) continue;
      const group = byPost.get(delivery.postId);
      if (group) group.push(delivery);
      else byPost.set(delivery.postId, [delivery]);
    }
    for (const listener of this.listeners) listener(byPost);
  }

  /** Behind the last one seen, as soon as the overlap is over: nothing earlier can come any more. */
  private goOn(last: string | undefined): void {
    const overlap = placeBefore(this.options.clock.now().toISOString());
    this.from = last === undefined || last > overlap ? overlap : last;
    for (const [deliveryId, order] of this.told) if (order <= this.from) this.told.delete(deliveryId);
  }
}
