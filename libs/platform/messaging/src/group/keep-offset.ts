/** Thrown to keep the offset: nothing is wrong with the events, so none is parked. */
export class KeepOffset extends Error {
  override readonly name = 'KeepOffset';

  /** `store`: it cannot be reached; `events`: too many keys fail at once for the events to be at fault. */
  constructor(
    readonly why: 'store' | 'events',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
