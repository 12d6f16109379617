import { EMAIL } from '@wian/notification-domain';
import type { JobQueue } from '@wian/kernel';
import type { DeliveryQueries, SendingPayload } from './ports.js';

const PAGE = 200;

/**
 * Adds a job for everything that is still to be sent. It is the only one who adds jobs, and it looks in the service's
 * own database, so that a queue that has lost everything is filled again.
 */
export class OwedDeliveries {
  constructor(
    private readonly queries: DeliveryQueries,
    private readonly jobs: JobQueue<SendingPayload>,
  ) {}

  /** Answers how many are owed; those that wait in the queue already are added in vain. */
  async sweep(): Promise<number> {
    let swept = 0;
    let from: string | undefined;
    for (;;) {
      const page = await this.queries.owed(EMAIL, { limit: PAGE, from });
      await Promise.all(page.map(({ deliveryId }) => this.jobs.add({ id: deliveryId, payload: { deliveryId } })));
      swept += page.length;
      from = page.at(-1)?.order;
      if (page.length < PAGE) return swept;
    }
  }
}
