import { topics } from '@wian/contracts';
import { type Clock, PollLoop } from '@wian/kernel';
import type { EntitySet, Row } from '@wian/reporting-domain';
import type { ProjectionStore, TopicPosition, TopicReadings } from './ports.js';
import { behindOf, type Look, reached, type Watch } from './read-up-to.js';

/** The sources of all tables. */
export const sources: readonly string[] = [topics.task, topics.directive, topics.unit, topics.calendar].map(
  ({ name }) => name,
);

const LOOK_EVERY_MILLIS = 2_000;

/** What a look needs of the store. */
export type FreshnessStore = Pick<ProjectionStore, 'positions' | 'freshness' | 'saveFreshness'>;

/** Looks again and again how far the topics have been read, so that every answer can say how fresh it is. */
export class WatchFreshness {
  private readonly loop: PollLoop;
  private readonly waitingFor = new Map<string, Look | null>();

  constructor(
    private readonly parts: {
      readonly store: FreshnessStore;
      readonly readings: TopicReadings;
      readonly clock: Clock;
    },
    onError: (error: unknown) => void,
  ) {
    this.loop = new PollLoop({ pass: () => this.look().then(() => false), onError, pollMillis: LOOK_EVERY_MILLIS });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** One look at every source. */
  async look(): Promise<void> {
    const { store } = this.parts;
    const known = new Map((await store.freshness()).map((row) => [row['topic'], String(row['asOf'])]));
    const rows: Row[] = [];
    for (const topic of sources) rows.push(await this.lookAt(topic, known.get(topic) ?? NEVER_LOOKED));
    await store.saveFreshness(rows);
  }

  private async lookAt(topic: string, asOf: string): Promise<Row> {
    const { store, readings, clock } = this.parts;
    // before asking: what is published while we ask may be missing
    const at = clock.now().toISOString();
    const reading = await readings.of(topic).catch(() => null);
    const position = (await store.positions()).find((each) => each.topic === topic);
    const before: Watch = { asOf, waitingFor: this.waitingFor.get(topic) ?? null };
    const after = reading ? reached(before, { at, ...reading }) : before;
    this.waitingFor.set(topic, after.waitingFor);
    return freshnessRow({ topic, asOf: after.asOf, behind: reading && behindOf(reading), at, position });
  }
}

interface Found {
  readonly topic: string;
  readonly asOf: string;
  readonly behind: number | null;
  readonly at: string;
  readonly position: TopicPosition | undefined;
}

const freshnessRow = ({ topic, asOf, behind, at, position }: Found): Row => ({
  topic,
  asOf,
  eventsBehind: behind,
  lastEventAt: position?.at ?? null,
  position: position?.position ?? 0,
  epoch: position?.epoch ?? 0,
  modifiedAt: at,
});

/** How fresh an answer is: complete up to `asOf`; `behind` events were still to be read, null = not known. */
export interface Freshness {
  readonly asOf: string;
  readonly behind: number | null;
  readonly lagSeconds: number;
}

/** The oldest of the table's sources counts. Before the first look nothing is promised. */
export function freshnessOf(set: EntitySet, rows: readonly Row[], now: Date): Freshness {
  const names = set.topics.length > 0 ? set.topics : sources;
  const found = names.map((name) => rows.find(({ topic }) => topic === name));
  const [asOf = NEVER_LOOKED] = found.map((row) => String(row?.['asOf'] ?? NEVER_LOOKED)).sort();
  const counts = found.map((row) => row?.['eventsBehind']);
  const behind = counts.every((count) => typeof count === 'number')
    ? counts.reduce((sum, count) => sum + count, 0)
    : null;
  return { asOf, behind, lagSeconds: Math.max(0, Math.round((now.getTime() - Date.parse(asOf)) / 1_000)) };
}

const NEVER_LOOKED = new Date(0).toISOString();
