import type { Level } from '@wian/contracts';
import type { UnitName } from './api-types.js';

export interface LevelDue {
  readonly level: Level;
  /** Place among the letter's deadlines. */
  readonly deadline: number;
  readonly anchor: 'written' | 'derived' | 'receipt';
  readonly units: number;
  readonly earliest: string;
  readonly latest: string;
  readonly provisional: boolean;
  readonly noWorkingDayLeft: number;
}

/** What would come of a letter if it were issued now. */
export interface Impact {
  readonly count: number;
  readonly hash: string;
  readonly counts: readonly { readonly type: string; readonly count: number }[];
  readonly relayingCount: number;
  readonly withoutContact: {
    readonly nobody: number;
    readonly signInOnly: number;
    readonly first: readonly UnitName[];
  };
  /** null = no calendar is published yet. */
  readonly times: {
    readonly dues: readonly LevelDue[];
    readonly again: readonly {
      readonly deadline: number;
      readonly units: number;
      readonly next: readonly string[] | null;
    }[];
    readonly mayAnswerAfter: number;
  } | null;
  /** By a second person. */
  readonly approval: {
    readonly above: number;
    readonly needed: boolean;
    readonly given: { readonly by: string; readonly at: string } | null;
  };
  readonly deadlines: readonly { readonly text: string }[];
}

interface AudienceReason {
  readonly path: readonly number[];
  readonly kind: string;
  readonly says: string;
  readonly th: string;
}

export interface AudienceMember extends UnitName {
  readonly type: string;
  readonly reasons?: readonly AudienceReason[];
}

/** One page of whom a letter or an expression addresses. */
export interface ShownAudience {
  readonly date: string;
  readonly count: number;
  readonly hash: string;
  readonly counts: readonly { readonly type: string; readonly count: number }[];
  readonly items: readonly AudienceMember[];
  readonly next: string | null;
  readonly asked: {
    readonly unitId: string;
    readonly addressed: boolean;
    readonly reasons: readonly AudienceReason[];
  } | null;
}
