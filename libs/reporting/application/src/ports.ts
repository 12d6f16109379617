import type { Unit } from '@wian/contracts';
import type {
  EntitySet,
  Filter,
  Generation,
  OrderBy,
  Progress,
  Row,
  RowDifference,
  TableRow,
  TaskHistory,
  Value,
} from '@wian/reporting-domain';

/** Where a caller may look: these units and everything below them. */
export type Visible = readonly string[] | 'everywhere';

/** The same, as rows can tell it. `issuers`: all units of the subtree; `path`: its tops. */
export type Scope =
  | 'everywhere'
  | { readonly path: readonly string[] }
  | { readonly keys: readonly string[] }
  | { readonly issuers: readonly string[]; readonly path: readonly string[] };

export interface Condition {
  readonly set: EntitySet;
  readonly filter: Filter | null;
  readonly scope: Scope;
}

export interface RowsRequest extends Condition {
  /** Never empty: its last column is the table's key. */
  readonly orderBy: readonly OrderBy[];
  /** Values of the `orderBy` columns of the last row that was given; null = from the beginning. */
  readonly after: readonly Value[] | null;
  readonly skip: number;
  readonly limit: number;
}

/** The tables as they stand. */
export interface ReportRows {
  find(request: RowsRequest): Promise<readonly Row[]>;
  count(condition: Condition): Promise<number>;
  byKey(request: { readonly set: EntitySet; readonly key: string; readonly scope: Scope }): Promise<Row | undefined>;
}

/** A row to be written unless a newer one, by (epoch, v), is there. */
export interface NewRow {
  readonly row: Row;
  readonly epoch: number;
  readonly v: number;
  /** Units from the top of the tree down to the row's; for tables that are scoped by path. */
  readonly path?: readonly string[];
}

/** The newest event of a topic that has been applied; older ones of other partitions may still be missing. */
export interface TopicPosition {
  readonly topic: string;
  readonly epoch: number;
  readonly position: number;
  readonly at: string;
}

/** What a restored service has lost: from `epoch` on, only versions up to `v` of what earlier epochs held count. */
export interface VoidedSubject {
  readonly subject: string;
  readonly epoch: number;
  readonly v: number;
}

/** All writes of one transaction to one generation of the tables. */
export interface ProjectionWrites {
  upsert(set: EntitySet, rows: readonly NewRow[]): Promise<void>;
  histories(taskIds: readonly string[]): Promise<ReadonlyMap<string, TaskHistory>>;
  /** Histories with days to write up to `today`, or with rows of days after it, at most `limit`. */
  pendingHistories(today: string, limit: number): Promise<readonly TaskHistory[]>;
  saveHistories(histories: readonly TaskHistory[]): Promise<void>;
  /** Removes the days of a completed task that an earlier state had carried beyond its last one. */
  removeDaysAfter(taskId: string, day: string): Promise<void>;
  /** Removes rows of the subject, or of its parts, that stand on what counts no more. */
  removeVoided(set: EntitySet, voided: VoidedSubject): Promise<void>;
  removeHistory(taskId: string): Promise<void>;
  /** Does a row stand there that is newer than (epoch, v)? For a table that is made of one object alone. */
  hasNewer(set: EntitySet, than: { readonly epoch: number; readonly v: number }): Promise<boolean>;
  /** Removes every row that is older than (epoch, v), for a table that is made of one object alone. */
  removeOlder(set: EntitySet, than: { readonly epoch: number; readonly v: number }): Promise<void>;
}

