import type { Clock, JobQueue } from '@wian/kernel';
import { EMAIL } from '@wian/notification-domain';
import type { DeliveryQueries, SendingPayload } from './ports.js';

const PAGE = 200;

/** How long a job that was added is left to the queue before it may be lost, in milliseconds. */
export const GRACE_MILLIS = 30_000;

/**
 * Adds a job for everything that is still to be sent. It is the only one who adds jobs, and it looks in the service's
 * own database, so that a queue that has lost everything is filled again: once the grace is over.
 */
export class OwedDeliveries {
  /** When this process last added what is owed, by delivery; what is owed no more falls out. */
  private added = new Map<string, number>();

  /** `clock`: real time, since the grace is the queue's. */
  constructor(
    private readonly queries: DeliveryQueries,
    private readonly jobs: JobQueue<SendingPayload>,
    private readonly clock: Clock,
  ) {}

  /** Answers how many are owed. */
  async sweep(): Promise<number> {
    const now = this.clock.now().getTime();
    const owed = new Map<string, number>();
    let from: string | undefined;
    for (;;) {
      const page = await this.queries.owed(EMAIL, { limit: PAGE, from });
      await Promise.all(page.map(async ({ deliveryId }) => owed.set(deliveryId, await this.add(deliveryId, now))));
      from = page.at(-1)?.order;
      if (page.length === PAGE) continue;
      this.added = owed;
      return owed.size;
    }
  }

  /** Answers when it was added last. */
  private async add(deliveryId: string, now: number): Promise<number> {
    const last = this.added.get(deliveryId);
    if (last !== undefined && now - last < GRACE_MILLIS) return last;
    await this.jobs.add({ id: deliveryId, payload: { deliveryId } });
    return now;
  }
}
