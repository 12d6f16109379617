import type { CloudEvent, RecordableEvent, Topic } from '@wian/contracts';
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
  const { epoch } = batch;
  const source = `/wian/${service}`;
  return commits.flatMap((commit) => {
    const { correlationId: correlationid, traceparent } = commit;
    const time = commit.at.toISOString();
    const causationid = commit.causationId ?? undefined;
    return commit.events.flatMap(({ id, type, aggregateId: subject, version: sequence, data }, index) => {
      const { topic, orgPath } = types.get(type);
      if (!topic) return [];
      const position = commit.position + index;
      const orgpath = orgPath && `/${orgPath(data as never).join('/')}`;
      // One literal: hundreds of thousands are made in a row. What is undefined does not appear in JSON.
      const event = {
        specversion: '1.0' as const,
        id,
        type,
        subject,
        datacontenttype: 'application/json' as const,
        sequence,
        time,
        correlationid,
        causationid,
        traceparent,
        orgpath,
        position,
        epoch,
        source,
        data,
      };
      return [{ topic: topic.name, kind: topic.kind, event }];
    });
  });
}