export interface ProjectionStore {
  /**
   * Does the work on every generation that stands now, all in one transaction, so that they are never apart; one answer
   * each. `work` may run more than once: it is tried again where another writer was faster.
   */
  inTransaction<T>(work: (writes: ProjectionWrites) => Promise<T>): Promise<readonly T[]>;
  /** Unless a newer one is there. Apart from the rows, since partitions that work side by side share it. */
  savePosition(position: TopicPosition): Promise<void>;
  positions(): Promise<readonly TopicPosition[]>;
  /** Generations with days still to be written up to `today`, or with rows of days after it. */
  generationsBehind(today: string): Promise<readonly number[]>;
  /** First day that some task has no row for yet in the live tables, up to `today`. */
  oldestPendingDay(today: string): Promise<string | undefined>;
  /** Not versioned: the newest look wins. */
  saveFreshness(rows: readonly Row[]): Promise<void>;
  freshness(): Promise<readonly Row[]>;
}

/** Everything below `done` has been handled or parked; the next event published gets the place `end`. */
export interface PartitionReading {
  readonly partition: number;
  readonly end: number;
  readonly done: number;
}

/** How far a topic has been read. */
export interface TopicReading {
  readonly partitions: readonly PartitionReading[];
  /** Events wait that could not be handled. */
  readonly parked: boolean;
}

export interface TopicReadings {
  /** Asks in this order: ends, what is done, what is parked. Throws where that cannot be asked. */
  of(topic: string): Promise<TopicReading>;
}

/** The organisation as this service's replica has it. */
export interface DirectorySource {
  current(): Promise<{ readonly units: readonly Unit[]; readonly position: number }>;
}

/** What becomes of events needs no more of the store than this. */
export type EventWrites = Pick<ProjectionStore, 'inTransaction' | 'savePosition'>;

export interface TablesPage {
  /** One of `comparedTables`. */
  readonly table: string;
  readonly live: number;
  readonly rebuilt: number;
  /** The last id of the page before; '' for the first page. */
  readonly after: string;
  readonly limit: number;
}

/** What a comparison of a generation with the live one has found. */
export interface Comparison {
  readonly generation: number;
  readonly at: string;
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly different: number }[];
  /** The first ones, in the order of tables and ids. */
  readonly differences: readonly RowDifference[];
}

/** How far a comparison at hand is. */
export interface ComparisonProgress {
  readonly generation: number;
  /** When that comparison was asked for. */
  readonly asked: string;
  readonly rows: number;
  /** Before it goes on: `days` are to be written, or `events` to be read, for a second look at rows that differ. */
  readonly waitsFor: 'days' | 'events' | null;
}

/** The tables of generations, by number. */
export interface GenerationTables {
  /** Makes them, with their indexes; safe to repeat. */
  prepare(generation: number): Promise<void>;
  /** Removes them with everything in them; safe to repeat. */
  remove(generation: number): Promise<void>;
  /** Rows of both in the order of their ids, as they stood at one moment. */
  page(request: TablesPage): Promise<{ readonly live: readonly TableRow[]; readonly rebuilt: readonly TableRow[] }>;
  /** Replaces that of the same generation. */
  saveComparison(comparison: Comparison): Promise<void>;
  comparison(generation: number): Promise<Comparison | undefined>;
  /** Replaces that of the same generation. */
  saveProgress(progress: ComparisonProgress): Promise<void>;
  progress(generation: number): Promise<ComparisonProgress | undefined>;
}

/** This process' part in reading every topic from the beginning for one generation. */
export interface Backfill {
  /** Everything that was published before this part began is applied by one of the parts, and nothing lies parked. */
  isDone(): Promise<boolean>;
  /** Ends what is at hand. */
  close(): Promise<void>;
}

/** A number alone does not name it: after a restored backup the same one may be given again. */
export type Rebuild = Pick<Generation, 'number' | 'startedAt'>;

export interface Backfills {
  start(generation: Rebuild): Backfill;
  /** By topic, over all processes. */
  progress(generation: Rebuild): Promise<readonly (Progress & { readonly topic: string })[]>;
  /** Events of the topics that could not be applied to this generation. */
  parked(generation: Rebuild): Promise<number>;
  /** Removes what could not be applied to any generation that had this number; safe to repeat. */
  forget(number: number): Promise<void>;
}
