import { LeaseHolder, type LeaseStore, PollLoop } from '@wian/kernel';
import type { AdvanceCascade } from './advance-cascade.use-case.js';
import type { CascadeQueries } from './ports.js';

export interface CascadeRunnerOptions {
  readonly queries: CascadeQueries;
  readonly advance: AdvanceCascade;
  readonly leases: LeaseStore;
  /** Unique to this process. */
  readonly owner: string;
  /** Told of a step that failed; the cascade is tried again at the next pass. */
  readonly onError: (error: unknown, cascadeId?: string) => void;
  readonly pollMillis?: number;
}

/** Cascades asked for at once; however many cannot move, those behind them get their turn in the same pass. */
const PAGE = 100;
/** Steps of each cascade before it is asked again which are open. */
const ROUNDS = 10;
/** Whoever finds that another replica goes on with a cascade asks again only after so long. */
const ASK_AGAIN_MILLIS = 1_000;

/**
 * Keeps every open cascade moving, each a step in its turn, so that a long one does not keep the others waiting. Woken by
 * its own process, and by a poll for what other processes left behind. Of several replicas the one with a cascade's lease
 * goes on with it, so that no two make the same page; that a page is made once rests on the commit alone.
 */
export class CascadeRunner {
  private readonly loop: PollLoop;
  private readonly held = new Map<string, LeaseHolder>();
  /** Until when cascades are left to the replica that goes on with them. */
  private readonly left = new Map<string, number>();
  private stopping = false;

  constructor(private readonly options: CascadeRunnerOptions) {
    const { onError, pollMillis = 200 } = options;
    this.loop = new PollLoop({ pass: () => this.pass(), onError, pollMillis });
  }

  start(): void {
    this.loop.start();
  }

  wake(): void {
    this.loop.wake();
  }

  /** Finishes the step at hand, and lets other replicas go on. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.loop.stop();
    for (const cascadeId of [...this.held.keys()]) await this.release(cascadeId);
  }

  /** One look at everything that is open, and some rounds of it; true when something moved. */
  async pass(): Promise<boolean> {
    // Those that another replica has ended are not asked for again, so nothing else would forget them.
    for (const [cascadeId, until] of this.left) if (until <= Date.now()) this.left.delete(cascadeId);
    let moved = false;
    let last: string | undefined;
    do {
      const open = await this.options.queries.open(PAGE, last);
      moved = (await this.takeTurns(open)) || moved;
      last = open.length === PAGE ? open.at(-1) : undefined;
    } while (last !== undefined && !this.stopping);
    return moved;
  }

  private async takeTurns(open: readonly string[]): Promise<boolean> {
    let moving = open;
    for (let round = 1; round <= ROUNDS && moving.length > 0; round += 1) {
      const moved: string[] = [];
      for (const cascadeId of moving) if (await this.step(cascadeId)) moved.push(cascadeId);
      if (moved.length === 0) return round > 1;
      moving = moved;
    }
    return open.length > 0;
  }

  /** True when it may move again at once. One cascade that fails does not keep the others waiting. */
  private async step(cascadeId: string): Promise<boolean> {
    if (this.stopping || Date.now() < (this.left.get(cascadeId) ?? 0)) return false;
    try {
      if (!(await this.holderOf(cascadeId).hold())) return this.leave(cascadeId);
      const done = await this.options.advance.handle(cascadeId);
      if (done === 'settled') await this.release(cascadeId);
      return done === 'moved';
    } catch (error) {
      this.options.onError(error, cascadeId);
      return false;
    }
  }

  private holderOf(cascadeId: string): LeaseHolder {
    const { leases, owner } = this.options;
    const holder = this.held.get(cascadeId) ?? new LeaseHolder({ leases, name: cascadeId, owner });
    this.held.set(cascadeId, holder);
    return holder;
  }

  private leave(cascadeId: string): false {
    this.held.delete(cascadeId);
    this.left.set(cascadeId, Date.now() + ASK_AGAIN_MILLIS);
    return false;
  }

  private async release(cascadeId: string): Promise<void> {
    const holder = this.held.get(cascadeId);
    this.held.delete(cascadeId);
    this.left.delete(cascadeId);
    await holder?.release();
  }
}
