import { type Clock, type LeaseHolder, unwrap } from '@wian/kernel';
import { type Generation, generationOf, liveOf, type Projection, PROJECTION_ID } from '@wian/reporting-domain';
import { compareGenerations, countOf } from './compare-generations.js';
import type { ComparisonProgress, GenerationTables, TopicReading, TopicReadings } from './ports.js';
import type { ProjectionLog } from './projection-log.js';
import { hasReached } from './read-up-to.js';
import { sources } from './watch-freshness.js';

export interface ComparisonParts {
  readonly projections: Pick<ProjectionLog, 'load' | 'take'>;
  readonly tables: GenerationTables;
  /** Of the service's own group, which writes every generation. */
  readonly readings: TopicReadings;
  /** One replica compares at a time. */
  readonly lease: Pick<LeaseHolder, 'hold' | 'release'>;
  readonly clock: Clock;
}

/**
 * Does the comparison that the record asks for, and records what it has found, with the swap that follows from it. The
 * rebuild may have been ahead of the live tables when it ended. So what differs must differ still at a second look, when
 * everything published until the first one is in both.
 */
export class RunComparisons {
  private doubt: { readonly request: string; readonly ends: readonly (readonly [string, TopicReading])[] } | undefined;
  private stopping = false;
  private told = '';

  constructor(private readonly parts: ComparisonParts) {}

  async pass(projection: Projection): Promise<void> {
    const { lease } = this.parts;
    const asked = projection.generations.find(isAsked);
    if (!asked || !(await lease.hold())) return;
    const waitsFor = await this.whatFor(asked);
    await this.tell(asked, { rows: 0, waitsFor });
    if (waitsFor === null) await this.compare(asked, liveOf(projection));
  }

  /** A comparison at hand is given up after its page: another replica, or the next start, does it anew. */
  stop(): void {
    this.stopping = true;
  }

  private async compare(asked: Asked, live: number): Promise<void> {
    const { tables, lease, clock } = this.parts;
    const found = await compareGenerations(tables, { live, rebuilt: asked.number }, (rows) =>
      this.keepsOn(asked, rows),
    );
    if (!found) return;
    const { rows, different } = countOf(found);
    if (different > 0 && !this.isDoubted(asked)) return void (this.doubt = await this.doubtOf(asked));
    this.doubt = undefined;
    const at = clock.now().toISOString();
    await tables.saveComparison({ generation: asked.number, at, ...found });
    await this.settle(asked, { at, rows, different });
    await lease.release();
  }

  /** Not once it was called off, or the generation dropped: its rows go, and with them what there was to be compared. */
  private async keepsOn(asked: Asked, rows: number): Promise<boolean> {
    await this.tell(asked, { rows, waitsFor: null });
    if (this.stopping || !(await this.parts.lease.hold())) return false;
    const now = generationOf(await this.parts.projections.load(), asked.number);
    return now?.asked?.at === asked.asked.at;
  }

  /** In the name of who asked: a swap is their doing. */
  private async settle({ number, asked }: Asked, found: { at: string; rows: number; different: number }) {
    const { id, onBehalfOf } = asked.by;
    const actor = { id, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
    const command = { type: 'settle', number, asked: asked.at, ...found } as const;
    unwrap(await this.parts.projections.take(command, { actor, correlationId: PROJECTION_ID }));
  }

  private async whatFor(asked: Asked): Promise<ComparisonProgress['waitsFor']> {
    return (await this.isReadOn(asked)) ? null : 'events';
  }

  /** For whoever looks, in any replica. */
  private async tell({ number, asked }: Asked, how: Pick<ComparisonProgress, 'rows' | 'waitsFor'>): Promise<void> {
    const progress = { generation: number, asked: asked.at, ...how };
    const text = JSON.stringify(progress);
    if (text === this.told) return;
    await this.parts.tables.saveProgress(progress);
    this.told = text;
  }

  private async doubtOf(asked: Asked) {
    const { readings } = this.parts;
    const ends = await Promise.all(sources.map(async (topic) => [topic, await readings.of(topic)] as const));
    return { request: requestOf(asked), ends };
  }

  private isDoubted(asked: Asked): boolean {
    return this.doubt?.request === requestOf(asked);
  }

  private async isReadOn(asked: Asked): Promise<boolean> {
    if (!this.doubt || !this.isDoubted(asked)) return true;
    for (const [topic, end] of this.doubt.ends) if (!hasReached(await this.parts.readings.of(topic), end)) return false;
    return true;
  }
}

type Asked = Generation & { readonly asked: NonNullable<Generation['asked']> };
const isAsked = (generation: Generation): generation is Asked => generation.asked !== null;
const requestOf = ({ number, asked }: Asked): string => `${number} ${asked.at}`;
