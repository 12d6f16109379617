import { timeOfId } from '@wian/kernel';
import type { Metrics } from '@wian/observability';
import type { Publisher, PublisherOptions } from '@wian/persistence';

/**
 * Times each commit from its making until its events stand on their topics, in real seconds: a commit's id (UUID
 * version 7) holds the real time of the process that made it, where its `at` is domain time. So the clocks of two
 * machines that differ show in it.
 */
export function timePublishing(metrics: Metrics, now = Date.now): NonNullable<PublisherOptions['onPublished']> {
  const delay = metrics.histogram({
    name: 'wian_publish_delay_seconds',
    help: 'From the commit until its events are acknowledged by the broker and marked as published, in real time',
    buckets: [0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
  });
  return (commits) => {
    const published = now();
    for (const { id } of commits) {
      const made = timeOfId(id);
      if (made) delay.observe(Math.max(0, published - made.getTime()) / 1_000);
    }
  };
}

/** Says at every look whether this process publishes for its service. */
export function showLeader(metrics: Metrics, publisher: Pick<Publisher, 'leads'>): void {
  metrics.gauge({
    name: 'wian_publisher_leader',
    help: '1 at the process that holds the lease of the publisher',
    collect() {
      this.set(publisher.leads ? 1 : 0);
    },
  });
}
