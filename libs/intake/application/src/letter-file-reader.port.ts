import type { FileTrouble, LetterSource, LetterStub, ParsedLetter } from '@wian/intake-domain';
import type { ToldStep } from './read-files.js';
import type { KeptTexts, TextsRead } from './read-texts.js';

/** A letter as it came. */
export interface ReceivedFile {
  readonly bytes: Uint8Array;
  /** As its sender called it; null where no name was given. */
  readonly fileName: string | null;
}

/** Names of provinces and districts by official code: `37`, `3703`. Plain, since another process may read the file. */
export type UnitNames = Readonly<Record<string, string>>;

/** Bytes to be kept, named by their SHA-256. */
export interface KeptBytes {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export type FileReading =
  /** `kept`: the text, pictures and files that `source` names. */
  | { readonly read: ParsedLetter; readonly source: LetterSource; readonly kept: readonly KeptBytes[] }
  /** It is secret: nothing else of it leaves the reader. */
  | { readonly stub: LetterStub }
  /** It cannot be read, today or on a second try. */
  | { readonly problem: FileTrouble };

/** Texts that are read again. */
export interface TextsAgain extends KeptTexts {
  /** What came with them: the lists that they speak of stand there. */
  readonly files: readonly ReceivedFile[];
}

/** Reads a letter out of a file of whatever kind, and says how far it is. Throws where it is worth trying again. */
export interface LetterFileReader {
  /**
   * `unitNames`: against which the issuer's code is checked; null = the tree is not known, and nothing is said of it. `told`
   * hears how far it is.
   */
  read(file: ReceivedFile, unitNames: UnitNames | null, told?: ToldStep): Promise<FileReading>;
  /** Reads texts anew that were taken out of files before; see `readTexts`. */
  readAgain(again: TextsAgain, unitNames: UnitNames | null): Promise<TextsRead | { readonly problem: FileTrouble }>;
}
