import type { Directive, FileRef, OnBehalf, OrderReport, Task } from '@wian/contracts';
import type { ClockRules } from '../escalation/start-clocks.js';
import type { HeldPost } from './standing.policy.js';

/** What a report says; `order`: on this order alone. */
export interface ReportMade extends Pick<OrderReport, 'text' | 'kind' | 'values'> {
  readonly order?: number | undefined;
  readonly files?: FileHashes;
}

/** Of files that the same person has sent before (SHA-256 in hex). */
type FileHashes = readonly string[] | undefined;

/** How it is known that a unit without computers has taken note. */
export interface EvidenceGiven extends Pick<OnBehalf['evidence'], 'text'> {
  readonly files?: FileHashes;
}

/** A step that somebody wants to take on a task, with what they say. */
export type TaskStep = WorkingStep | MovingStep | ExtensionStep;

/** The unit's work, and judging it. */
type WorkingStep =
  | { readonly type: 'acknowledge' | 'start' | 'complete' | 'undo' }
  | { readonly type: 'acknowledge-for'; readonly evidence: EvidenceGiven }
  | { readonly type: 'accept'; readonly plan: string; readonly finishOn?: string | undefined }
  | ({ readonly type: 'report' } & ReportMade)
  | { readonly type: 'return'; readonly reason: string };

/** Whose the task is. */
type MovingStep =
  | { readonly type: 'exempt' | 'keep'; readonly reason: string }
  /** `postId: null` takes it back. */
  | { readonly type: 'delegate'; readonly postId: string | null; readonly note?: string | undefined }
  | { readonly type: 'disown'; readonly reason: string; readonly suggestedUnitId?: string | undefined }
  | { readonly type: 'transfer'; readonly toUnitId: string; readonly reason: string };

export interface ExtensionAsked {
  /** The last day of the time asked for. */
  readonly until: string;
  readonly reason: string;
}

export interface ExtensionDecided {
  readonly grant: boolean;
  /** Another last day than was asked for. */
  readonly until?: string | undefined;
  readonly reason?: string | undefined;
}

/** More time for the work. */
type ExtensionStep =
  ({ readonly type: 'ask-extension' } & ExtensionAsked) | ({ readonly type: 'decide-extension' } & ExtensionDecided);

/** What a step is decided on besides the task; each of the optional ones is asked by the step of that name alone. */
export interface Surroundings {
  /** Nobody of the task's unit can take its steps by computer today. */
  readonly isOffline: boolean;
  /** For so long after a step its taker may take it back. */
  readonly undoSeconds: number;
  /** Position of the directory's unit events in the replica that decides: recorded with the clocks that the step ends. */
  readonly treePosition: number;
  /** Posts of the unit that are held today. */
  readonly delegates?: readonly HeldPost[];
  readonly transfer?: {
    /** Units from the top of the tree to the one that is to get the task, today; undefined = there is no such unit. */
    readonly path: readonly string[] | undefined;
    readonly directive: Directive;
    /** By what the new owner's limits are counted. */
    readonly rules: ClockRules;
  };
  readonly extension?: {
    /** By what the unit's limits are counted. */
    readonly rules: ClockRules;
    /** When the issuer's own work is due, where the directive follows from one that it owes itself. */
    readonly ownDueAt: string | undefined;
  };
  /** What the directive asks reports to fill in. */
  readonly form?: Directive['form'];
  /** Those of the files asked for that this person has sent. */
  readonly sent?: readonly FileRef[];
  /** The task before its last commit, and the types of the events by which it came from there; by the log. */
  readonly before?: { readonly task: Task; readonly by: readonly string[] } | undefined;
}

interface Taking extends Surroundings {
  readonly at: string;
  readonly by: string;
  /** Posts that this person holds or acts for today. */
  readonly posts: readonly HeldPost[];
}

/** A step that somebody takes on a task. */
export type TaskCommand = WorkingCommand | MovingCommand | ExtensionCommand;
export type ExtensionCommand = Taking & ExtensionStep;
export type WorkingCommand = Taking & WorkingStep;
export type MovingCommand = Taking & MovingStep;
