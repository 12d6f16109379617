import { LeaseHolder, type LeaseStore, PollLoop } from '@wian/kernel';
import type { RollUpTasks } from './roll-up.use-case.js';

export interface RollUpEngineOptions {
  readonly rollUp: Pick<RollUpTasks, 'pass'>;
  readonly leases: LeaseStore;
  /** Unique to this process. */
  readonly owner: string;
  readonly onError: (error: unknown) => void;
  /** From one pass to the next, in real milliseconds: no node is worked out more often, unless the log has run ahead. */
  readonly pollMillis?: number;
}

/** Keeps the figures of all cascades up to the log. Of several replicas the one with the lease works. */
export class RollUpEngine {
  private readonly loop: PollLoop;
  private readonly lease: LeaseHolder;

  constructor(private readonly options: RollUpEngineOptions) {
    const { leases, owner, onError, pollMillis = 1_000 } = options;
    this.lease = new LeaseHolder({ leases, name: 'roll-up', owner });
    this.loop = new PollLoop({ pass: () => this.pass(), onError, pollMillis });
  }

  start(): void {
    this.loop.start();
  }

  /** Finishes the pass at hand, and lets another replica go on. */
  async stop(): Promise<void> {
    await this.loop.stop();
    await this.lease.release();
  }

  private async pass(): Promise<boolean> {
    return (await this.lease.hold()) !== undefined && this.options.rollUp.pass();
  }
}
