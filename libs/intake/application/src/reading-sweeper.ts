import type { JobQueue } from '@wian/kernel';
import type { LetterQueries } from './letter-queries.port.js';
import { readingJob, type ReadingPayload } from './reading-job.js';

const atOnce = 500;

/** Adds the reading of every letter that still waits: the queue may have lost it, the letters have not. */
export class ReadingSweeper {
  constructor(
    private readonly queries: LetterQueries,
    private readonly jobs: JobQueue<ReadingPayload>,
  ) {}

  /** One pass; resolves to how many letters wait. */
  async sweep(): Promise<number> {
    const waiting = await this.queries.waitingToBeRead(atOnce);
    for (const letterId of waiting) await this.jobs.add(readingJob(letterId));
    return waiting.length;
  }
}
