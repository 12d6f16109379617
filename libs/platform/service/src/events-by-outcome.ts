import type { Metrics } from '@wian/observability';

/** What became of events since the start of the process; `redriven` and `discarded` were `parked` or `dead` before. */
export const eventsByOutcome = (metrics: Metrics) =>
  metrics.counter({ name: 'wian_events_total', help: 'Events consumed, by outcome', labelNames: ['outcome'] });
