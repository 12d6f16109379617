import type { CloudEvent, Directive } from '@wian/contracts';
import { cascadeDecider, cascadeIdOf, type Cascade } from '@wian/assignment-domain';
import type { CommitLog } from '@wian/kernel';

/** Takes note of an issued directive; the runner does the rest. The same directive again changes nothing. */
export class RequestCascade {
  constructor(
    private readonly log: CommitLog,
    private readonly wakeRunner: () => void,
  ) {}

  async handle(event: CloudEvent<Directive>): Promise<void> {
    const aggregateId = cascadeIdOf(event.data.directiveId);
    const known = await this.log.load<Cascade>('cascade', aggregateId);
    const decided = cascadeDecider.decide(known?.state, { type: 'request', directive: event.data, at: event.time });
    if (!decided.ok) throw decided.error;
    const [requested] = decided.value;
    if (!requested) return;
    const change = {
      aggregate: 'cascade',
      aggregateId,
      expectedVersion: 0,
      events: [requested],
      state: requested.data,
    };
    const committed = await this.log.commit({
      at: new Date(event.time),
      actor: { id: 'service_assignment' },
      correlationId: event.correlationid,
      causationId: event.id,
      changes: [change],
    });
    // A conflict means that another replica has taken note of it first.
    if (!committed.ok && committed.error.code !== 'COMMIT.CONFLICT') throw committed.error;
    this.wakeRunner();
  }
}
