import type { Job } from '@wian/kernel';

export interface ReadingPayload {
  readonly letterId: string;
}

const PREFIX = 'read-';

/** One reading a letter: adding it again while it waits changes nothing. */
export const readingJob = (letterId: string): Job<ReadingPayload> => ({
  id: `${PREFIX}${letterId}`,
  payload: { letterId },
});

/** The letter that a job of that id reads. */
export const letterOfReading = (jobId: string): string => jobId.slice(PREFIX.length);
