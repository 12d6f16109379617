import type { CloudEvent } from '@wian/contracts';
import type { LogMessage } from '../log/message-log.port.js';
import type { EventHandler } from './event-handler.js';
import { Round } from './round.js';

/** A readable event on its way to its handler. */
export interface Delivery {
  readonly message: LogMessage;
  readonly key: string;
  readonly event: CloudEvent;
  readonly handler: EventHandler;
}

export interface DeliveryOptions {
  readonly maxTries: number;
  /** Keys that a handler of single events works on at once, at most. */
  readonly keysAtOnce: number;
  isStoreUnavailable(error: unknown): boolean;
  /** Told after each round which keys were tried and which of them fail now; throws `KeepOffset` to stop. */
  review(tried: ReadonlySet<string>, failing: ReadonlySet<string>): void;
  /** Waits before the try with this number (2, 3 …). */
  waitBefore(tries: number): Promise<void>;
  /** Called before each effect; throws when the partition is no longer this member's. */
  pulse(): Promise<void>;
}

export interface DeliveryReport {
  /** What could not be applied, in log order: per key the event that fails, and all that follow it. */
  readonly left: readonly Delivery[];
  readonly errors: ReadonlyMap<string, unknown>;
}

/**
 * Applies events in log order, keys apart: a key that fails holds back its own later events and no others.
 * What failed is tried again in rounds, so that the waiting is shared by all failing keys.
 */
export async function deliver(all: readonly Delivery[], options: DeliveryOptions): Promise<DeliveryReport> {
  const keys = new Set(all.map(({ key }) => key));
  let left = all;
  let errors: ReadonlyMap<string, unknown> = new Map();
  for (let tries = 1; tries <= options.maxTries && left.length > 0; tries++) {
    if (tries > 1) await options.waitBefore(tries);
    const round = new Round(options);
    await round.run(left);
    left = left.filter((delivery) => !round.done.has(delivery));
    errors = round.errors;
    options.review(keys, new Set(errors.keys()));
  }
  return { left, errors };
}
