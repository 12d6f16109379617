import { contractOf } from '@wian/contracts';
import { ConsumerGroup, type MessageLog, type ParkingStore } from '@wian/messaging';
import type { Logger, Metrics } from '@wian/observability';
import { groupOf } from './log-work.js';

/** The service's one consumer group; its figures are counted by what became of each event. */
export function makeConsumerGroup(
  service: string,
  log: MessageLog,
  parking: ParkingStore,
  logger: Logger,
  metrics: Metrics,
): ConsumerGroup {
  const events = metrics.counter({
    name: 'wian_events_total',
    help: 'Events consumed, by outcome',
    labelNames: ['outcome'],
  });
  return new ConsumerGroup({
    group: groupOf(service),
    log,
    parking,
    contracts: contractOf,
    logger,
    onMetrics: (outcome, count) => events.inc({ outcome }, count),
  });
}
