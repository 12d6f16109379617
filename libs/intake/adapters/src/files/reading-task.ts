import type { UnitNames } from '@wian/intake-application';
import type { FileTrouble, LetterStub, ParsedLetter } from '@wian/intake-domain';

/** What the process that reads is told: files, since the bytes are too many for a message. */
export interface ReadingTask {
  /** The letter as received. */
  readonly path: string;
  readonly name: string;
  /** A folder for everything that comes out of it; emptied by who gave the task. */
  readonly folder: string;
  /** Where poppler's programs and tesseract are, before the PATH. */
  readonly tools: string | null;
  readonly unitNames: UnitNames | null;
}

/** A file that the process wrote into the folder. */
export interface WrittenFile {
  readonly path: string;
  readonly mediaType: string;
}

export type ReadingAnswer =
  /** `bug`: where the reader broke on it, as it will on the next try. */
  | { readonly problem: FileTrouble; readonly bug?: string }
  | { readonly stub: LetterStub }
  | {
      readonly mediaType: string;
      readonly origin: 'written' | 'recognised';
      readonly read: ParsedLetter;
      /** `start`: offset into the text that was read. */
      readonly pages: readonly {
        readonly start: number;
        readonly isRead: boolean;
        readonly picture: WrittenFile | null;
      }[];
      readonly files: readonly (WrittenFile & { readonly name: string; readonly isLetter: boolean })[];
    };
