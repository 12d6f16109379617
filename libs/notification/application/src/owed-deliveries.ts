import type { Clock, JobQueue } from '@wian/kernel';
import { EMAIL } from '@wian/notification-domain';
import type { DeliveryQueries, SendingPayload } from './ports.js';

const PAGE = 1_000;

/** How long a job that was added is left to the queue before it may be lost, in milliseconds. */
export const GRACE_MILLIS = 30_000;

/** Batches that wait for the queue at once; what comes while so many do is left to the sweep. */
const MOST_WAITING = 20;

/**
 * Adds a job for everything that is to be sent: at once when it is planned, and for what is still owed in a sweep. That
 * looks in the service's own database, so that a queue that has lost everything is filled again: once the grace is over.
 */
export class OwedDeliveries {
  /** When this process last added what is owed, by delivery; what is owed no more falls out after the grace. */
  private readonly added = new Map<string, number>();
  private waiting = 0;

  /** `clock`: real time, since the grace is the queue's. */
  constructor(
    private readonly queries: Pick<DeliveryQueries, 'owed'>,
    private readonly jobs: Pick<JobQueue<SendingPayload>, 'addAll'>,
    private readonly clock: Clock,
  ) {}

  /** Not to be awaited by who plans: the queue may be away. */
  async planned(deliveryIds: readonly string[]): Promise<void> {
    if (this.waiting >= MOST_WAITING) return;
    this.waiting++;
    try {
      await this.add(deliveryIds);
    } finally {
      this.waiting--;
    }
  }

  /** Answers how many are owed. */
  async sweep(): Promise<number> {
    const owed = new Set<string>();
    for (let from: string | undefined, more = true; more;) {
      const page = await this.queries.owed(EMAIL, { limit: PAGE, from });
      for (const { deliveryId } of page) owed.add(deliveryId);
      await this.add(page.map(({ deliveryId }) => deliveryId).filter((id) => !this.isWithQueue(id)));
      from = page.at(-1)?.order;
      more = page.length === PAGE;
    }
    for (const id of this.added.keys()) if (!owed.has(id) && !this.isWithQueue(id)) this.added.delete(id);
    return owed.size;
  }

  private async add(deliveryIds: readonly string[]): Promise<void> {
    if (deliveryIds.length === 0) return;
    await this.jobs.addAll(deliveryIds.map((id) => ({ id, payload: { deliveryId: id } })));
    const now = this.clock.now().getTime();
    for (const id of deliveryIds) this.added.set(id, now);
  }

  private isWithQueue(deliveryId: string): boolean {
    const last = this.added.get(deliveryId);
    return last !== undefined && this.clock.now().getTime() - last < GRACE_MILLIS;
  }
}
