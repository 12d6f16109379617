import type { Post, Unit } from '@wian/contracts';
import { postRecorded } from '@wian/contracts';
import {
  DomainError,
  err,
  ok,
  type Commit,
  type CommitLog,
  type CommitRequest,
  type Result,
  type Versioned,
} from '@wian/kernel';
import type { Recorded, RecordedDirectory } from '../recorded-directory.port.js';

export const unit = (code: string, above: string | null, ...periods: [from: string, to: string | null][]): Unit => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix: null,
  periods: (periods.length > 0 ? periods : [['2000-01-01', null] as const]).map(([from, to]) => ({
    from,
    to,
    name: `หน่วยงาน ${code}`,
    type: 'other',
    level: 'other',
    parentId: above && `unit_${above}`,
  })),
  sample: true,
  source: 'test',
});

export const post = (code: string): Post => ({
  ...postRecorded.example,
  postId: `post_${code}-officer`,
  unitId: `unit_${code}`,
});

/** The directory in memory; versions as the log keeps them. */
export class DirectoryInMemory implements CommitLog, RecordedDirectory {
  readonly commits: CommitRequest[] = [];
  /** How many aggregates were handed out by reading many at once. */
  read = 0;
  private readonly stored = new Map<string, Versioned<object>>();

  async load<State>(_kind: string, id: string): Promise<Versioned<State> | undefined>;
  async load<Kind extends keyof Recorded>(
    kind: Kind,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Versioned<Recorded[Kind]>>>;
  async load(_kind: string, ids: string | readonly string[]): Promise<unknown> {
    const found = this.found(ids);
    // as a store: others may write before the answer is here
    await new Promise((resolve) => setImmediate(resolve));
    return found;
  }

  private found(ids: string | readonly string[]): unknown {
    if (typeof ids === 'string') return this.stored.get(ids);
    const found = ids.flatMap((id) => {
      const one = this.stored.get(id);
      return one ? [[id, one] as const] : [];
    });
    this.read += found.length;
    return new Map(found);
  }

  async unitsBelow(unitIds: readonly string[]) {
    const above = new Set(unitIds);
    return this.unitsWhere(({ periods }) => periods.some(({ parentId }) => parentId !== null && above.has(parentId)));
  }

  async unitsRecoded(codes: readonly string[]) {
    const wanted = new Set<string | undefined>(codes);
    return this.unitsWhere(({ periods }) => periods.some(({ code }) => code && wanted.has(code))).map(
      ({ state }) => state,
    );
  }

  async commit(request: CommitRequest): Promise<Result<Commit>> {
    const versionOf = (id: string) => this.stored.get(id)?.version ?? 0;
    if (request.changes.some(({ aggregateId, expectedVersion }) => versionOf(aggregateId) !== expectedVersion))
      return err(new DomainError('COMMIT.CONFLICT', 'conflict', 'Somebody else was faster.'));
    this.commits.push(request);
    for (const { aggregateId, expectedVersion, events, state } of request.changes) {
      this.stored.set(aggregateId, { state, version: expectedVersion + events.length });
    }
    return ok({ ...request, id: 'commit_1', actor: request.actor.id, onBehalfOf: null, causationId: null, events: [] });
  }

  units(): readonly Unit[] {
    return this.all().map(({ state }) => state);
  }

  /** Every aggregate of one kind. */
  ofKind<State>(kind: string): readonly Versioned<State>[] {
    return [...this.stored].filter(([id]) => id.startsWith(`${kind}_`)).map(([, each]) => each as Versioned<State>);
  }

  private unitsWhere(wanted: (unit: Unit) => boolean): Versioned<Unit>[] {
    const found = this.all().filter(({ state }) => wanted(state));
    this.read += found.length;
    return found;
  }

  private all(): Versioned<Unit>[] {
    return [...this.ofKind<Unit>('unit')];
  }
}
