import { type Cascade, cascadeDecider, cascadeIdOf, type SteerCommand } from '@wian/assignment-domain';
import { type Actor, againOnConflict, changesBy, type Clock, type CommitLog, err, ok, type Result } from '@wian/kernel';
import { notTheIssuer, unknownCascade } from './cascade.errors.js';
import type { Visible } from './ports.js';
import { maySeeCascade } from './visibility.policy.js';

export interface SteerRequest {
  readonly directiveId: string;
  readonly type: SteerCommand['type'];
  readonly reason: string;
  readonly actor: Actor;
  /** Units for which the actor may issue. */
  readonly mayIssueFor: readonly string[];
  readonly visible: Visible;
  readonly correlationId: string;
}

/** Stops a cascade, lets it go on, or takes back what nobody has opened, for the officers of its issuer. */
export class SteerCascade {
  constructor(
    private readonly log: CommitLog,
    private readonly clock: Clock,
    private readonly wakeRunner: () => void,
  ) {}

  /** Pages are made meanwhile: it tries until it comes between two of them. */
  handle(request: SteerRequest): Promise<Result<void>> {
    return againOnConflict(() => this.steer(request), ATTEMPTS);
  }

  private async steer(request: SteerRequest): Promise<Result<void>> {
    const { directiveId, type, reason, actor, correlationId } = request;
    const cascadeId = cascadeIdOf(directiveId);
    const loaded = await this.log.load<Cascade>('cascade', cascadeId);
    if (!loaded || !maySeeCascade(request.visible, loaded.state)) return err(unknownCascade(directiveId));
    const { issuerUnitId } = loaded.state.directive;
    if (!request.mayIssueFor.includes(issuerUnitId)) return err(notTheIssuer(issuerUnitId));
    const at = this.clock.now();
    const command: SteerCommand = { type, at: at.toISOString(), by: actor.id, reason, correlationId };
    const changes = changesBy(cascadeDecider, { aggregate: 'cascade', id: cascadeId, loaded }, command);
    if (!changes.ok) return changes;
    const committed = await this.log.commit({ at, actor, correlationId, changes: changes.value });
    if (!committed.ok) return committed;
    this.wakeRunner();
    return ok(undefined);
  }
}

const ATTEMPTS = 20;
