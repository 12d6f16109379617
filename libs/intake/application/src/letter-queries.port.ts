import type { Directive } from '@wian/contracts';
import type { Letter, LetterStatus } from '@wian/intake-domain';
import type { Versioned } from '@wian/kernel';

/** Newest first; `before` = id of the last item of the page before. Ids begin with their time, so they are the order. */
export interface Keyset {
  readonly limit: number;
  readonly before?: string | undefined;
}

/** Only what stands at these units. */
export type Scope = readonly string[] | 'everywhere';

/** A letter that is withheld is found only at these units, whatever else is asked: the caller's own. */
export interface SecretOf {
  readonly secretOf: Scope;
}

/** Letters of these units by numbers, normalised (`อจ 0318/ว 655`); whichever year they are of. Newest first. */
export interface NumbersQuery {
  readonly numbers: readonly string[];
  readonly units: Scope;
  readonly limit: number;
}

/** Letters of these units that may be the same as another one by their bytes or their text. */
export interface AlikeQuery extends SecretOf {
  readonly sha256: string;
  /** Of the text; see `sketchOf`. One band in common is enough, so what is found is to be compared. */
  readonly sketch: readonly string[];
  /** Written texts of another matter (see `withMatter`) are left out, recognised ones are not; undefined: none is. */
  readonly matter?: string | undefined;
  readonly units: Scope;
  /** Of those with the same bytes, and of the others. */
  readonly limit: number;
}

/** Contents by the SHA-256 of their bytes, and the unit whose own letters are not asked. */
export interface HeldQuery {
  readonly sha256s: readonly string[];
  readonly unitId: string;
}

/** A letter of whose own unit the others that are exactly the same are asked for. */
export type CopiesQuery = Pick<Letter, 'letterId' | 'unitId' | 'sha256' | 'partOf' | 'source'>;

/** Reading beside the log: lists over the stored letters and directives. */
export interface LetterQueries {
  letters(
    query: Keyset & SecretOf & { readonly units: Scope; readonly status?: LetterStatus | undefined },
  ): Promise<readonly Versioned<Letter>[]>;
  directives(query: Keyset & { readonly issuers: Scope }): Promise<readonly Directive[]>;
  /** Letters that have one of the numbers, as read or corrected. */
  numbered(query: NumbersQuery): Promise<readonly Versioned<Letter>[]>;
  /** Letters that name one of the numbers. */
  mentioning(query: NumbersQuery): Promise<readonly Versioned<Letter>[]>;
  /**
   * Letters that came as the same bytes, the newest first; then those whose text may be much the same: those with the most bands
   * in common first, of equals those that were issued, then the newest.
   */
  alike(query: AlikeQuery): Promise<readonly Versioned<Letter>[]>;
  /** Of these contents, those that a letter of another unit has too, in whichever place; one that is withheld has none. */
  heldElsewhere(query: HeldQuery): Promise<ReadonlySet<string>>;
  /** Letters of its unit that came as the same bytes, or in which exactly the same text was read; parts of one file are no copies. */
  copiesOf(query: CopiesQuery): Promise<readonly Letter[]>;
  /** Ids of letters that wait to be read, the oldest first; `after` = id of the last one of the page before. */
  waitingToBeRead(query: { readonly limit: number; readonly after?: string | undefined }): Promise<readonly string[]>;
}
