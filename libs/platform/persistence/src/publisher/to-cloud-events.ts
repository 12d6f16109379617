import type { CloudEvent, RecordableEvent, Topic } from '@wian/contracts';
import type { RecordedEvent } from '@wian/kernel';
import type { SealedBatch, SealedCommit } from '../commit-log/commit-store.port.js';

/** An event and the topic that it belongs on. */
export interface OutgoingEvent {
  readonly topic: string;
  readonly kind: Topic['kind'];
  readonly event: CloudEvent;
}

/** What a service publishes of a batch: internal events stay in its log. */
export function toOutgoing(
  service: string,
  types: { get(type: string): Pick<RecordableEvent, 'topic' | 'orgPath'> },
  batch: Pick<SealedBatch, 'epoch'>,
  commits: readonly SealedCommit[],
): OutgoingEvent[] {
  return commits.flatMap((commit) =>
    commit.events.flatMap((event, index) => {
      const { topic, orgPath } = types.get(event.type);
      if (!topic) return [];
      const orgpath = orgPath && `/${orgPath(event.data as never).join('/')}`;
      const attributes = { ...eventAttributes(event), ...commitAttributes(commit), ...(orgpath ? { orgpath } : {}) };
      const place = { position: commit.position + index, epoch: batch.epoch };
      const { name, kind } = topic;
      return [{ topic: name, kind, event: { ...attributes, ...place, source: `/wian/${service}`, data: event.data } }];
    }),
  );
}

const eventAttributes = ({ id, type, aggregateId, version }: RecordedEvent) => ({
  specversion: '1.0' as const,
  id,
  type,
  subject: aggregateId,
  datacontenttype: 'application/json' as const,
  sequence: version,
});

const commitAttributes = ({ at, correlationId, causationId, traceparent }: SealedCommit) => ({
  time: at.toISOString(),
  correlationid: correlationId,
  ...(causationId ? { causationid: causationId } : {}),
  ...(traceparent ? { traceparent } : {}),
});
