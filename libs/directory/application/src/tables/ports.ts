import type { Post, Unit } from '@wian/contracts';
import type { Difference, RowProblem, TableImport } from '@wian/directory-domain';
import type { Result } from '@wian/kernel';

/** A row of a table as it stands in its file. */
export interface ReadRow {
  /** From 1 on, as spreadsheet programs show it. */
  readonly number: number;
  /** Null where there is no cell. */
  readonly cells: readonly (string | null)[];
}

/** Reads tables, CSV or .xlsx, where a hostile file can do no harm. */
export interface TableReader {
  /**
   * Tells the rows page by page, in order, a few hundred at a time; rows without anything in them are left out. Fails with
   * why the file is no table; then nothing that was told counts.
   */
  read(bytes: Uint8Array, told: (rows: readonly ReadRow[]) => Promise<void>): Promise<Result<void>>;
}

export type RowState = 'same' | 'changed' | 'wrong';

/** What a row of a table comes to. */
export interface PlannedRow {
  readonly row: number;
  readonly state: RowState;
  /** Null where it could not be told which. */
  readonly unitId: string | null;
  readonly postId: string | null;
  readonly differences: readonly Difference[];
  readonly problems: readonly RowProblem[];
}

/** A unit or post as an import is to leave it. */
export type Item =
  | { readonly kind: 'unit'; readonly row: number; readonly version: number; readonly after: Unit }
  | { readonly kind: 'post'; readonly row: number; readonly version: number; readonly after: Post };

/** What a unit or post was before an import; null = it was not recorded. */
export type Before = { readonly id: string; readonly state: Unit | Post | null };

/** The pages of an import, by kind. */
export interface ImportPage {
  /** Rows of the file, until they are planned. */
  readonly cells: readonly ReadRow[];
  /** In the order of the file. */
  readonly rows: readonly PlannedRow[];
  /** What the rows of that page make, until it is put into chunks. */
  readonly items: readonly Item[];
  /** What one commit records, in the order in which it can be: those above first. */
  readonly chunk: readonly Item[];
  /** What that commit changes, as it was. */
  readonly before: readonly Before[];
}

/**
 * Pages beside the imports: what is too much for one document, and made anew where it is lost before the import says that it
 * is there.
 */
export interface ImportPages {
  /** `n`: from 0 on. Takes the place of what was there. */
  put<Kind extends keyof ImportPage>(importId: string, kind: Kind, n: number, page: ImportPage[Kind]): Promise<void>;
  /** Empty where there is none. */
  get<Kind extends keyof ImportPage>(importId: string, kind: Kind, n: number): Promise<ImportPage[Kind]>;
  remove(importId: string, kind: keyof ImportPage): Promise<void>;
}

export interface ImportQueries {
  /** Those with something left to do, the oldest first. */
  open(limit: number): Promise<readonly string[]>;
  /** The newest first, after this one. */
  list(limit: number, after: string | undefined): Promise<readonly TableImport[]>;
}

/** The directory by key order, for a table of all of it. */
export interface DirectoryWalk {
  /** Units in order of id, after this one. */
  unitsAfter(unitId: string, limit: number): Promise<readonly Unit[]>;
  /** Posts of these units, in order of id. */
  postsOfUnits(unitIds: readonly string[]): Promise<readonly Post[]>;
  /** Every channel on which some post is reached, in order. */
  channels(): Promise<readonly string[]>;
}
