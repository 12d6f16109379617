import type { Job, JobHandler, JobNews, JobNewsSource, JobQueue } from '@wian/kernel';
import { requireJobId } from './job-id.js';

export interface MemoryJobQueueOptions {
  readonly attempts?: number;
  /** Between two tries of a job, in milliseconds of real time. */
  readonly backoffMillis?: number;
  readonly onError?: (error: unknown, jobId: string) => void;
}

/** JobQueue in memory, for tests: one job after the other. */
export class MemoryJobQueue<Payload> implements JobQueue<Payload>, JobNewsSource {
  private readonly jobs = new Map<string, Job<Payload> & { tries: number }>();
  private handler: JobHandler<Payload> | undefined;
  private readonly listeners = new Set<(news: JobNews) => void>();
  private working: Promise<void> = Promise.resolve();

  constructor(private readonly options: MemoryJobQueueOptions = {}) {}

  async add({ id, payload }: Job<Payload>): Promise<void> {
    if (this.jobs.has(requireJobId(id))) return;
    this.jobs.set(id, { id, payload, tries: 0 });
    this.work(id);
  }

  async addAll(jobs: readonly Job<Payload>[]): Promise<void> {
    for (const { id } of jobs) requireJobId(id);
    for (const job of jobs) await this.add(job);
  }

  async process(handler: JobHandler<Payload>): Promise<() => Promise<void>> {
    this.handler = handler;
    for (const id of this.jobs.keys()) this.work(id);
    return async () => {
      this.handler = undefined;
      await this.working;
    };
  }

  async follow(listener: (news: JobNews) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return async () => void this.listeners.delete(listener);
  }

  private tell(news: JobNews): void {
    for (const listener of this.listeners) listener(news);
  }

  private work(id: string): void {
    if (this.handler) this.working = this.working.then(() => this.attempt(id));
  }

  private async attempt(id: string): Promise<void> {
    const job = this.jobs.get(id);
    if (!job || !this.handler) return;
    this.tell({ id, what: 'begun' });
    try {
      await this.handler({ id, payload: job.payload }, (progress) => this.tell({ id, what: 'progress', progress }));
      this.jobs.delete(id);
    } catch (error) {
      this.options.onError?.(error, id);
      this.giveUpOrWait({ ...job, tries: job.tries + 1 });
    }
    this.tell({ id, what: 'ended' });
  }

  private giveUpOrWait(job: Job<Payload> & { tries: number }): void {
    const { attempts = 5, backoffMillis = 0 } = this.options;
    if (job.tries >= attempts) this.jobs.delete(job.id);
    else {
      this.jobs.set(job.id, job);
      setTimeout(() => this.work(job.id), backoffMillis).unref();
    }
  }
}
