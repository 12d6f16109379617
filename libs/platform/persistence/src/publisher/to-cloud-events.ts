import type { CloudEvent } from '@wian/contracts';
import type { RecordedEvent } from '@wian/kernel';
import type { EventTypes } from '../commit-log/prepare-commit.js';
import type { SealedBatch, SealedCommit } from '../commit-log/commit-store.port.js';

/** An event and the topic that it belongs on. */
export interface OutgoingEvent {
  readonly topic: string;
  readonly event: CloudEvent;
}

/** What a service publishes of a batch: internal events stay in its log. */
export function toOutgoing(
  service: string,
  types: EventTypes,
  batch: SealedBatch,
  commits: readonly SealedCommit[],
): OutgoingEvent[] {
  return commits.flatMap((commit) =>
    commit.events.flatMap((event, index) => {
      const { topic, orgPath } = types.get(event.type);
      if (!topic) return [];
      const path = orgPath?.(event.data as never);
      return [
        {
          topic: topic.name,
          event: {
            ...envelope(service, batch, commit, event),
            position: commit.position + index,
            ...(path ? { orgpath: `/${path.join('/')}` } : {}),
            data: event.data,
          },
        },
      ];
    }),
  );
}

function envelope(service: string, batch: SealedBatch, commit: SealedCommit, event: RecordedEvent) {
  return {
    specversion: '1.0' as const,
    id: event.id,
    source: `/wian/${service}`,
    type: event.type,
    subject: event.aggregateId,
    time: commit.at.toISOString(),
    datacontenttype: 'application/json' as const,
    sequence: event.version,
    epoch: batch.epoch,
    correlationid: commit.correlationId,
    ...(commit.causationId ? { causationid: commit.causationId } : {}),
  };
}
