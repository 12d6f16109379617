import { setTimeout as pause } from 'node:timers/promises';
import type { Job, JobHandler, JobNews, JobNewsSource, JobQueue } from '@wian/kernel';
import { type Job as BullJob, Queue, QueueEvents, Worker } from 'bullmq';
import { CuttableRedis } from './cuttable-redis.js';
import { requireJobId } from './job-id.js';

export interface BullJobQueueOptions {
  /** Name of the queue; must not contain a colon. */
  readonly name: string;
  readonly redisUrl: string;
  /** Tries of a job before it is given up; its owner then finds that the work is still owed. */
  readonly attempts?: number;
  /** Before the second try, in milliseconds; doubles with each further one. */
  readonly backoffMillis?: number;
  /** Jobs worked on at once by one process. */
  readonly concurrency?: number;
  /** Jobs begun at most in so many milliseconds, by all processes together; no limit unless told. */
  readonly rateLimit?: { readonly jobs: number; readonly perMillis: number };
  /** How long a job may go without a sign of life before another process takes it over, in milliseconds. */
  readonly takeOverMillis?: number;
  /** Milliseconds that `close` lets running jobs end and waits for Redis; 5 s unless told. */
  readonly closeLimitMillis?: number;
  /** Told of every failed try and of trouble with Redis, which is mended by itself. */
  readonly onError: (error: unknown, jobId?: string) => void;
}

/** JobQueue on BullMQ. A finished or given-up job leaves no trace, so that its id can be added again. */
export class BullJobQueue<Payload> implements JobQueue<Payload>, JobNewsSource {
  private readonly connection: CuttableRedis;
  private readonly queue: Queue<Payload>;
  private readonly workers = new Set<Worker<Payload>>();
  private readonly followers = new Set<QueueEvents>();

  constructor(private readonly options: BullJobQueueOptions) {
    this.connection = new CuttableRedis(options.redisUrl, { maxRetriesPerRequest: null });
    this.connection.on('error', (error) => options.onError(error));
    this.queue = new Queue<Payload>(options.name, { connection: this.connection });
    this.queue.on('error', (error) => options.onError(error));
  }

  /** Waits while Redis is away; refused when the queue closes meanwhile. */
  async add(job: Job<Payload>): Promise<void> {
    await this.addAll([job]);
  }

  async addAll(jobs: readonly Job<Payload>[]): Promise<void> {
    const bulk = jobs.map(({ id, payload }) => ({ name: 'job', data: payload, opts: this.optsOf(id) }));
    await (this.queue as Queue).addBulk(bulk);
  }

  private optsOf(id: string) {
    const { attempts = 5, backoffMillis = 1_000 } = this.options;
    return {
      jobId: requireJobId(id),
      attempts,
      backoff: { type: 'exponential', delay: backoffMillis },
      removeOnComplete: true,
      removeOnFail: true,
    };
  }

  async process(handler: JobHandler<Payload>): Promise<() => Promise<void>> {
    const { name, concurrency = 4, rateLimit, takeOverMillis = 30_000, onError } = this.options;
    const work = (job: BullJob<Payload>) =>
      handler(toJob(job), (progress) => void job.updateProgress(progress).catch((error) => onError(error, job.id)));
    const worker = new Worker<Payload>(name, work, {
      connection: this.connection,
      concurrency,
      lockDuration: takeOverMillis,
      stalledInterval: takeOverMillis,
      ...(rateLimit && { limiter: { max: rateLimit.jobs, duration: rateLimit.perMillis } }),
    });
    worker.on('error', (error) => onError(error));
    worker.on('failed', (job, error) => onError(error, job?.id));
    this.workers.add(worker);
    await worker.waitUntilReady();
    return () => this.stop(worker);
  }

  async follow(listener: (news: JobNews) => void): Promise<() => Promise<void>> {
    const events = new QueueEvents(this.options.name, { connection: this.connection });
    this.followers.add(events);
    events.on('error', (error) => this.options.onError(error));
    events.on('active', ({ jobId }) => listener({ id: jobId, what: 'begun' }));
    events.on('progress', ({ jobId, data }) => {
      if (typeof data === 'object') listener({ id: jobId, what: 'progress', progress: data });
    });
    for (const end of ['completed', 'failed', 'delayed'] as const)
      events.on(end, ({ jobId }: { jobId: string }) => listener({ id: jobId, what: 'ended' }));
    await events.waitUntilReady();
    return async () => {
      this.followers.delete(events);
      await events.close();
    };
  }

  /**
   * Lets running jobs end, but waits for neither them nor Redis beyond the limit: then its connections are cut, what
   * waits to be added is refused, and a job that still runs goes to another process once its lock is over.
   */
  async close(): Promise<void> {
    const { closeLimitMillis = 5_000, onError } = this.options;
    const limit = new AbortController();
    const idle = Promise.all([...this.workers].map((worker) => worker.pause())).catch((error: unknown) =>
      onError(error),
    );
    await Promise.race([idle, pause(closeLimitMillis, undefined, { signal: limit.signal })]);
    limit.abort();
    await Promise.all([...this.workers].map((worker) => worker.close(true)));
    // Not awaited: it may wait for a Redis that is away, until the connections are cut.
    for (const events of this.followers) void events.close().catch(onError);
    this.connection.cut();
  }

  private async stop(worker: Worker<Payload>): Promise<void> {
    this.workers.delete(worker);
    await worker.close();
  }
}

const toJob = <Payload>({ id = '', data }: BullJob<Payload>): Job<Payload> => ({ id, payload: data });
