import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from './api-client.js';
import type { LetterView } from './api-types.js';

/** Between two looks. */
const POLL_MS = 200;

export const letterPath = (id: string) => `/intake/letters/${encodeURIComponent(id)}`;

interface Waiting {
  readonly seconds: number;
  readonly signal?: AbortSignal;
  /** Told meanwhile how far the reading is. */
  readonly note?: (words: string) => void;
}

/** How the reading of a letter stands. */
interface ReadingState {
  readonly reading: 'waiting' | 'reading' | 'read';
  readonly step: {
    readonly file: number;
    readonly files: number;
    readonly page: number | null;
    readonly pages: number | null;
  } | null;
}

/** Looks at a letter until it is read, it has been waited for long enough, or the signal says to stop. */
export async function untilRead(
  api: ApiClient,
  registered: LetterView,
  { seconds, signal, note }: Waiting,
): Promise<{ readonly letter: LetterView; readonly isRead: boolean }> {
  const end = performance.now() + seconds * 1_000;
  let letter = registered;
  while (letter.status === 'received') {
    const left = end - performance.now();
    if (left <= 0 || signal?.aborted) return { letter, isRead: false };
    if (note) await follow(api, letter, { millis: left, note });
    letter = await api.get<LetterView>(letterPath(letter.letterId));
    if (letter.status === 'received') await pause(POLL_MS);
  }
  return { letter, isRead: true };
}

/** Until the reading or the time is over, or the stream ends. */
async function follow(
  api: ApiClient,
  { letterId }: LetterView,
  { millis, note }: { readonly millis: number; readonly note: (words: string) => void },
): Promise<void> {
  let told = '';
  for await (const state of api.events<ReadingState>(`${letterPath(letterId)}/progress`, millis)) {
    const words = wordsOf(state);
    if (words !== '' && words !== told) note((told = words));
    if (state.reading === 'read') break;
  }
}

function wordsOf({ reading, step }: ReadingState): string {
  if (reading !== 'reading' || !step) return '';
  const page = step.page === null ? '' : `, page ${step.page} of ${step.pages ?? '?'}`;
  return `reading: file ${step.file} of ${step.files}${page}`;
}
