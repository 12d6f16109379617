import type { JobQueue } from '@wian/kernel';
import type { LetterQueries } from './letter-queries.port.js';
import { readingJob, type ReadingPayload } from './reading-job.js';

const AT_ONCE = 500;

/** Adds the reading of every letter that still waits: the queue may have lost it, the letters have not. */
export class ReadingSweeper {
  /** The last one that was added; undefined: from the beginning. */
  private after: string | undefined;

  constructor(
    private readonly queries: LetterQueries,
    private readonly jobs: Pick<JobQueue<ReadingPayload>, 'add'>,
    private readonly atOnce = AT_ONCE,
  ) {}

  /**
   * One pass over so many letters; resolves to how many. The next pass goes on behind them, so that letters which wait for long
   * keep no later one waiting, and begins anew once it has come to the end.
   */
  async sweep(): Promise<number> {
    const waiting = await this.queries.waitingToBeRead({ limit: this.atOnce, after: this.after });
    for (const letterId of waiting) await this.jobs.add(readingJob(letterId));
    this.after = waiting.length < this.atOnce ? undefined : waiting.at(-1);
    return waiting.length;
  }
}
