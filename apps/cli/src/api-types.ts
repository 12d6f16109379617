import type {
  ClockKind,
  ClockStep,
  Directive,
  LetterRegistration,
  Level,
  Post,
  StepOutcome,
  Task,
  TaskClock,
  TaskStatus,
  UnitCause,
  UnitType,
} from '@wian/contracts';
import type { Occupancy } from '@wian/org-tree';
import type {
  JoinedLetter,
  LetterFields,
  LetterReading,
  LetterStatus,
  Register,
  Registration,
} from '@wian/intake-domain';

/** What the services answer, as far as it is shown; `--json` prints answers whole. */
export interface LetterItem {
  readonly letterId: string;
  readonly version: number;
  readonly unitId: string;
  readonly status: LetterStatus;
  readonly receivedAt: string;
  readonly fileName: string | null;
  readonly fields: LetterFields | null;
  readonly duplicateOf: string | null;
  readonly rejectedBecause?: string;
  readonly withheldBecause?: string;
  readonly registered?: LetterRegistration;
  /** The letter that it was made of. */
  readonly partOf?: { readonly letterId: string };
  readonly splitInto?: readonly { readonly letterId: string }[];
  readonly joined?: readonly JoinedLetter[];
  readonly mergedInto?: string;
  readonly directiveId: string | null;
}

export interface LetterView extends LetterItem {
  readonly read: LetterReading | null;
  readonly questions: readonly {
    readonly field: string;
    readonly message: string;
    readonly messageTh?: string;
    readonly code?: string;
  }[];
}

export interface ThreadItem {
  readonly relation: 'above' | 'same' | 'beside' | 'below';
  readonly steps: number;
  /** Of the same letter. */
  readonly by?: 'number' | 'bytes' | 'text';
  readonly number: string | null;
  readonly date: string | null;
  readonly organisation: string | null;
  /** null: it has not come in, or is not yours to see. */
  readonly letter: LetterItem | null;
}

export type RegisterItem = Register;
export type RegisterLine = Omit<Registration, 'words' | 'place'>;

/** A unit as it stood on one day. */
export interface UnitItem extends UnitName {
  readonly type: UnitType;
  readonly level: Level;
  readonly parentId: string | null;
  readonly sample: boolean;
}

/** One day on which a unit turned. */
export interface UnitTurning {
  readonly on: string;
  readonly what: readonly string[];
  /** null = it was no more. */
  readonly became: (Omit<UnitItem, 'unitId' | 'sample'> & { readonly code: string }) | null;
  readonly because: readonly UnitCause[];
}

export interface PostItem extends Post {
  readonly occupancy: Occupancy;
}

export interface VacantPostItem extends Pick<Post, 'postId' | 'unitId' | 'title'>, Omit<Occupancy, 'actingBeside'> {
  readonly unitName: string;
}

export interface UnitName {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
}

export interface Preview {
  readonly letterId: string;
  /** The day on which the organisation tree was resolved. */
  readonly treeDate: string;
  readonly count: number;
  readonly hash: string;
  /** The first of them; `audience show` pages through all. */
  readonly recipients: readonly UnitName[];
  readonly relayingCount: number;
  readonly relaying: readonly UnitName[];
  /** Units that the letter itself reaches where each level passes it on. */
  readonly firstCount: number;
}

export interface TaskItem extends Task {
  readonly unitName: string;
  readonly unitCode: string;
  readonly directive: Pick<Directive, 'number' | 'subject' | 'letterDate' | 'urgency' | 'action'>;
}

export interface TaskView extends TaskItem {
  /** The steps open to whoever asks. */
  readonly can: readonly string[];
  readonly directive: TaskItem['directive'] & {
    readonly orders: readonly Pick<Directive['orders'][number], 'ordinal' | 'text' | 'action'>[];
    /** What a report fills in. */
    readonly form?: Directive['form'];
  };
}

/** What became of one step on many tasks. */
export interface StepResults {
  readonly taken: number;
  readonly refused: number;
  readonly items: readonly {
    readonly taskId: string;
    readonly status: TaskStatus | null;
    readonly problem: { readonly code: string; readonly detail: string } | null;
  }[];
}

type StepStatus = 'pending' | 'fired' | 'superfluous' | 'skipped';

/** One step of one clock of a task. */
export interface EscalationItem {
  readonly taskId: string;
  readonly clock: ClockKind;
  readonly stepId: string;
  readonly unitName: string;
  readonly dueAt: string;
  readonly target: string;
  readonly status: StepStatus;
  readonly at: string | null;
  readonly reason: string | null;
  readonly targetUnitId: string | null;
}

