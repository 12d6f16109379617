import { failPoint } from '@wian/kernel';
import type { Delivery, DeliveryOptions } from './delivery.js';
import { KeepOffset } from './keep-offset.js';
import { sideBySide } from './side-by-side.js';

/** One try of everything that is left. */
export class Round {
  readonly done = new Set<Delivery>();
  /** Of the first event that failed, by key. */
  readonly errors = new Map<string, unknown>();

  constructor(private readonly options: DeliveryOptions) {}

  async run(deliveries: readonly Delivery[]): Promise<void> {
    for (const segment of segmentsOf(deliveries)) {
      if (segment[0]?.handler.takes === 'one') await this.applyByKey(segment);
      else await this.applyTogether(segment);
    }
  }

  /** Halves what fails until the failing event stands alone. */
  private async applyTogether(deliveries: readonly Delivery[]): Promise<void> {
    const open = deliveries.filter(({ key }) => !this.errors.has(key));
    if (open.length === 0 || (await this.attempt(open))) return;
    const middle = Math.ceil(open.length / 2);
    if (middle === open.length) return;
    await this.applyTogether(open.slice(0, middle));
    await this.applyTogether(open.slice(middle));
  }

  /** One key in order, the keys side by side. */
  private async applyByKey(deliveries: readonly Delivery[]): Promise<void> {
    await sideBySide(lanesOf(deliveries), this.options.keysAtOnce, async (lane) => {
      for (const delivery of lane) if (!this.errors.has(delivery.key)) await this.attempt([delivery]);
    });
  }

  /** False when something failed and nobody knows which: the events must be tried in smaller parts. */
  private async attempt(open: readonly Delivery[]): Promise<boolean> {
    await this.options.pulse();
    try {
      failPoint('effect.before');
      const outcomes = await open[0]?.handler.handle(open.map(({ event }) => event));
      failPoint('effect.after');
      if (outcomes && outcomes.length !== open.length)
        throw new Error(`expected one outcome for each of ${open.length} events, found ${outcomes.length}`);
      open.forEach((delivery, index) => this.note(delivery, outcomes?.[index]));
      return true;
    } catch (error) {
      if (error instanceof KeepOffset) throw error;
      if (this.options.isStoreUnavailable(error)) throw storeAway(error);
      const [only, second] = open;
      if (only && !second) this.errors.set(only.key, error);
      return false;
    }
  }

  private note(delivery: Delivery, outcome?: { readonly ok: boolean; readonly error?: unknown }): void {
    if (this.errors.has(delivery.key)) return;
    if (outcome?.ok !== false) this.done.add(delivery);
    else if (this.options.isStoreUnavailable(outcome.error)) throw storeAway(outcome.error);
    else this.errors.set(delivery.key, outcome.error);
  }
}

const storeAway = (cause: unknown) => new KeepOffset('store', 'the store cannot be reached', { cause });

/** By key, each in its order. */
function lanesOf(deliveries: readonly Delivery[]): Delivery[][] {
  const lanes = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const lane = lanes.get(delivery.key);
    if (lane) lane.push(delivery);
    else lanes.set(delivery.key, [delivery]);
  }
  return [...lanes.values()];
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
