import { LeaseHolder, type LeaseStore, PollLoop } from '@wian/kernel';
import type { CommitStore, SealedBatch } from '../commit-log/commit-store.port.js';
import type { EventTypes } from '../commit-log/prepare-commit.js';
import { type SealLimits, sealNext } from './sealer.js';
import { type OutgoingEvent, toOutgoing } from './to-cloud-events.js';

/** Where published events go; resolves once every one of them is acknowledged by all in-sync replicas. */
export type EventSink = (events: readonly OutgoingEvent[]) => Promise<void>;

export interface PublisherOptions {
  readonly service: string;
  /** Name of this process among the service's replicas. */
  readonly owner: string;
  readonly store: CommitStore;
  readonly leases: LeaseStore;
  readonly types: EventTypes;
  readonly sink: EventSink;
  readonly onError: (error: unknown) => void;
  readonly limits?: SealLimits;
  readonly leaseMillis?: number;
  readonly pollMillis?: number;
}

const LEASE = 'publisher';

/**
 * Moves a service's commits to its topics: only the leader works; each pass repeats harmlessly.
 * Publish what is sealed, mark it, seal what is next. A crash in between publishes again, with the same ids.
 */
export class Publisher {
  private readonly lease: LeaseHolder;
  private readonly loop: PollLoop;

  constructor(private readonly options: PublisherOptions) {
    const { onError, pollMillis = 100, leases, owner, leaseMillis: millis } = options;
    this.lease = new LeaseHolder({ leases, name: LEASE, owner, ...(millis !== undefined && { millis }) });
    this.loop = new PollLoop({ pass: () => this.pass(), pollMillis, onError });
  }

  start(): void {
    this.loop.start();
  }

  /** Called by the writer in the same process, so that its commits need not wait for the poll. */
  wake(): void {
    this.loop.wake();
  }

  /** Finishes the pass at hand and gives the lease back. */
  async stop(): Promise<void> {
    await this.loop.stop();
    await this.lease.release();
  }

  /** One pass; true when there was something to do, so that another pass is worth it at once. */
  async pass(): Promise<boolean> {
    if (!(await this.lease.hold())) return false;
    const { store, limits = { commits: 500, events: 2_000 } } = this.options;
    for (const batch of await store.unpublished(10)) await this.publish(batch);
    // Publishing may have taken longer than the lease.
    const held = await this.lease.hold();
    if (!held) return false;
    const sealed = await sealNext(store, held.term, limits);
    if (sealed) await this.publish(sealed);
    return sealed !== undefined;
  }

  private async publish(batch: SealedBatch): Promise<void> {
    const { service, store, types, sink } = this.options;
    const events = toOutgoing(service, types, batch, await store.commitsOf(batch));
    if (events.length > 0) await sink(events);
    await store.markPublished(batch);
  }
}
