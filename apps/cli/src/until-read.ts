import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from './api-client.js';
import type { LetterView } from './api-types.js';
import { CliError } from './cli-error.js';
import type { Session } from './session.js';

/** Between two looks where the stream could not be had. */
const POLL_MS = 200;

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

interface Wait {
  readonly api: ApiClient;
  readonly session: Session;
  readonly limitSeconds: number;
}

/** The letter once it was read, saying meanwhile how far that is. Fails with `LETTER.NOT_READ_YET`. */
export async function untilRead({ api, session, limitSeconds }: Wait, registered: LetterView): Promise<LetterView> {
  const path = `/intake/letters/${encodeURIComponent(registered.letterId)}`;
  const end = performance.now() + limitSeconds * 1_000;
  let letter = registered;
  let told = '';
  while (letter.status === 'received') {
    const left = end - performance.now();
    if (left <= 0) throw notReadYet(letter.letterId, limitSeconds);
    for await (const state of api.events<ReadingState>(`${path}/progress`, left)) {
      const words = wordsOf(state);
      if (words !== '' && words !== told) session.note((told = words));
      if (state.reading === 'read') break;
    }
    letter = await api.get<LetterView>(path);
    if (letter.status === 'received') await pause(POLL_MS);
  }
  return letter;
}

function wordsOf({ reading, step }: ReadingState): string {
  if (reading !== 'reading' || !step) return '';
  const page = step.page === null ? '' : `, page ${step.page} of ${step.pages ?? '?'}`;
  return `reading: file ${step.file} of ${step.files}${page}`;
}

const notReadYet = (letterId: string, seconds: number) =>
  new CliError(
    'LETTER.NOT_READ_YET',
    `${letterId} is registered but was not read within ${seconds} s; look later with 'wian letters show ${letterId}'.`,
    { more: { params: { letterId } } },
  );
