import { failPoint, LeaseHolder, type LeaseStore, PollLoop } from '@wian/kernel';
import type { CommitStore, SealedCommit } from '../commit-log/commit-store.port.js';
import type { EventTypes } from '../commit-log/prepare-commit.js';
import { bothEnded } from './both-ended.js';
import { type Sealed, Sealer, type SealLimits } from './sealer.js';
import { type OutgoingEvent, toOutgoing } from './to-cloud-events.js';

/** Where published events go; resolves once every one of them is acknowledged by all in-sync replicas. */
export type EventSink = (events: readonly OutgoingEvent[]) => Promise<void>;

/** Open while this process leads. What another leader has opened since may refuse what is sent through it. */
export interface EventChannel {
  readonly send: EventSink;
  close(): Promise<void>;
}

export interface PublisherOptions {
  readonly service: string;
  /** Name of this process among the service's replicas. */
  readonly owner: string;
  readonly store: CommitStore;
  readonly leases: LeaseStore;
  readonly types: EventTypes;
  /** Called only while holding the lease: whoever opens shuts out those who led before. */
  readonly open: () => Promise<EventChannel>;
  readonly onError: (error: unknown) => void;
  /** Told of commits whose events are all acknowledged and marked; again after a crash in between. */
  readonly onPublished?: (commits: readonly SealedCommit[]) => void;
  readonly limits?: SealLimits;
  readonly leaseMillis?: number;
  readonly pollMillis?: number;
}

/** Whoever holds it may seal and publish. */
export const PUBLISHER_LEASE = 'publisher';

/** Batches that a pass seals and publishes at most, so that it ends also under a steady load. */
const BATCHES_A_PASS = 10;

/**
 * Moves a service's commits to its topics: only the leader works; each pass repeats harmlessly.
 * Publish what is sealed, mark it, seal what is next. A crash in between publishes again, with the same ids.
 */
export class Publisher {
  private readonly lease: LeaseHolder;
  private readonly sealer: Sealer;
  private channel: EventChannel | undefined;
  private readonly loop: PollLoop;

  constructor(private readonly options: PublisherOptions) {
    const { onError, pollMillis = 100, leases, owner, leaseMillis: millis } = options;
    this.sealer = new Sealer(options.store, options.limits ?? { commits: 500, events: 2_000 });
    this.lease = new LeaseHolder({ leases, name: PUBLISHER_LEASE, owner, ...(millis !== undefined && { millis }) });
    this.loop = new PollLoop({ pass: () => this.pass(), pollMillis, onError });
  }

  /** This process holds the lease: at rest one of a service's replicas does. */
  get leads(): boolean {
    return this.lease.holds();
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
    await this.closeChannel();
    await this.lease.release();
  }

  /** One pass; true when there was something to do, so that another pass is worth it at once. */
  async pass(): Promise<boolean> {
    const { store } = this.options;
    if (!(await this.lead())) return false;
    // Read only now that no leader before can send any more: what it had sent by then is marked, or is sent again here.
    const left = await store.unpublished(BATCHES_A_PASS);
    for (const batch of left) if (!(await this.publish({ batch, commits: await store.commitsOf(batch) }))) return false;
    // There may be more, and nothing that is sealed now may go out before it.
    return left.length > 0 || this.publishNew();
  }

  /** Seals a batch while the one before it is sent and marked: one send in flight, one batch ahead of it. */
  private async publishNew(): Promise<boolean> {
    let publishing = Promise.resolve(true);
    for (let batches = 0; batches < BATCHES_A_PASS; batches += 1) {
      const [sealed, isPublished] = await bothEnded(this.seal(), publishing);
      if (!sealed || !isPublished) return batches > 0;
      publishing = this.publish(sealed);
    }
    await publishing;
    return true;
  }

  private async seal(): Promise<Sealed | undefined> {
    const held = await this.lease.hold();
    return held && this.sealer.next(held.term);
  }

  /** Holds the lease, and the channel that was opened while holding it; opening may take longer than the lease. */
  private async lead(): Promise<boolean> {
    if ((await this.lease.hold()) && !this.channel) this.channel = await this.options.open();
    if (await this.lease.hold()) return true;
    await this.closeChannel();
    return false;
  }

  /** False, and nothing is sent, when the lease was lost since it was sealed: whoever leads now sends it. */
  private async publish({ batch, commits }: Sealed): Promise<boolean> {
    const { service, store, types, onPublished } = this.options;
    if (!(await this.lead())) return false;
    const events = toOutgoing(service, types, batch, commits);
    failPoint('send.before');
    if (events.length > 0) await this.send(events);
    failPoint('send.after');
    failPoint('mark.before');
    await store.markPublished(batch);
    failPoint('mark.after');
    onPublished?.(commits);
    return true;
  }

  /** A failure may mean that another leads by now: the lease is asked for anew, and only then is the channel opened. */
  private async send(events: readonly OutgoingEvent[]): Promise<void> {
    try {
      if (!this.channel) throw new Error('the channel is closed: another pass opens it');
      await this.channel.send(events);
    } catch (error) {
      this.lease.doubt();
      await this.closeChannel();
      throw error;
    }
  }

  private async closeChannel(): Promise<void> {
    const { channel } = this;
    this.channel = undefined;
    await channel?.close();
  }
}
