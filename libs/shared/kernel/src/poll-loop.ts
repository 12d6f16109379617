export interface PollLoopOptions {
  /** One idempotent pass over stored state; true when there was something to do, so that another is worth it at once. */
  readonly pass: () => Promise<boolean>;
  readonly onError: (error: unknown) => void;
  /** Longest wait between two passes, in real milliseconds. */
  readonly pollMillis: number;
  /** Waits double from `pollMillis` up to this while passes fail. */
  readonly maxBackoffMillis?: number;
}

/** Runs passes one after another: at once while there is work, else when woken or when the poll interval is over. */
export class PollLoop {
  private stopping = false;
  private woken = false;
  private wakeUp: (() => void) | undefined;
  private running: Promise<void> | undefined;

  constructor(private readonly options: PollLoopOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Says that there may be work; never lost, also in the middle of a pass. */
  wake(): void {
    this.woken = true;
    this.wakeUp?.();
  }

  /** Resolves when the pass at hand has ended; no other begins. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    const { pass, onError, pollMillis, maxBackoffMillis = 5_000 } = this.options;
    let failures = 0;
    while (!this.stopping) {
      this.woken = false;
      try {
        const busy = await pass();
        failures = 0;
        if (!busy) await this.idle(pollMillis);
      } catch (error) {
        onError(error);
        this.woken = false;
        await this.idle(Math.min(pollMillis * 2 ** failures++, maxBackoffMillis));
      }
    }
  }

  private async idle(millis: number): Promise<void> {
    if (this.woken || this.stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, millis);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = undefined;
  }
}
