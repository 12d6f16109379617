import type { CloudEvent, Directive } from '@wian/contracts';
import { type Cascade, cascadeDecider, cascadeIdOf } from '@wian/assignment-domain';
import { changesBy, type CommitLog, unwrap } from '@wian/kernel';

/** Takes note of an issued directive; the runner does the rest. The same directive again changes nothing. */
export class RequestCascade {
  constructor(
    private readonly log: CommitLog,
    private readonly wakeRunner: () => void,
  ) {}

  async handle({ id, time, correlationid, traceparent, data: directive }: CloudEvent<Directive>): Promise<void> {
    const cascadeId = cascadeIdOf(directive.directiveId);
    const loaded = await this.log.load<Cascade>('cascade', cascadeId);
    const target = { aggregate: 'cascade', id: cascadeId, loaded };
    const request = { type: 'request', directive, at: time, correlationId: correlationid, traceparent } as const;
    const changes = unwrap(changesBy(cascadeDecider, target, request));
    if (changes.length === 0) return;
    const committed = await this.log.commit({
      at: new Date(time),
      actor: { id: 'service_assignment' },
      correlationId: correlationid,
      causationId: id,
      changes,
    });
    // A conflict means that another replica has taken note of it first.
    if (!committed.ok && committed.error.code !== 'COMMIT.CONFLICT') throw committed.error;
    this.wakeRunner();
  }
}
