import { topics } from '@wian/contracts';
import { type Clock, PollLoop } from '@wian/kernel';
import type { EntitySet, Row } from '@wian/reporting-domain';
import type { ProjectionStore, TopicLag, TopicPosition } from './ports.js';

/** The sources of all tables. */
export const sources: readonly string[] = [topics.task, topics.directive, topics.unit, topics.calendar].map(
  ({ name }) => name,
);

const LOOK_EVERY_MILLIS = 2_000;

/** Looks again and again how far the topics have been read, so that every answer can say how fresh it is. */
export class WatchFreshness {
  private readonly loop: PollLoop;

  constructor(
    private readonly parts: { readonly store: ProjectionStore; readonly lag: TopicLag; readonly clock: Clock },
    onError: (error: unknown) => void,
  ) {
    this.loop = new PollLoop({ pass: () => this.look(), onError, pollMillis: LOOK_EVERY_MILLIS });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async look(): Promise<false> {
    const { store, lag, clock } = this.parts;
    const rows: Row[] = [];
    for (const topic of sources) {
      // before asking: what is published while we ask may be missing
      const now = clock.now().toISOString();
      const behind = await lag.behind(topic).catch(() => null);
      const position = (await store.positions()).find((each) => each.topic === topic);
      rows.push(freshnessRow({ topic, behind, now, position }));
    }
    await store.saveFreshness(rows);
    return false;
  }
}

interface Look {
  readonly topic: string;
  readonly behind: number | null;
  readonly now: string;
  readonly position: TopicPosition | undefined;
}

/** Read to its end = complete as of the look; else only the last event read is certain. */
export const freshnessRow = ({ topic, behind, now, position }: Look): Row => ({
  topic,
  asOf: behind === 0 ? now : (position?.at ?? NEVER_LOOKED),
  eventsBehind: behind,
  lastEventAt: position?.at ?? null,
  position: position?.position ?? 0,
  epoch: position?.epoch ?? 0,
  modifiedAt: now,
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
