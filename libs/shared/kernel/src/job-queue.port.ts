/** A job's name and payload; `id` makes it unique: adding the same id again while it waits or runs changes nothing. */
export interface Job<Payload> {
  readonly id: string;
  readonly payload: Payload;
}

/**
 * Work to be done later, at least once. Never the only copy of anything: whoever adds a job can find from its own
 * store that the work is still owed, and add it again.
 */
export interface JobQueue<Payload> {
  add(job: Job<Payload>): Promise<void>;
  /** Starts working; a handler that throws is tried again with back-off. Resolves to a function that stops. */
  process(handler: (job: Job<Payload>) => Promise<void>): Promise<() => Promise<void>>;
}
