import { PollLoop, unwrap } from '@wian/kernel';
import { type Generation, type Projection, PROJECTION_ID } from '@wian/reporting-domain';
import type { Backfill, Backfills } from './ports.js';
import { SERVICE } from './projection-log.js';
import { type ComparisonParts, RunComparisons } from './run-comparisons.js';

const LOOK_EVERY_MILLIS = 1_000;

interface Parts extends ComparisonParts {
  readonly backfills: Backfills;
}

/**
 * Carries out what the projection's record says, in every replica: reads from the first event while a generation is
 * being built, compares where that was asked, removes what was dropped. Each pass starts from the record alone, so
 * whoever dies in the middle of one goes on with the next.
 */
export class RunProjections {
  private readonly backfills = new Map<number, Backfill>();
  private readonly removed = new Set<number>();
  private readonly comparisons: RunComparisons;
  private readonly loop: PollLoop;

  constructor(
    private readonly parts: Parts,
    onError: (error: unknown) => void,
  ) {
    this.comparisons = new RunComparisons(parts);
    this.loop = new PollLoop({ pass: () => this.pass().then(() => false), onError, pollMillis: LOOK_EVERY_MILLIS });
  }

  start(): void {
    this.loop.start();
  }

  wake(): void {
    this.loop.wake();
  }

  /** What was begun goes on with the next start, or in another replica. */
  async stop(): Promise<void> {
    this.comparisons.stop();
    await this.loop.stop();
    await this.closeBackfills(undefined);
    await this.parts.lease.release();
  }

  /** One look at the record. */
  async pass(): Promise<void> {
    const projection = await this.parts.projections.load();
    const building = projection.generations.find(({ state }) => state === 'building');
    await this.closeBackfills(building?.number);
    if (building) await this.build(building);
    await this.removeDropped(projection);
    await this.comparisons.pass(projection);
  }

  private async build(building: Generation): Promise<void> {
    const { number } = building;
    const { backfills, projections } = this.parts;
    const backfill = this.backfills.get(number) ?? backfills.start(building);
    this.backfills.set(number, backfill);
    if (!(await backfill.isDone())) return;
    unwrap(await projections.take({ type: 'finish', number }, { actor: SERVICE, correlationId: PROJECTION_ID }));
  }

  private async closeBackfills(except: number | undefined): Promise<void> {
    for (const [number, backfill] of this.backfills) {
      if (number === except) continue;
      await backfill.close();
      this.backfills.delete(number);
    }
  }

  private async removeDropped({ lastNumber, generations }: Projection): Promise<void> {
    const kept = new Set(generations.map(({ number }) => number));
    for (let number = 1; number <= lastNumber; number++) {
      if (kept.has(number) || this.removed.has(number)) continue;
      await this.parts.tables.remove(number);
      await this.parts.backfills.forget(number);
      this.removed.add(number);
    }
  }
}
