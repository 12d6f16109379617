import { type Clock, err, ok, type Result } from '@wian/kernel';
import {
  type Generation,
  generationOf,
  type Projection,
  type Progress,
  unknownGeneration,
} from '@wian/reporting-domain';
import type { Backfills, Comparison, GenerationTables } from './ports.js';
import type { Asker, ProjectionLog } from './projection-log.js';

type TopicProgress = Awaited<ReturnType<Backfills['progress']>>[number];

/** A generation with what can be said of a rebuild that is under way. */
export interface GenerationView extends Generation {
  readonly topics: readonly TopicProgress[];
  /** Events that hold the rebuild up, since they could not be applied. */
  readonly parked: number;
}

/** What an operator can do with the generations of the tables; the passes of `RunProjections` carry it out. */
export class ManageProjections {
  constructor(
    private readonly parts: {
      readonly projections: ProjectionLog;
      readonly tables: GenerationTables;
      readonly backfills: Backfills;
      readonly clock: Clock;
      /** There is something to do. */
      readonly onAsked: () => void;
    },
  ) {}

  async list(): Promise<readonly GenerationView[]> {
    return this.views(await this.parts.projections.load());
  }

  rebuild(asker: Asker): Promise<Result<GenerationView>> {
    const { projections, tables } = this.parts;
    const prepare = ({ lastNumber }: Projection) => tables.prepare(lastNumber);
    return this.done(projections.take({ type: 'rebuild', at: this.now() }, asker, prepare));
  }

  /** `swap`: make it the live one where nothing differs, or differences are accepted. */
  async compare(number: number, swap: CompareThen, asker: Asker): Promise<Result<GenerationView>> {
    const progress = await this.progressOf(number);
    const command = { type: 'compare', number, at: this.now(), by: asker.actor, swap, progress } as const;
    return this.done(this.parts.projections.take(command, asker), number);
  }

  async drop(number: number, asker: Asker): Promise<Result<readonly GenerationView[]>> {
    const dropped = await this.parts.projections.take({ type: 'drop', number }, asker);
    this.parts.onAsked();
    return dropped.ok ? ok(await this.views(dropped.value)) : dropped;
  }

  /** What the last comparison of that generation has found; null: it was not compared yet. */
  async comparison(number: number): Promise<Result<Comparison | null>> {
    const projection = await this.parts.projections.load();
    const found = generationOf(projection, number);
    if (!found)
      return err(
        unknownGeneration(
          number,
          projection.generations.map((each) => each.number),
        ),
      );
    return ok(found.compared ? ((await this.parts.tables.comparison(number)) ?? null) : null);
  }

  private async done(taken: Promise<Result<Projection>>, number?: number): Promise<Result<GenerationView>> {
    const projection = await taken;
    if (!projection.ok) return projection;
    this.parts.onAsked();
    const wanted = number ?? projection.value.lastNumber;
    const found = generationOf(projection.value, wanted);
    return found ? ok(await this.viewOf(found)) : err(unknownGeneration(wanted, []));
  }

  private views({ generations }: Projection): Promise<readonly GenerationView[]> {
    return Promise.all(generations.map((each) => this.viewOf(each)));
  }

  private async viewOf(generation: Generation): Promise<GenerationView> {
    if (generation.state !== 'building') return { ...generation, topics: [], parked: 0 };
    const { backfills } = this.parts;
    const [topics, parked] = await Promise.all([backfills.progress(generation), backfills.parked(generation)]);
    return { ...generation, topics, parked };
  }

  private async progressOf(number: number): Promise<Progress> {
    const found = generationOf(await this.parts.projections.load(), number);
    return sumOf(found?.state === 'building' ? await this.parts.backfills.progress(found) : []);
  }

  private now(): string {
    return this.parts.clock.now().toISOString();
  }
}

export type CompareThen = { readonly acceptDifferences: boolean } | null;

/** Of all topics together. */
export const sumOf = (topics: readonly Progress[]): Progress => ({
  done: topics.reduce((sum, { done }) => sum + done, 0),
  total: topics.reduce((sum, { total }) => sum + total, 0),
});
