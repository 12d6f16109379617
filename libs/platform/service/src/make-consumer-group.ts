import { contractOf } from '@wian/contracts';
import { ConsumerGroup, type ConsumerGroupOptions } from '@wian/messaging';
import type { Metrics } from '@wian/observability';

/** The service's one consumer group; its figures are counted by what became of each event. */
export function makeConsumerGroup(
  options: Pick<ConsumerGroupOptions, 'group' | 'log' | 'parking' | 'logger'>,
  metrics: Metrics,
): ConsumerGroup {
  const events = metrics.counter({
    name: 'wian_events_total',
    help: 'Events consumed, by outcome',
    labelNames: ['outcome'],
  });
  return new ConsumerGroup({
    ...options,
    contracts: contractOf,
    onMetrics: (outcome, count) => events.inc({ outcome }, count),
  });
}
