import { type Cascade, cascadeDecider, cascadeIdOf } from '@wian/assignment-domain';
import { type Actor, type Clock, type CommitLog, DomainError, err, ok, type Result } from '@wian/kernel';
import type { DirectorySource } from './ports.js';
import { pageChanges, resolve } from './resolve-cascade.js';

export interface ConfirmRequest {
  readonly directiveId: string;
  /** Hash of the list that the officer has seen and wants. */
  readonly expect: string;
  readonly actor: Actor;
  readonly units: readonly string[];
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

  async handle({ directiveId, expect, actor, units, correlationId }: ConfirmRequest): Promise<Result<Cascade>> {
    const aggregateId = cascadeIdOf(directiveId);
    const cascade = await this.log.load<Cascade>('cascade', aggregateId);
    if (!cascade)
      return err(new DomainError('CASCADE.NOT_FOUND', 'not-found', `There is no cascade of ${directiveId}.`));
    const { directive } = cascade.state;
    if (!units.includes(directive.issuerUnitId)) return err(notTheIssuer(directive.issuerUnitId));
    const resolution = resolve(directive, (await this.directory.current()).units);
    if (!resolution.ok) return resolution;
    const decided = cascadeDecider.decide(cascade.state, { type: 'confirm', expect, ...resolution.value });
    if (!decided.ok) return decided;
    const state = decided.value.reduce((_, event) => event.data, cascade.state);
    const own = { aggregate: 'cascade', aggregateId, expectedVersion: cascade.version, events: decided.value, state };
    const changes = [own, ...pageChanges(directiveId, resolution.value.snapshot)];
    const committed = await this.log.commit({ at: this.clock.now(), actor, correlationId, changes });
    if (!committed.ok) return committed;
    this.wakeRunner();
    return ok(state);
  }
}

const notTheIssuer = (issuerUnitId: string): DomainError =>
  new DomainError(
    'CASCADE.NOT_YOURS',
    'forbidden',
    `Only an issuing officer of ${issuerUnitId} may confirm this cascade.`,
  );