export interface TaskPlan {
  readonly taskId: string;
  readonly asOf: string;
  readonly clocks: readonly PlannedClock[];
}

export interface PlannedClock extends Omit<TaskClock, 'steps'> {
  readonly kind: ClockKind;
  readonly state: 'running' | 'late' | 'ended';
  readonly steps: readonly PlannedStep[];
}

export interface PlannedStep extends ClockStep {
  readonly status: StepStatus;
  /** Of a pending step: what would become of it. */
  readonly expected: (Pick<StepOutcome, 'reason' | 'targetUnitId'> & { readonly kind: 'fired' | 'skipped' }) | null;
}

export interface ParkedItem {
  readonly id: string;
  readonly group: string;
  readonly key: string;
  readonly type: string | null;
  readonly status: 'parked' | 'dead' | 'discarded';
  readonly reason: string;
  readonly attempts: number;
  readonly at: string;
  readonly discarded?: { readonly at: string; readonly by: string; readonly reason: string };
}

export interface ParkedBytes extends ParkedItem {
  /** Base64. */
  readonly bytes: string;
}

export interface ConsumersView {
  readonly service: string;
  readonly group: string;
  readonly paused: { readonly at: string; readonly by: string; readonly reason: string } | null;
  readonly stopped: { readonly store: number; readonly events: number };
  readonly topics: readonly { readonly topic: string; readonly lag: number }[];
}

export interface GenerationItem {
  readonly generation: number;
  readonly state: 'building' | 'built' | 'comparing' | 'live' | 'kept';
  readonly startedAt: string | null;
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly percent: number;
    readonly topics: readonly { readonly topic: string; readonly done: number; readonly total: number }[];
  } | null;
  readonly parked: number;
  /** Of a comparison at hand. */
  readonly comparing: { readonly rows: number } | null;
  readonly waitsFor: 'events' | 'paused' | null;
  readonly compared: { readonly at: string; readonly rows: number; readonly different: number } | null;
}

export interface GenerationDifferences {
  readonly generation: number;
  readonly at: string | null;
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly different: number }[];
  /** The first ones. */
  readonly differences: readonly RowDifference[];
}

export interface RowDifference {
  readonly table: string;
  readonly id: string;
  readonly in: 'both' | 'live' | 'rebuilt';
  readonly fields: readonly { readonly field: string; readonly live: unknown; readonly rebuilt: unknown }[];
}

export interface LogVerification {
  readonly service: string;
  readonly ok: boolean;
  readonly batches: number;
  readonly commits: number;
  readonly lastPosition: number;
  /** Where the log ends. */
  readonly endPosition: number;
  readonly firstBad: { readonly position: number; readonly problem: string } | null;
  readonly checkpoints: {
    readonly configured: boolean;
    readonly checked: number;
    readonly signedTo: number;
    readonly unreadable: number;
  };
}

/** What was walked so far; `next` is where to go on. */
export interface LogWalk extends LogVerification {
  readonly next: string | null;
}

export interface ArchivedPart {
  readonly file: string;
  readonly bytes: number;
  readonly commits: number;
  readonly firstPosition: number;
  readonly lastPosition: number;
}

/** One part was moved; null: nothing was left to move. */
export interface LogArchiving {
  readonly service: string;
  readonly archived: ArchivedPart | null;
}

/** One thing that happened to an object. */
export interface TrailStep {
  readonly version: number;
  readonly position: number | null;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly correlationId: string;
  readonly causationId: string | null;
}

export interface NoticeItem {
  readonly noticeId: string;
  readonly taskId: string;
  /** Null until the directive has come to the notification service. */
  readonly title: string | null;
  readonly text: string | null;
  readonly at: string;
  readonly read: boolean;
}

export interface DeliveryItem {
  readonly taskId: string;
  readonly unitId: string;
  readonly cause: string;
  /** Null: nobody holds a post there. */
  readonly postId: string | null;
  readonly channel: string;
  readonly status: 'planned' | 'delivered' | 'not-delivered' | 'read';
  readonly reason: string | null;
  readonly detail: string | null;
  readonly attempts: number;
  readonly plannedAt: string;
  readonly deliveredAt: string | null;
  readonly openedAt: string | null;
}

export interface MailItem {
  readonly messageId: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly receivedAt: string;
}
