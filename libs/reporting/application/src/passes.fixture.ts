import { ok, unwrap } from '@wian/kernel';
import {
  firstProjection,
  generationOf,
  type Projection,
  type ProjectionCommand,
  projectionDecider,
  type TableRow,
} from '@wian/reporting-domain';
import type { Comparison, ComparisonProgress, GenerationTables, TablesPage } from './ports.js';
import type { ProjectionLog } from './projection-log.js';
import { RunProjections } from './run-projections.js';

/** What outlives a process of the service: its record, and the tables with one row of `Tasks` for each id. */
export class Stored {
  projection: Projection = firstProjection;
  readonly events: string[] = [];
  readonly tables = new Map<number, readonly string[]>([[1, []]]);
  readonly comparisons = new Map<number, Comparison>();
  progress: ComparisonProgress | undefined;
  /** Generations that some event could not be applied to. */
  readonly parked = new Set<number>();
  private now = Date.parse('2025-03-06T02:00:00.000Z');

  /** Everybody asks at another moment. */
  readonly clock = { now: () => new Date(this.now++) };

  ask(command: ProjectionCommand): void {
    for (const event of unwrap(projectionDecider.decide(this.projection, command))) {
      this.projection = event.data;
      this.events.push(event.type.slice('projection.'.length));
    }
  }

  /** Both generations have these rows. */
  static withRebuilt(ids: readonly string[]): Stored {
    const stored = new Stored();
    stored.tables.set(1, [...ids].sort());
    stored.rebuild([...ids].sort());
    stored.ask({ type: 'finish', number: 2 });
    return stored;
  }

  rebuild(ids: readonly string[] = []): void {
    this.ask({ type: 'rebuild', at: this.clock.now().toISOString() });
    this.tables.set(2, ids);
  }

  /** `built`, or what is going on with it. */
  get state(): string | undefined {
    const found = generationOf(this.projection, 2);
    return found?.asked ? 'comparing' : found?.state;
  }
}

/** A comparison of the rebuilt generation, as an operator asks for it. */
export const asked = ({ clock }: Stored, swap: Swap = null): ProjectionCommand => ({
  type: 'compare',
  number: 2,
  at: clock.now().toISOString(),
  by: { id: 'machine_operator' },
  swap,
  progress: { done: 0, total: 0 },
});
type Swap = Extract<ProjectionCommand, { type: 'compare' }>['swap'];

/** One process. `around` stands around everything that it writes. */
export function processOf(stored: Stored, around: (write: () => void) => Promise<void> = async (write) => write()) {
  const projections: Pick<ProjectionLog, 'load' | 'take'> = {
    load: async () => stored.projection,
    take: async (command) => {
      await around(() => stored.ask(command));
      return ok(stored.projection);
    },
  };
  const tables: GenerationTables = {
    prepare: async () => undefined,
    remove: (number) => around(() => void [stored.tables.delete(number), stored.comparisons.delete(number)]),
    page: async (request) => ({
      live: rows(stored, request.live, request),
      rebuilt: rows(stored, request.rebuilt, request),
    }),
    saveComparison: (found) => around(() => void stored.comparisons.set(found.generation, found)),
    comparison: async (number) => stored.comparisons.get(number),
    saveProgress: (progress) => around(() => void (stored.progress = progress)),
    progress: async () => stored.progress,
  };
  const backfills = {
    start: () => ({ isDone: async () => true, close: async () => undefined }),
    progress: async () => [],
    parked: async () => 0,
    forget: (number: number) => around(() => void stored.parked.delete(number)),
  };
  const readings = { of: async () => ({ partitions: [], parked: false }) };
  const lease = { hold: async () => ({ name: 'projections', owner: 'a', term: 1 }), release: async () => undefined };
  const parts = { projections, tables, backfills, readings, lease, clock: stored.clock };
  return { runner: new RunProjections(parts, () => undefined), tables, projections };
}

const rows = (stored: Stored, number: number, { table, after, limit }: TablesPage): readonly TableRow[] =>
  (table === 'Tasks' ? (stored.tables.get(number) ?? []) : [])
    .filter((id) => id > after)
    .slice(0, limit)
    .map((id) => ({ id, epoch: 1, v: 1, row: { taskId: id } }));
