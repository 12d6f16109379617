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
  /** Rows that a comparison at hand has compared; null: there is none. */
  readonly comparing: { readonly rows: number } | null;
  /** What it waits for: `events` to be read, or consumers that an operator has `paused`. */
  readonly waitsFor: 'events' | 'paused' | null;
}

type AtHand = Omit<GenerationView, keyof Generation>;
const nothing: AtHand = { topics: [], parked: 0, comparing: null, waitsFor: null };

/** What an operator can do with the generations of the tables; the passes of `RunProjections` carry it out. */
export class ManageProjections {
  constructor(
    private readonly parts: {
      readonly projections: ProjectionLog;
      readonly tables: GenerationTables;
      readonly backfills: Backfills;
      /** Has an operator paused the service's consumers? */
      readonly isPaused: () => Promise<boolean>;
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

  /** Ends a comparison without an answer. */
  callOff(number: number, asker: Asker): Promise<Result<GenerationView>> {
    return this.done(this.parts.projections.take({ type: 'call-off', number }, asker), number);
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
    const { state, asked } = generation;
    if (state === 'building') return { ...generation, ...(await this.buildingOf(generation)) };
    return { ...generation, ...(asked ? await this.comparingOf(generation.number, asked.at) : nothing) };
  }

  private async buildingOf(generation: Generation): Promise<AtHand> {
    const { backfills, isPaused } = this.parts;
    const [topics, parked] = await Promise.all([backfills.progress(generation), backfills.parked(generation)]);
    return { ...nothing, topics, parked, waitsFor: (await isPaused()) ? 'paused' : null };
  }

  private async comparingOf(number: number, asked: string): Promise<AtHand> {
    const { tables, isPaused } = this.parts;
    const progress = await tables.progress(number);
    const { rows = 0, waitsFor = null } = progress?.asked === asked ? progress : {};
    const isHeld = waitsFor === 'events' && (await isPaused());
    return { ...nothing, comparing: { rows }, waitsFor: isHeld ? 'paused' : waitsFor };
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
