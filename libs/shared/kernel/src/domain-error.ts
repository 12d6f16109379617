/**
 * What kind of refusal an error is; HTTP and consumers map kinds, not codes.
 * `invalid`: the input can never succeed; `conflict`: the state says no; `unavailable`: worth trying again later;
 * `unprocessable`: well formed, but it contradicts what the caller asked before.
 */
export type DomainErrorKind =
  | 'invalid'
  | 'not-found'
  | 'conflict'
  | 'forbidden'
  | 'unauthenticated'
  | 'too-large'
  | 'unprocessable'
  | 'unavailable';

/** An expected refusal. `code` is stable and public (`TASK.ALREADY_ACKNOWLEDGED`); the message says what to do. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly kind: DomainErrorKind,
    message: string,
    readonly params: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}
