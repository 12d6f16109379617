import type { MessageEvent } from '@nestjs/common';
import {
  branchView,
  type FiguresFeed,
  type FiguresNews,
  type NodeFigures,
  type RollUpQueries,
} from '@wian/assignment-application';
import { interval, map, merge, Observable, takeWhile } from 'rxjs';

/** Shorter than what proxies take for a silence. */
const BEAT_MILLIS = 15_000;
const RETRY_MILLIS = 2_000;

export interface CascadeStreamParts {
  readonly feed: Pick<FiguresFeed, 'listen'>;
  readonly rollUps: RollUpQueries;
  /** Every 15 seconds unless told. */
  readonly beats?: Observable<unknown>;
}

export interface WatchedNodes {
  readonly nodes: readonly string[];
  readonly lastEventId: string | undefined;
  /** When the caller's token ends, in real time. */
  readonly until: Date;
}

// A browser passes over events without data: a ping only keeps the connection open.
const PING: MessageEvent = { type: 'ping', data: '' };

/**
 * How a cascade's branches come on: `progress` for each named node whose figures change, `ping`, and `reset` where what is
 * shown has to be fetched anew. An event's id is a place of the log up to which everything was told; it stands only on the
 * last event of what was told together, so that whoever is cut off in between gets these again.
 */
export class CascadeStream {
  constructor(private readonly parts: CascadeStreamParts) {}

  open({ nodes, lastEventId, until }: WatchedNodes): Observable<MessageEvent> {
    const { beats = interval(BEAT_MILLIS) } = this.parts;
    const ping = beats.pipe(map(() => (until.getTime() <= Date.now() ? ('end' as const) : PING)));
    return merge(this.told(new Set(nodes), placeOf(lastEventId)), ping).pipe(takeWhile((event) => event !== 'end'));
  }

  private told(nodes: ReadonlySet<string>, from: number | undefined): Observable<MessageEvent> {
    return new Observable((subscriber) => {
      let waiting: FiguresNews[] | undefined = [];
      const pass = (news: FiguresNews) => {
        for (const event of eventsOf(news, nodes)) subscriber.next(event);
      };
      let leave = (): void => undefined;
      let isOver = false;
      const begin = async () => {
        const left = await this.parts.feed.listen((news) => (waiting ? void waiting.push(news) : pass(news)));
        leave = left;
        if (isOver) return left();
        pass(await this.missed(nodes, from));
        for (const news of waiting ?? []) pass(news);
        waiting = undefined;
      };
      begin().catch((error: unknown) => subscriber.error(error));
      return () => {
        isOver = true;
        leave();
      };
    });
  }

  /** At first how everything stands; afterwards only what has changed since. */
  private async missed(nodes: ReadonlySet<string>, from: number | undefined): Promise<FiguresNews> {
    // Read before the figures: what changes in between is told again.
    const position = await this.parts.rollUps.cursor();
    if (from !== undefined && from > position) return { position, figures: undefined };
    const found = await this.parts.rollUps.figuresOf([...nodes]);
    return { position, figures: [...found.values()].filter((each) => from === undefined || each.position > from) };
  }
}

const placeOf = (lastEventId: string | undefined): number | undefined =>
  lastEventId !== undefined && /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : undefined;

function eventsOf({ position, figures }: FiguresNews, nodes: ReadonlySet<string>): readonly MessageEvent[] {
  const id = String(position);
  if (!figures) return [{ type: 'reset', id, retry: RETRY_MILLIS, data: {} }];
  const events = figures.filter(({ node }) => nodes.has(node)).map(progressOf);
  return events.map((event, index) => (index === events.length - 1 ? { ...event, id, retry: RETRY_MILLIS } : event));
}

const progressOf = ({ node, rollUp, position }: NodeFigures): MessageEvent => ({
  type: 'progress',
  data: { node, position, below: branchView(rollUp) },
});
