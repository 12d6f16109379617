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
  const source = `/wian/${service}`;
  return commits.flatMap((commit) => {
    const shared = commitAttributes(commit);
    return commit.events.flatMap((event, index) => {
      const { topic, orgPath } = types.get(event.type);
      if (!topic) return [];
      const { name, kind } = topic;
      const path = orgPath?.(event.data as never);
      const orgpath = path && { orgpath: `/${path.join('/')}` };
      const place = { position: commit.position + index, epoch: batch.epoch };
      const attributes = { ...eventAttributes(event), ...shared, ...orgpath, ...place };
      return [{ topic: name, kind, event: { ...attributes, source, data: event.data } }];
    });
  });
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
