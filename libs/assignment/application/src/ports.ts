import type {
  Calendar,
  ClockKind,
  Directive,
  FileRef,
  Level,
  Post,
  StepOutcome,
  Task,
  TaskStatus,
  Unit,
} from '@wian/contracts';
import type { NodeId, TaskAsk } from '@wian/assignment-domain';
import type { Commit, DomainError, Versioned } from '@wian/kernel';

/** The organisation as this service's replica has it. */
export interface DirectorySource {
  /** `position`: the highest position of the directory's unit events that the replica holds. */
  current(): Promise<{ readonly units: readonly Unit[]; readonly position: number }>;
  /** Up to here every unit event is in the tree; below `position` while one could not be applied. */
  completeTo(): Promise<number>;
  byId(): Promise<ReadonlyMap<string, Unit>>;
}

/** The posts of units as this service's replica has them. */
export interface PostSource {
  ofUnits(unitIds: readonly string[]): Promise<readonly Post[]>;
}

/** What was recorded, by the ids of events. */
export interface CommitHistory {
  /** The commits that hold these events. */
  holding(eventIds: readonly string[]): Promise<readonly Pick<Commit, 'events'>[]>;
}

/** A file that somebody has sent. */
export interface SentFile extends FileRef {
  readonly by: string;
  readonly at: string;
}

export interface TaskFileStore {
  /** The same bytes are kept once, whoever sends them; the name is the last one that this person gave them. */
  keep(file: SentFile, bytes: Uint8Array): Promise<void>;
  /** Those of these files (SHA-256 in hex) that this person has sent; only who had the bytes may name them. */
  sentBy(person: string, hashes: readonly string[]): Promise<readonly FileRef[]>;
  bytes(sha256: string): Promise<Uint8Array | undefined>;
}

/** What a file is, by its bytes alone. */
export interface FileKinds {
  /** `problem`: why it is of no use, e.g. locked or with macros. */
  recognise(bytes: Uint8Array): Promise<{
    readonly kind: string;
    readonly mediaType: string;
    readonly problem: DomainError | null;
  }>;
}

/** The working calendar of government offices as this service's replica has it. */
export interface CalendarSource {
  /** Undefined until the directory has published one. */
  current(): Promise<{ readonly calendar: Calendar; readonly version: number } | undefined>;
}

/** Where a caller may look: these units and everything below them. Issuers see what they issued. */
export type Visible = readonly string[] | 'everywhere';

export interface PageRequest {
  readonly limit: number;
  /** Opaque: the `next` of the page before. */
  readonly cursor?: string | undefined;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface TaskFilter {
  readonly directive?: string | undefined;
  readonly unit?: string | undefined;
  /** In any of these. */
  readonly statuses?: readonly TaskStatus[] | undefined;
  /** The unit asks for this, and was not answered yet. */
  readonly asks?: TaskAsk | undefined;
  /** A clock still runs and was due before this instant. */
  readonly lateAsOf?: string | undefined;
}

/** What a unit owes, counted. */
export interface TaskCounts {
  readonly byStatus: Readonly<Partial<Record<TaskStatus, number>>>;
  /** Of all of these: a clock still runs and its time is over. */
  readonly overdue: number;
}

/** What lists show of a task's directive. */
export type DirectiveHead = Pick<Directive, 'number' | 'subject' | 'letterDate' | 'urgency' | 'action'>;

export interface TaskQueries {
  list(filter: TaskFilter & PageRequest & { readonly visible: Visible }): Promise<Page<Task>>;
  /** Tasks that hang under one node of the tree: a task, or a directive for those at its top. In order of official code. */
  children(query: PageRequest & { readonly node: NodeId }): Promise<Page<Task>>;
  /** The tasks of one unit, as far as they may be seen. */
  count(query: { readonly unit: string; readonly asOf: string; readonly visible: Visible }): Promise<TaskCounts>;
  /** Heads of these directives by their ids; without those that are not there. */
  directives(directiveIds: readonly string[]): Promise<ReadonlyMap<string, DirectiveHead>>;
}

export interface CascadeQueries {
  /** Ids of cascades in one of the `movingStatuses`, in order, after this one: the runner's work. */
  open(limit: number, after?: string): Promise<readonly string[]>;
}

/** What a pass over the tasks of a directive reads. */
export interface PassQueries {
  /** In order of their ids, from the one after this on. */
  tasksOf(query: {
    readonly directive: string;
    readonly after: string | null;
    readonly limit: number;
  }): Promise<readonly Versioned<Task>[]>;
  /** Those tasks of the directive that somebody of the unit that owes them has opened, or the letter. */
  openedOf(directive: string): Promise<ReadonlySet<string>>;
}

/** A letter of a directive that the unit which owes its task has registered. */
export interface Registration {
  readonly taskId: string;
  readonly directiveId: string;
  readonly registered: NonNullable<Task['registered']>;
  /** Of the event that told it. */
  readonly correlationId: string;
  readonly eventId: string;
}

/** Registrations whose tasks are not made yet. */
export interface EarlyRegistrations {
  /** Keeps each unless there is one of its task: the first time counts. */
  keep(found: readonly Registration[]): Promise<void>;
  /** Of which directives there are some. */
  directives(): Promise<readonly string[]>;
  /** In order of their tasks' ids, from the one after this on. */
  of(query: {
    readonly directive: string;
    readonly after: string | null;
    readonly limit: number;
  }): Promise<readonly Registration[]>;
  remove(taskIds: readonly string[]): Promise<void>;
}

export type StepStatus = 'pending' | StepOutcome['kind'];

export interface EscalationFilter {
  readonly directive?: string | undefined;
  readonly status?: StepStatus | undefined;
  readonly visible: Visible;
}

export interface EscalationQueries {
  /** Tasks with a step due by then, the earliest first; `after`: the last one of the page before. */
  due(query: {
    readonly by: string;
    readonly limit: number;
    readonly after?: DueTask | undefined;
  }): Promise<readonly DueTask[]>;
  /** Tasks with a step in this status, newest directive first, from this task on. */
  tasksWithSteps(
    query: EscalationFilter & { readonly limit: number; readonly from?: string | undefined },
  ): Promise<readonly Task[]>;
}

export interface DueTask {
  readonly taskId: string;
  readonly nextDueAt: string;
}

/** A step's place for ever: its task, its clock, its own id. */
export interface StepPlace {
  readonly taskId: string;
  readonly clock: ClockKind;
  readonly stepId: string;
}

/** A dated fact beside a task; it never changes. */
export interface Receipt {
  /** Deterministic, so that the same fact is kept once. */
  readonly id: string;
  readonly kind: 'delivered' | 'opened';
  readonly taskId: string;
  readonly directiveId: string;
  readonly unitId: string;
  readonly channel: string;
  readonly at: string;
  /** The post that it was sent to; null where the task itself was opened. */
  readonly postId: string | null;
  /** Who opened the task itself; null where a channel tells it. */
  readonly personId: string | null;
}

/** How many tasks of one level have at least one receipt of this kind about the unit that owes them. */
export interface ReceiptCount {
  readonly level: Level;
  /** Of units that only pass on; they are counted apart. */
  readonly relaying: boolean;
  readonly kind: Receipt['kind'];
  readonly count: number;
}

export interface ReceiptStore {
  /** Keeps what is new; the same receipt again changes nothing, another one under the same id throws. */
  record(receipts: readonly Receipt[]): Promise<void>;
  /** Keeps it unless there is one under its id: the first time counts. */
  recordFirst(receipt: Receipt): Promise<void>;
  countByLevel(directive: string): Promise<readonly ReceiptCount[]>;
}
