import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from './api-client.js';
import type { LetterView } from './api-types.js';

const POLL_MS = 200;

export const letterPath = (id: string) => `/intake/letters/${encodeURIComponent(id)}`;

interface Waiting {
  readonly seconds: number;
  readonly signal?: AbortSignal;
}

/** Looks at a letter until it is read, it has been waited for long enough, or the signal says to stop. */
export async function untilRead(
  api: ApiClient,
  registered: LetterView,
  { seconds, signal }: Waiting,
): Promise<{ readonly letter: LetterView; readonly isRead: boolean }> {
  const end = performance.now() + seconds * 1000;
  let letter = registered;
  while (letter.status === 'received') {
    if (performance.now() >= end || signal?.aborted) return { letter, isRead: false };
    await pause(POLL_MS);
    letter = await api.get<LetterView>(letterPath(letter.letterId));
  }
  return { letter, isRead: true };
}
