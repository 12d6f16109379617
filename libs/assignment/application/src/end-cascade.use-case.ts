import { type Cascade, cascadeDecider, cascadeIdOf, type EndPass } from '@wian/assignment-domain';
import type { CloudEvent, Directive } from '@wian/contracts';
import { againOnConflict, changesBy, type CommitLog, err, ok, type Result, unwrap } from '@wian/kernel';

/** Takes note that a directive binds nobody any more; the runner ends its tasks. The same again changes nothing. */
export class EndCascade {
  constructor(
    private readonly log: CommitLog,
    private readonly wakeRunner: () => void,
  ) {}

  /** Pages are made meanwhile: it tries until it comes between two of them. */
  async handle(event: CloudEvent<Directive>): Promise<void> {
    unwrap(await againOnConflict(() => this.end(event), ATTEMPTS));
    this.wakeRunner();
  }

  private async end({ id, time, correlationid, traceparent, data }: CloudEvent<Directive>): Promise<Result<void>> {
    const { change } = data;
    if (!change) throw new Error(`${id} says that ${data.directiveId} has ended, but not how`);
    const cascadeId = cascadeIdOf(data.directiveId);
    const loaded = await this.log.load<Cascade>('cascade', cascadeId);
    const { at, by, reason, byDirectiveId } = change;
    const pass = { as: howOf(data), at, actor: by, reason, byDirectiveId, correlationId: correlationid };
    const changes = changesBy(
      cascadeDecider,
      { aggregate: 'cascade', id: cascadeId, loaded },
      { type: 'end', directive: data, traceparent, pass: { ...pass, causationId: id } },
    );
    if (!changes.ok || changes.value.length === 0) return changes.ok ? ok(undefined) : changes;
    const committed = await this.log.commit({
      at: new Date(time),
      actor: { id: by },
      correlationId: correlationid,
      causationId: id,
      changes: changes.value,
    });
    return committed.ok ? ok(undefined) : err(committed.error);
  }
}

const ATTEMPTS = 20;

const hows: readonly EndPass['as'][] = ['withdrawn', 'cancelled', 'superseded'];

function howOf({ directiveId, state }: Directive): EndPass['as'] {
  const how = hows.find((each) => each === state);
  if (!how) throw new Error(`${directiveId}: expected a state among ${hows.join(', ')}, found ${state ?? 'none'}`);
  return how;
}
