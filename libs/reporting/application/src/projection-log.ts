import { type Actor, againOnConflict, changesBy, type Clock, type CommitLog, ok, type Result } from '@wian/kernel';
import {
  firstProjection,
  type Projection,
  PROJECTION_ID,
  type ProjectionCommand,
  projectionDecider,
} from '@wian/reporting-domain';

export const PROJECTION = 'projection';
export const SERVICE: Actor = { id: 'service_reporting' };

/** Who asks, and in which request. */
export interface Asker {
  readonly actor: Actor;
  readonly correlationId: string;
}

/** Takes the projection one step on, and answers it as it is then. Of two at once the second sees what the first did. */
export class ProjectionLog {
  constructor(
    private readonly log: CommitLog,
    private readonly clock: Clock,
  ) {}

  async load(): Promise<Projection> {
    return (await this.log.load<Projection>(PROJECTION, PROJECTION_ID))?.state ?? firstProjection;
  }

  /** `prepare` runs once the step is allowed, before it is recorded, and must bear repeats. */
  take(
    command: ProjectionCommand,
    asker: Asker,
    prepare: (next: Projection) => Promise<void> = () => Promise.resolve(),
  ): Promise<Result<Projection>> {
    return againOnConflict(async () => {
      const loaded = await this.log.load<Projection>(PROJECTION, PROJECTION_ID);
      const changes = changesBy(projectionDecider, { aggregate: PROJECTION, id: PROJECTION_ID, loaded }, command);
      if (!changes.ok) return changes;
      const [change] = changes.value;
      if (!change) return ok(loaded?.state ?? firstProjection);
      await prepare(change.state);
      const committed = await this.log.commit({ at: this.clock.now(), ...asker, changes: changes.value });
      return committed.ok ? ok(change.state) : committed;
    });
  }
}
