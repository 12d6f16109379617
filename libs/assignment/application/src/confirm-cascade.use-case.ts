import { type Cascade, cascadeDecider, cascadeIdOf } from '@wian/assignment-domain';
import { type Actor, againOnConflict, changesBy, type Clock, type CommitLog, err, ok, type Result } from '@wian/kernel';
import { notTheIssuer, unknownCascade } from './cascade.errors.js';
import { relayedChanges } from './parent-task.js';
import type { DirectorySource, Visible } from './ports.js';
import { pageChanges, resolve } from './resolve-cascade.js';
import { maySeeCascade } from './visibility.policy.js';

export interface ConfirmRequest {
  readonly directiveId: string;
  /** Hash of the list that the officer has seen and wants. */
  readonly expect: string;
  readonly actor: Actor;
  /** Units for which the actor may issue. */
  readonly mayIssueFor: readonly string[];
  readonly visible: Visible;
  readonly correlationId: string;
}

/** Starts a held cascade with the recipients as they are now, once the issuer has seen and confirmed them. */
export class ConfirmCascade {
  constructor(
    private readonly log: CommitLog,
    private readonly directory: DirectorySource,
    private readonly clock: Clock,
    private readonly wakeRunner: () => void,
  ) {}

  handle(request: ConfirmRequest): Promise<Result<Cascade>> {
    return againOnConflict(() => this.confirm(request));
  }

  private async confirm({
    directiveId,
    expect,
    actor,
    mayIssueFor,
    visible,
    correlationId,
  }: ConfirmRequest): Promise<Result<Cascade>> {
    const cascadeId = cascadeIdOf(directiveId);
    const loaded = await this.log.load<Cascade>('cascade', cascadeId);
    if (!loaded || !maySeeCascade(visible, loaded.state)) return err(unknownCascade(directiveId));
    const { directive } = loaded.state;
    if (!mayIssueFor.includes(directive.issuerUnitId)) return err(notTheIssuer(directive.issuerUnitId));
    const { units } = await this.directory.current();
    const resolution = resolve(directive, units);
    if (!resolution.ok) return resolution;
    const target = { aggregate: 'cascade', id: cascadeId, loaded };
    const own = changesBy(cascadeDecider, target, { type: 'confirm', expect, ...resolution.value });
    if (!own.ok) return own;
    const [start] = own.value;
    if (!start) return ok(loaded.state);
    const { snapshot } = resolution.value;
    const pages = await pageChanges(this.log, { before: loaded.state, after: start.state, snapshot });
    const changes = [start, ...pages, ...(await relayedChanges(this.log, start.state, units))];
    const committed = await this.log.commit({ at: this.clock.now(), actor, correlationId, changes });
    if (!committed.ok) return committed;
    this.wakeRunner();
    return ok(start.state);
  }
}
