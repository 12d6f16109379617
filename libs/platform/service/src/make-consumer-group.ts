import { contractOf } from '@wian/contracts';
import { ConsumerGroup, type ConsumerGroupOptions } from '@wian/messaging';
import type { Metrics } from '@wian/observability';
import { eventsByOutcome } from './events-by-outcome.js';

/** The service's one consumer group; its figures are counted by what became of each event, and timed by call. */
export function makeConsumerGroup(
  options: Pick<ConsumerGroupOptions, 'group' | 'log' | 'parking' | 'switch' | 'logger'>,
  metrics: Metrics,
): ConsumerGroup {
  const events = eventsByOutcome(metrics);
  const seconds = metrics.histogram({
    name: 'wian_handler_seconds',
    help: 'Calls of event handlers by the type of their first event',
    labelNames: ['type', 'result'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  });
  return new ConsumerGroup({
    ...options,
    contracts: contractOf,
    onMetrics: (outcome, count) => events.inc({ outcome }, count),
    onCall: ({ type, result, seconds: taken }) => seconds.observe({ type, result }, taken),
  });
}
