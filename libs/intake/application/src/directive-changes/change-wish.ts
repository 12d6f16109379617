import type { Addressed, Deadline, Directive } from '@wian/contracts';

/** What the officer wants changed; what is left out stays. */
export interface Amendment {
  readonly orders?: Directive['orders'] | undefined;
  readonly deadlines?: readonly Deadline[] | undefined;
  /** All whom it is to bind; who is not among them is released. */
  readonly audience?: Addressed | undefined;
  /** Whoever it touches is to take note of it anew. */
  readonly needsAcknowledgement?: boolean | undefined;
}

interface Why {
  readonly reason?: string | undefined;
}

/** How an officer wants a directive changed. */
export type ChangeWish =
  | ({ readonly kind: 'amend'; readonly byDirectiveId?: string | undefined } & Amendment & Why)
  | ({ readonly kind: 'add-recipients'; readonly audience: Addressed } & Why)
  /** By a later directive of the same unit. */
  | ({ readonly kind: 'supersede' | 'cancel'; readonly byDirectiveId: string } & Why)
  | { readonly kind: 'withdraw'; readonly reason: string };

/** What is to be done with a directive, and what the officer was shown of it. */
export interface WishedChange {
  readonly directiveId: string;
  readonly wish: ChangeWish;
  /** Hash of the preview; undefined where it is only looked at. */
  readonly expect?: string | undefined;
}
