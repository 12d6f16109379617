import type { Grant } from '@wian/auth';
import type { Commit } from '@wian/kernel';
import { DomainError, err, ok, type Result } from '@wian/kernel';
import type { CommitStore } from '@wian/persistence';

/**
 * By kind of object: the units whose heads and issuers may read its history, from the data of its first event. The
 * history of a kind that is not listed is for the operator alone.
 */
export type Trails = Readonly<Record<string, (first: never) => readonly string[]>>;

/** One thing that happened to an object. What was written in it stays out: who may read that is decided elsewhere. */
export interface TrailStep {
  readonly version: number;
  /** Place in the service's log; null: not sealed yet. */
  readonly position: number | null;
  readonly type: string;
  readonly at: string;
  /** A person, a machine, or the service itself. */
  readonly actor: string;
  /** The post for which the actor acted. */
  readonly onBehalfOf: string | null;
  /** The request that began it all; the same in every service. */
  readonly correlationId: string;
  /** The event that this answers. */
  readonly causationId: string | null;
}

export interface TrailQuery {
  /** `task_…`: its kind and an underscore begin it. */
  readonly objectId: string;
  readonly visible: Grant['units'];
  /** Last version of the page before; 0 for the first page. */
  readonly after: number;
  readonly limit: number;
}

type Held = Commit & { readonly position: number | null };

/** The history of one object, out of the commits that its service keeps, archived or not. Fails with `TRAIL.NOT_FOUND`. */
export class ReadTrail {
  constructor(
    private readonly store: Pick<CommitStore, 'holding'>,
    private readonly trails: Trails,
  ) {}

  async page({ objectId, visible, after, limit }: TrailQuery): Promise<Result<readonly TrailStep[]>> {
    const [first] = await this.steps(objectId, 1, 1);
    if (!first || !this.sees(visible, first.event)) return err(unknownObject(objectId));
    return ok((await this.steps(objectId, after + 1, limit)).map(({ step }) => step));
  }

  /** Versions have no gaps, so the ids of a page are known before it is read. */
  private async steps(objectId: string, from: number, count: number) {
    const ids = new Set(Array.from({ length: count }, (_, index) => `${objectId}:${from + index}`));
    const commits = await this.store.holding([...ids]);
    const found = commits.flatMap((commit) =>
      commit.events.map((event, index) => ({ event, step: stepOf(commit, index) })),
    );
    return found.filter(({ event }) => ids.has(event.id)).toSorted((a, b) => a.event.version - b.event.version);
  }

  private sees(visible: Grant['units'], { aggregate, data }: Commit['events'][number]): boolean {
    if (visible === 'everywhere') return true;
    const units = Object.hasOwn(this.trails, aggregate) ? this.trails[aggregate]?.(data as never) : undefined;
    return visible.some((unit) => units?.includes(unit));
  }
}

function stepOf(
  { position, at, actor, onBehalfOf, correlationId, causationId, events }: Held,
  index: number,
): TrailStep {
  const { version = 0, type = '' } = events[index] ?? {};
  const place = position === null ? null : position + index;
  return { version, position: place, type, at: at.toISOString(), actor, onBehalfOf, correlationId, causationId };
}

const unknownObject = (objectId: string): DomainError =>
  new DomainError(
    'TRAIL.NOT_FOUND',
    'not-found',
    `this service knows no ${objectId} whose history you may read; heads and issuers read those of their units`,
    { objectId },
  );
