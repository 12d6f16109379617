import type { TextsRead, UnitNames } from '@wian/intake-application';
import type { FileTrouble, LetterStub, ParsedLetter } from '@wian/intake-domain';

interface Task {
  /** A folder for everything that comes out of it; emptied by who gave the task. */
  readonly folder: string;
  /** Where poppler's programs and tesseract are, before the PATH. */
  readonly tools: string | null;
  readonly unitNames: UnitNames | null;
}

interface NamedFile {
  readonly path: string;
  readonly name: string;
}

/** What the process that reads is told of a letter as received: a file, since the bytes are too many for a message. */
export type FileTask = Task & NamedFile;

/** Texts to be read again, and the files that came with them. */
export interface TextsTask extends Task {
  /** Holds `KeptTexts` in JSON. */
  readonly texts: string;
  readonly files: readonly NamedFile[];
}

export type ReadingTask = FileTask | TextsTask;

/** A file that the process wrote into the folder. */
export interface WrittenFile {
  readonly path: string;
  readonly mediaType: string;
}

/** `bug`: where the reader broke on it, as it will on the next try. */
export interface Trouble {
  readonly problem: FileTrouble;
  readonly bug?: string;
}

export type TextsAnswer = Trouble | TextsRead;

export type FileAnswer =
  | Trouble
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

export type ReadingAnswer = FileAnswer | TextsAnswer;
