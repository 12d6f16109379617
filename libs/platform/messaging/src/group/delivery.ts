import type { CloudEvent } from '@wian/contracts';
import { failPoint } from '@wian/kernel';
import type { LogMessage } from '../log/message-log.port.js';

/** One `@OnEvents` method; events of its types that follow each other are handed to it together. */
export interface EventHandler {
  readonly id: symbol;
  handle(events: readonly CloudEvent[]): Promise<void>;
}

/** A readable event on its way to its handler. */
export interface Delivery {
  readonly message: LogMessage;
  readonly key: string;
  readonly event: CloudEvent;
  readonly handler: EventHandler;
}

/** Thrown to keep the offset: nothing is wrong with the events, so none is parked. */
export class KeepOffset extends Error {
  override readonly name = 'KeepOffset';
}

export interface DeliveryOptions {
  readonly maxTries: number;
  isStoreUnavailable(error: unknown): boolean;
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

/** Fewer failing keys than this are parked one by one; from here on, more than half failing means a sick service. */
const SICK_FROM_KEYS = 20;

/**
 * Applies events in log order, keys apart: a key that fails holds back its own later events and no others.
 * What failed is tried again in rounds, so that the waiting is shared by all failing keys.
 */
export async function deliver(all: readonly Delivery[], options: DeliveryOptions): Promise<DeliveryReport> {
  let left = all;
  let errors: ReadonlyMap<string, unknown> = new Map();
  for (let tries = 1; tries <= options.maxTries && left.length > 0; tries++) {
    if (tries > 1) await options.waitBefore(tries);
    const round = new Round(options);
    await round.run(left);
    left = left.filter((delivery) => !round.done.has(delivery));
    errors = round.errors;
    refuseSickness(all, errors);
  }
  return { left, errors };
}

function refuseSickness(all: readonly Delivery[], errors: ReadonlyMap<string, unknown>): void {
  if (errors.size < SICK_FROM_KEYS) return;
  const tried = new Set(all.map(({ key }) => key)).size;
  if (errors.size * 2 <= tried) return;
  const [cause] = errors.values();
  throw new KeepOffset(`${errors.size} of ${tried} keys fail: the service is at fault, not its events`, { cause });
}

class Round {
  readonly done = new Set<Delivery>();
  readonly errors = new Map<string, unknown>();

  constructor(private readonly options: DeliveryOptions) {}

  async run(deliveries: readonly Delivery[]): Promise<void> {
    for (const segment of segmentsOf(deliveries)) await this.apply(segment);
  }

  /** Halves what fails until the failing event stands alone. */
  private async apply(deliveries: readonly Delivery[]): Promise<void> {
    const open = deliveries.filter(({ key }) => !this.errors.has(key));
    const [first] = open;
    if (!first) return;
    await this.options.pulse();
    if (await this.attempt(first, open)) return;
    const middle = Math.ceil(open.length / 2);
    if (middle === open.length) return;
    await this.apply(open.slice(0, middle));
    await this.apply(open.slice(middle));
  }

  private async attempt(first: Delivery, open: readonly Delivery[]): Promise<boolean> {
    try {
      failPoint('effect.before');
      await first.handler.handle(open.map(({ event }) => event));
      failPoint('effect.after');
      for (const delivery of open) this.done.add(delivery);
      return true;
    } catch (error) {
      if (this.options.isStoreUnavailable(error)) throw new KeepOffset('the store cannot be reached', { cause: error });
      if (open.length === 1) this.errors.set(first.key, error);
      return false;
    }
  }
}

/** Neighbours with the same handler. */
function segmentsOf(deliveries: readonly Delivery[]): Delivery[][] {
  const segments: Delivery[][] = [];
  for (const delivery of deliveries) {
    const last = segments.at(-1);
    if (last?.[0]?.handler.id === delivery.handler.id) last.push(delivery);
    else segments.push([delivery]);
  }
  return segments;
}
