import { PollLoop } from '@wian/kernel';
import type { NodeFigures, RollUpQueries } from './roll-up.ports.js';

/** Figures that were worked out anew, and the place of the log up to which they are complete. */
export interface FiguresNews {
  readonly position: number;
  /** Undefined: so many that whoever listens has to look anew at what it shows. */
  readonly figures: readonly NodeFigures[] | undefined;
}

type Listener = (news: FiguresNews) => void;

export interface FiguresFeedOptions {
  readonly rollUps: Pick<RollUpQueries, 'cursor' | 'changedSince'>;
  readonly onError: (error: unknown) => void;
  readonly pollMillis?: number;
}

/** Nodes told of at once. */
export const MOST_NEWS = 1_000;

/** Tells everybody in this process what has changed, by one look for all of them; nothing is asked while nobody listens. */
export class FiguresFeed {
  private readonly listeners = new Set<Listener>();
  private readonly loop: PollLoop;
  private told: number | undefined;

  constructor(private readonly options: FiguresFeedOptions) {
    const { onError, pollMillis = 500 } = options;
    this.loop = new PollLoop({ pass: () => this.pass(), onError, pollMillis });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** Everything from now on; resolves, with how to leave, once nothing can be missed any more. */
  async listen(listener: Listener): Promise<() => void> {
    this.listeners.add(listener);
    const now = await this.options.rollUps.cursor();
    this.told = Math.min(this.told ?? now, now);
    return () => void this.listeners.delete(listener);
  }

  /** Never work at once for another look. */
  async pass(): Promise<boolean> {
    const { rollUps } = this.options;
    if (this.listeners.size === 0) this.told = undefined;
    const { told } = this;
    if (told === undefined) return false;
    const position = await rollUps.cursor();
    // Less, behind a restored backup: what there is now is not what was told.
    if (position === told) return false;
    const found = position > told ? await rollUps.changedSince(told, MOST_NEWS + 1) : undefined;
    const figures = found && found.length <= MOST_NEWS ? found : undefined;
    this.told = position;
    for (const tell of this.listeners) tell({ position, figures });
    return false;
  }
}
