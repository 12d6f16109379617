import { PollLoop } from '@wian/kernel';
import type { AdvanceCascade } from './advance-cascade.use-case.js';
import type { CascadeQueries } from './ports.js';

export interface CascadeRunnerOptions {
  readonly queries: CascadeQueries;
  readonly advance: AdvanceCascade;
  /** Told of a step that failed; the cascade is tried again at the next pass. */
  readonly onError: (error: unknown, cascadeId?: string) => void;
  readonly pollMillis?: number;
}

/** Cascades asked for at once; however many cannot move, those behind them get their turn in the same pass. */
const PAGE = 100;

/** Keeps every open cascade moving. Woken by its own process, and by a poll for what other processes left behind. */
export class CascadeRunner {
  private readonly loop: PollLoop;
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

  /** Finishes the step at hand. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.loop.stop();
  }

  /** One look at everything that is open; true when something moved. */
  async pass(): Promise<boolean> {
    let moved = false;
    let last: string | undefined;
    do {
      const open = await this.options.queries.open(PAGE, last);
      for (const cascadeId of open) moved = (await this.drain(cascadeId)) || moved;
      last = open.length === PAGE ? open.at(-1) : undefined;
    } while (last !== undefined && !this.stopping);
    return moved;
  }

  /** One cascade that fails does not keep the others waiting. */
  private async drain(cascadeId: string): Promise<boolean> {
    let steps = 0;
    try {
      while (!this.stopping && (await this.options.advance.handle(cascadeId)) === 'moved') steps += 1;
    } catch (error) {
      this.options.onError(error, cascadeId);
    }
    return steps > 0;
  }
}
