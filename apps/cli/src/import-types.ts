/** A table that came to change the directory, and how far it is. */
export interface TableImport {
  readonly importId: string;
  readonly file: string;
  /** The first day on which its rows hold. */
  readonly on: string;
  readonly rows: number;
  readonly status: 'received' | 'planned' | 'applying' | 'applied' | 'stopped' | 'undoing' | 'undone';
  readonly plan: {
    readonly hash: string;
    readonly wrong: number;
    readonly changed: number;
    readonly same: number;
    readonly differences: Readonly<Record<string, number>>;
    readonly chunks: number;
  } | null;
  /** Chunks that stand: up while it is applied, down while it is undone. */
  readonly done: number;
  /** What undoing left as it is. */
  readonly kept: { readonly count: number; readonly ids: readonly string[] };
  readonly stopped: { readonly code: string; readonly message: string } | null;
}

/** What a row of a table comes to. */
export interface PlannedRow {
  readonly row: number;
  readonly state: 'same' | 'changed' | 'wrong';
  /** Null where it could not be told which. */
  readonly unitId: string | null;
  readonly postId: string | null;
  readonly differences: readonly {
    readonly what: string;
    /** Null where all of it is new. */
    readonly column: string | null;
    readonly from: string;
    readonly to: string;
  }[];
  readonly problems: readonly {
    readonly column: string | null;
    readonly code: string;
    readonly message: string;
    readonly messageTh: string | null;
  }[];
}
