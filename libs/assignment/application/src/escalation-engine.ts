import { type Clock, LeaseHolder, type LeaseStore, PollLoop } from '@wian/kernel';
import type { FireDueSteps } from './fire-due-steps.use-case.js';
import type { DueTask, EscalationQueries } from './ports.js';

export interface EscalationEngineOptions {
  readonly queries: EscalationQueries;
  readonly fire: FireDueSteps;
  readonly clock: Clock;
  readonly leases: LeaseStore;
  /** Unique to this process. */
  readonly owner: string;
  /** Told of a task whose steps could not be decided; it is tried again at the next pass. */
  readonly onError: (error: unknown, taskId?: string) => void;
  readonly pollMillis?: number;
}

/** Tasks in one look, and at most in one commit. */
const PAGE = 100;
const LEASE = 'escalation';

/**
 * Decides whatever is due. Of several replicas the one with the lease looks, so that they do not get in each other's
 * way; what is decided rests on the commit alone.
 */
export class EscalationEngine {
  private readonly loop: PollLoop;
  private readonly lease: LeaseHolder;
  private stopping = false;

  constructor(private readonly options: EscalationEngineOptions) {
    const { onError, pollMillis = 1_000, leases, owner } = options;
    this.lease = new LeaseHolder({ leases, name: LEASE, owner });
    this.loop = new PollLoop({ pass: () => this.pass(), onError, pollMillis });
  }

  start(): void {
    this.loop.start();
  }

  /** Finishes the commit at hand, and lets another replica go on. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.loop.stop();
    await this.lease.release();
  }

  /** One look at everything that is due now, the earliest first; true when a step was decided. */
  async pass(): Promise<boolean> {
    const { queries, clock } = this.options;
    const by = clock.now().toISOString();
    let fired = false;
    let after: DueTask | undefined;
    do {
      if (!(await this.lease.hold())) break;
      const page = await queries.due({ by, limit: PAGE, after });
      fired = (await this.fire(page.map(({ taskId }) => taskId))) || fired;
      after = page.length === PAGE ? page.at(-1) : undefined;
    } while (after && !this.stopping);
    return fired;
  }

  /** One task that fails does not keep the others waiting: they are decided one by one then. */
  private async fire(taskIds: readonly string[]): Promise<boolean> {
    if (this.stopping) return false;
    try {
      return await this.options.fire.handle(taskIds);
    } catch (error) {
      if (taskIds.length === 1) this.options.onError(error, taskIds[0]);
      let fired = false;
      if (taskIds.length > 1) for (const taskId of taskIds) fired = (await this.fire([taskId])) || fired;
      return fired;
    }
  }
}
