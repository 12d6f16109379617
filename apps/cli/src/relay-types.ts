import type { Relay, RelayLetter } from '@wian/intake-domain';

/** The letter by which a unit passes a letter on. */
export interface RelayView extends Pick<Relay, 'letterId' | 'unitId' | 'edits' | 'numbered'> {
  readonly version: number;
  readonly relay: RelayLetter;
  readonly missing: readonly string[];
  readonly leftOut: readonly string[];
  /** Whom issuing it reaches; null where there is nothing that the unit passes on itself. */
  readonly reach: {
    readonly directiveId: string;
    readonly expected: number;
    readonly count: number;
    readonly hash: string;
    readonly treeDate: string;
  } | null;
  readonly issued: NonNullable<Relay['issued']>;
}
