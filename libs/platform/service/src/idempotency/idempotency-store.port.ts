/** One use of an `Idempotency-Key`: `id` names caller, route and key; `token` tells its claim from a later one. */
export interface Claim {
  readonly id: string;
  readonly token: string;
}

/** What the first request was answered; `body` is JSON. */
export interface StoredAnswer {
  readonly status: number;
  readonly body: unknown;
}

export type ClaimOutcome =
  | { readonly is: 'claimed'; readonly claim: Claim }
  /** The same request was done before. */
  | { readonly is: 'answered'; readonly answer: StoredAnswer }
  /** The same request is being done now. */
  | { readonly is: 'busy' }
  /** The key belongs to another request. */
  | { readonly is: 'taken' };

export interface ClaimRequest {
  readonly id: string;
  /** Of everything that makes the request what it is. */
  readonly fingerprint: string;
  readonly now: Date;
}

/** For how long a request may be in flight: after a crash in the middle the key is free again then. */
export const BUSY_MILLIS = 60_000;
/** For how long an answer, and the tie of a key to its request, is kept. */
export const KEPT_MILLIS = 86_400_000;

/** Remembers which requests were done under which key. Times are real time, whatever the domain's clock says. */
export interface IdempotencyStore {
  /** One of several at once claims the key. */
  claim(request: ClaimRequest): Promise<ClaimOutcome>;
  /** Keeps the answer, unless the claim has lapsed and another request holds the key. */
  complete(claim: Claim, answer: StoredAnswer): Promise<void>;
  /** Frees the key at once: what was refused changed nothing. */
  release(claim: Claim): Promise<void>;
}
