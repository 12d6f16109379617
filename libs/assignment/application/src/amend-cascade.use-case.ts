import { type Cascade, cascadeDecider, cascadeIdOf } from '@wian/assignment-domain';
import type { CloudEvent, Directive } from '@wian/contracts';
import { againOnConflict, changesBy, type CommitLog, err, ok, type Result, unwrap } from '@wian/kernel';

/** Takes note that a directive was changed; the runner takes that to those whom it touches. The same again changes nothing. */
export class AmendCascade {
  constructor(
    private readonly log: CommitLog,
    private readonly wakeRunner: () => void,
  ) {}

  /** Pages are made meanwhile: it tries until it comes between two of them. */
  async handle(event: CloudEvent<Directive>): Promise<void> {
    unwrap(await againOnConflict(() => this.amend(event), ATTEMPTS));
    this.wakeRunner();
  }

  private async amend({ id, time, correlationid, data }: CloudEvent<Directive>): Promise<Result<void>> {
    const { change, revision } = data;
    if (!change || revision === undefined)
      throw new Error(`${id} says that ${data.directiveId} was changed, but not how`);
    const cascadeId = cascadeIdOf(data.directiveId);
    const loaded = await this.log.load<Cascade>('cascade', cascadeId);
    const { at, by: actor, added } = change;
    const pass = {
      at,
      actor,
      correlationId: correlationid,
      causationId: id,
      revision,
      change,
      isGrown: added === null,
    };
    const target = { aggregate: 'cascade', id: cascadeId, loaded };
    const changes = changesBy(cascadeDecider, target, { type: 'amend', directive: data, pass });
    if (!changes.ok || changes.value.length === 0) return changes.ok ? ok(undefined) : changes;
    const asked = { at: new Date(time), actor: { id: actor }, correlationId: correlationid, causationId: id };
    const committed = await this.log.commit({ ...asked, changes: changes.value });
    return committed.ok ? ok(undefined) : err(committed.error);
  }
}

const ATTEMPTS = 20;
