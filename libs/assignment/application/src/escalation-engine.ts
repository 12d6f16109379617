import { type Clock, PollLoop } from '@wian/kernel';
import type { FireDueSteps } from './fire-due-steps.use-case.js';
import type { DueTask, EscalationQueries } from './ports.js';

export interface EscalationEngineOptions {
  readonly queries: EscalationQueries;
  readonly fire: FireDueSteps;
  readonly clock: Clock;
  /** Told of a task whose steps could not be decided; it is tried again at the next pass. */
  readonly onError: (error: unknown, taskId?: string) => void;
  readonly pollMillis?: number;
}

const PAGE = 100;

/** Decides whatever is due, in every replica; the poll's hint only says where to look, the decision is the commit's. */
export class EscalationEngine {
  private readonly loop: PollLoop;
  private stopping = false;

  constructor(private readonly options: EscalationEngineOptions) {
    const { onError, pollMillis = 1_000 } = options;
    this.loop = new PollLoop({ pass: () => this.pass(), onError, pollMillis });
  }

  start(): void {
    this.loop.start();
  }

  /** Finishes the task at hand. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.loop.stop();
  }

  /** One look at everything that is due now, the earliest first; true when a step was decided. */
  async pass(): Promise<boolean> {
    const { queries, clock } = this.options;
    const by = clock.now().toISOString();
    let fired = false;
    let after: DueTask | undefined;
    do {
      const page = await queries.due({ by, limit: PAGE, after });
      for (const { taskId } of page) fired = (await this.fire(taskId)) || fired;
      after = page.length === PAGE ? page.at(-1) : undefined;
    } while (after && !this.stopping);
    return fired;
  }

  /** One task that fails does not keep the others waiting. */
  private async fire(taskId: string): Promise<boolean> {
    if (this.stopping) return false;
    try {
      return await this.options.fire.handle(taskId);
    } catch (error) {
      this.options.onError(error, taskId);
      return false;
    }
  }
}
