import type { RecordedEvent } from '@wian/kernel';
import type { ChangedAggregates } from './commit-store.port.js';

/** What a commit whose first event has this position is about. */
export const changedBy = (
  firstPosition: number,
  events: readonly Pick<RecordedEvent, 'aggregateId'>[],
): ChangedAggregates => ({
  position: firstPosition + events.length - 1,
  aggregateIds: [...new Set(events.map(({ aggregateId }) => aggregateId))],
});
