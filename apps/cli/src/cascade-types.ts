import type { Level, TaskStatus } from '@wian/contracts';
import type { UnitName } from './api-types.js';

type Counts = Readonly<Partial<Record<TaskStatus, number>>>;

export interface CascadeView {
  readonly directiveId: string;
  readonly number: string;
  readonly subject: string;
  readonly issuerName: string | null;
  readonly issuerUnitId: string;
  /** `complete`: every task is made. */
  readonly status:
    | 'waiting'
    | 'held'
    | 'resolving'
    | 'running'
    | 'changing'
    | 'complete'
    | 'stopped'
    | 'withdrawing'
    | 'withdrawn'
    | 'recalling'
    | 'recalled';
  readonly recipients: number;
  readonly tasksMade: number;
  readonly byStatus: Counts;
  /** The whole as one branch; null until its tasks were looked at. */
  readonly whole: Branch | null;
  readonly levels: readonly {
    readonly level: Level;
    readonly relaying: boolean;
    readonly total: number;
    readonly byStatus: Counts;
    /** Tasks that have come so far, whatever followed. */
    readonly progress: Readonly<
      Record<'delivered' | 'opened' | 'acknowledged' | 'onBehalf' | 'reported' | 'completed', number>
    >;
  }[];
  /** Only of a held cascade: what the officer was shown, and what there is today. */
  readonly difference: { readonly shown: Shown; readonly found: Shown } | null;
  readonly problem: string | null;
  /** Tasks that there are to make, with those of units in between. */
  readonly nodes: number;
  /** What is being done to its tasks. */
  readonly pass: { readonly kind: string; readonly seen: number; readonly touched: number } | null;
  readonly stopped: Steered | null;
  /** `tasks` is null until all of them were looked at. */
  readonly recalled: (Steered & { readonly tasks: { readonly ended: number; readonly tooLate: number } | null }) | null;
  readonly ended: { readonly as: string; readonly at: string; readonly reason: string | null } | null;
}

/** What an officer has done to a cascade: when, who and why. */
interface Steered {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

interface Shown {
  readonly count: number;
  readonly hash: string;
}

/** Who would get a task of a held cascade in today's directory. */
export interface RecipientsToday extends Shown {
  readonly items: readonly UnitName[];
}

export interface TaskNode extends UnitName {
  readonly taskId: string;
  readonly level: Level;
  readonly status: TaskStatus;
  readonly relaying: boolean;
  readonly orders: readonly number[];
  /** How many tasks stand below it. */
  readonly children: number;
  /** Everything below it; null where nothing is. */
  readonly below: Branch | null;
}

/** What stands below one node of the tree, of the addressed units. */
export interface Branch {
  readonly total: number;
  readonly acknowledged: number;
  readonly reported: number;
  readonly completed: number;
  readonly children: number;
  readonly childrenDone: number;
  readonly state: 'open' | 'done';
  readonly rule: { readonly rule: string; readonly percent: number };
}

/** A unit that still owes something. */
export interface OwingUnit extends UnitName {
  readonly taskId: string;
  readonly level: Level;
  readonly status: TaskStatus;
  readonly relaying: boolean;
  readonly awaits: readonly string[];
  readonly dueAt: string | null;
  readonly late: boolean;
  readonly reminded: { readonly at: string; readonly by: string; readonly count: number } | null;
}

export interface Unanswered {
  readonly step: string;
  readonly total: number;
  readonly levels: readonly {
    readonly level: Level;
    readonly count: number;
    readonly items: readonly OwingUnit[];
    readonly next: string | null;
  }[];
}

export interface Blockers {
  readonly state: 'open' | 'done';
  readonly items: readonly OwingUnit[];
  readonly more: boolean;
}

export interface Reminded {
  readonly step: string;
  readonly reminded: number;
  readonly leftOut: readonly { readonly why: string; readonly count: number; readonly items: readonly OwingUnit[] }[];
  readonly more: boolean;
}
