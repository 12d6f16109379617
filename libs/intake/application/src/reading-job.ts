import type { Job } from '@wian/kernel';

export interface ReadingPayload {
  readonly letterId: string;
}

/** One reading a letter: adding it again while it waits changes nothing. */
export const readingJob = (letterId: string): Job<ReadingPayload> => ({
  id: `read-${letterId}`,
  payload: { letterId },
});
