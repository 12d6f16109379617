import type { FileProblemCode } from '@wian/documents';

/** What the process that reads tables is told: files, since rows are too many for a message. */
export interface TableTask {
  /** The table as received. */
  readonly path: string;
  /** Where its rows go: a page of them in JSON on each line. */
  readonly rows: string;
}

/** Why it is no table; nothing where it was read. `bug`: where the reader broke on it. */
export interface TableAnswer {
  readonly problem?: {
    readonly code: FileProblemCode;
    readonly params: Readonly<Record<string, string | number>>;
  };
  readonly bug?: string;
}
