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
  TaskRecord,
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

/** Which records of tasks to read. */
export interface TasksWanted {
  /** On columns of Tasks. */
  readonly filter: Filter | null;
  readonly scope: Scope;
  /** Some of the task's days lie from the first to the last of these; '' = whatever day. */
  readonly days: { readonly from: string; readonly to: string };
  /** Tasks with this id or a later one, and those whose ids this one begins with; null: all. */
  readonly since: string | null;
}

/** What is kept of tasks. */
export interface TaskRecords {
  /** In the order of their ids. */
  of(wanted: TasksWanted): AsyncIterable<TaskRecord>;
  one(taskId: string, scope: Scope): Promise<TaskRecord | undefined>;
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

/** A task that was said to be new is not: whoever adds tasks reads what is known of them, and saves that. */
export class TaskKnown extends Error {
  override readonly name = 'TaskKnown';
}

/** All writes of one transaction to one generation of the tables. */
export interface ProjectionWrites {
  upsert(set: EntitySet, rows: readonly NewRow[]): Promise<void>;
  /** What is kept of these tasks, of those that are known. */
  tasks(taskIds: readonly string[]): Promise<ReadonlyMap<string, TaskRecord>>;
  /** Replaces what is kept of them, or adds it. */
  saveTasks(records: readonly TaskRecord[]): Promise<void>;
  /** For tasks that are not known; throws `TaskKnown` where one is, and then nothing of the transaction is written. */
  addTasks(records: readonly TaskRecord[]): Promise<void>;
  removeTask(taskId: string): Promise<void>;
  /** Removes the row of the subject where it stands on what counts no more. */
  removeVoided(set: EntitySet, voided: VoidedSubject): Promise<void>;
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
  /** The name of a stored table. */
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
  /** Before it goes on: `events` are to be read, for a second look at rows that differ. */
  readonly waitsFor: 'events' | null;
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
