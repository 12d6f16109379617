import type { JobQueue, Result } from '@wian/kernel';
import type { Caller } from './caller.js';
import type { LetterAccess } from './letter-access.js';
import type { LetterLog, LoadedLetter } from './letter-log.js';
import { readingJob, type ReadingPayload } from './reading-job.js';

interface Dependencies {
  readonly letters: LetterLog;
  readonly access: LetterAccess;
  readonly jobs: JobQueue<ReadingPayload>;
  /** Told of a job that could not be added; the sweeper adds it later. */
  readonly onLostJob: (error: unknown) => void;
}

/** Has an unreadable letter read once more, from the bytes as received. Asked again while it waits, nothing changes. */
export class ReadAgain {
  constructor(private readonly needs: Dependencies) {}

  async execute(caller: Caller, letterId: string): Promise<Result<LoadedLetter>> {
    const { letters, access, jobs, onLostJob } = this.needs;
    const found = await access.toAct(caller, letterId);
    if (!found.ok) return found;
    const committed = await letters.commit(caller, letters.decide(letterId, found.value, { type: 'readAgain' }));
    if (!committed.ok) return committed;
    void jobs.add(readingJob(letterId)).catch(onLostJob);
    return access.toRead(caller, letterId);
  }
}
