import { extname } from 'node:path';
import { sha256Hex } from '@wian/kernel';
import type { LetterView } from '../api-types.js';

/** A file of the folder that stands still, with its bytes as they were read in one go. */
export interface ReadyFile {
  readonly name: string;
  /** In ms. */
  readonly modifiedAt: number;
  readonly bytes: Uint8Array;
}

/** In English and Thai, for whoever looks into the folder. */
export interface Why {
  readonly code: string;
  readonly message: string;
  readonly messageTh: string | null;
}

/** What became of a file that was handed over. */
export type Outcome =
  | { readonly letter: LetterView; readonly isNew: boolean; readonly error: Why | null }
  /** Refused for what it is: the same file will be refused again. */
  | { readonly letter: null; readonly error: Why };

/** Try again: `later`, since nothing can be done with this file; `away`: with none, since the service cannot be reached. */
export type NotNow = 'later' | 'away';

/** What stands beside the file in `done` and `failed`, as JSON. */
export interface Note {
  readonly file: string;
  readonly key: string;
  readonly letterId: string | null;
  readonly status: string | null;
  /** False: these bytes were registered before, perhaps under another name. */
  readonly isNew: boolean;
  readonly error: Why | null;
}

/** The same for the same delivery, however often it is tried; another for the same bytes under another name or of another time. */
export const keyOf = ({ name, modifiedAt, bytes }: ReadyFile): string =>
  sha256Hex([name, modifiedAt, sha256Hex(bytes)].join('\n'));

export const noteOf = ({ name }: ReadyFile, key: string, { letter, error, ...rest }: Outcome): Note => ({
  file: name,
  key,
  letterId: letter?.letterId ?? null,
  status: letter?.status ?? null,
  isNew: 'isNew' in rest && rest.isNew,
  error,
});

/** File systems end a name at 255 bytes, and `.json` comes behind it; a Thai letter has three. */
const LONGEST_STEM = 180;

/** `scan.pdf` → `scan.1f0c….pdf`: no two deliveries get the same, and one that is repeated after a crash gets its own. */
export function nameOnceMoved(name: string, key: string): string {
  const ending = extname(name).slice(0, 20);
  let stem = ending === '' ? name : name.slice(0, -extname(name).length);
  while (Buffer.byteLength(stem) > LONGEST_STEM) stem = stem.slice(0, -1);
  return `${stem}.${key.slice(0, 12)}${ending}`;
}
